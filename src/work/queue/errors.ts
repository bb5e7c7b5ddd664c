/** Why a queue cannot be used, in words for the one who wanted to: which queue, the reason, and what to do. */
export class QueueError extends Error {
  override readonly name = 'QueueError';

  constructor(
    readonly queue: string,
    readonly reason: string,
    readonly advice: string,
    options?: ErrorOptions,
  ) {
    super(`${queue}: ${reason}. ${advice}`, options);
  }
}

/** What was wrong, in its own words. */
export const reasonOf = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).slice(0, 500);
