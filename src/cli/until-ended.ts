/** The first signal to end lets the work at hand be finished; the second ends the program as it would any other. */
export async function untilEnded<T>(task: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const ended = new AbortController();
  const end = (): void => ended.abort();
  process.once('SIGINT', end).once('SIGTERM', end);
  try {
    return await task(ended.signal);
  } finally {
    process.off('SIGINT', end).off('SIGTERM', end);
  }
}
