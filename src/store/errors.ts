/** Why a record cannot be used, in words for the one who wanted to: which record, the reason, and what to do. */
export class RecordError extends Error {
  override readonly name = 'RecordError';

  constructor(
    readonly record: string,
    readonly reason: string,
    readonly advice: string,
    options?: ErrorOptions,
  ) {
    super(`${record}: ${reason}. ${advice}`, options);
  }
}

/** A question to the record that was asked wrongly. */
export class QueryError extends Error {
  override readonly name = 'QueryError';
}
