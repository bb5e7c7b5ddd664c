/** Where the documents of a queue are. */
import type { Queue } from './connection.js';

export interface QueueState {
  /** For a worker to come, or to be tried again. */
  readonly waiting: number;
  readonly inHand: number;
  readonly setAside: number;
}

export async function stateOf({ streams, address: { name }, consumer }: Queue): Promise<QueueState> {
  const [{ state }, { num_ack_pending }, failed] = await Promise.all([
    streams.streams.info(name),
    consumer().then((workers) => workers.info(true)),
    streams.streams.info(`${name}-failed`),
  ]);
  const inHand = Math.min(num_ack_pending, state.messages);
  return { waiting: state.messages - inHand, inHand, setAside: failed.state.messages };
}
