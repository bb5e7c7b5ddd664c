/** Who may write to the record from elsewhere: names, and the hashes of the tokens that they were given. No token is kept. */

export interface AccessToken {
  /** Signs what is written with it. */
  readonly name: string;
  /** SHA-256 in hexadecimal. */
  readonly hash: string;
  /** ISO 8601. */
  readonly issued: string;
}

export interface Access {
  /** @returns false where somebody has the name already */
  grant(token: AccessToken): Promise<boolean>;
  /** @returns false where nobody has the name */
  revoke(name: string): Promise<boolean>;
  /** In the order in which they were issued. */
  list(): Promise<readonly AccessToken[]>;
  /** Who was given the token of this hash; null where nobody was. */
  holder(hash: string): Promise<string | null>;
}
