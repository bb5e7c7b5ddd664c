/** Why an input, or what is left of it, cannot be read. Formats throw it; who reads them turns it into a complaint and goes on. */
export class Unreadable extends Error {
  override readonly name = 'Unreadable';

  constructor(
    readonly reason: string,
    readonly advice: string,
  ) {
    super(reason);
  }
}

/** Why nothing more of an input is read, whatever is packed in it: not caught on the way out. */
export class Exhausted extends Error {
  override readonly name = 'Exhausted';
}
