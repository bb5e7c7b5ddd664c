/** Why an address gave nothing. */
export class Unanswered extends Error {
  override readonly name = 'Unanswered';

  /** @param notBefore when the server wants to be asked again, in milliseconds since 1970; null where it does not say */
  constructor(
    reason: string,
    readonly notBefore: number | null = null,
  ) {
    super(reason);
  }
}

/** Asking again would not help: there is no such page, or it may not be read. */
export class Refused extends Unanswered {}
