/** What a worker takes from a queue at a time. */
import type { JsMsg } from '@nats-io/jetstream';
import { millis, nanos } from '@nats-io/transport-node';
import { type Queue, SILENCE } from './connection.js';

/** Documents taken at a time. */
const BATCH = 100;
const WAIT = 1000;
/** Beyond this nothing comes that was asked for: whoever was to hand it out is away. */
const LATE = 5000;

/**
 * As many messages as wait, up to a batch; where none does, those that come within a while. What has come is in hand, even if the rest does
 * not come: nobody else has it until this worker has been silent for so many milliseconds.
 */
export async function taken({ consumer }: Queue): Promise<{ messages: readonly JsMsg[]; silence: number }> {
  const workers = await consumer();
  const { num_pending, config } = await workers.info(true);
  const { ack_wait = nanos(SILENCE) } = config;
  const messages: JsMsg[] = [];
  // Asked for more than there are, the server would wait for the others.
  const max_messages = Math.min(BATCH, Math.max(num_pending, 1));
  const coming = await workers.fetch({ max_messages, expires: WAIT });
  // A client that has lost its server asks again until another answers, and would wait as long as that takes.
  const late = setTimeout(() => coming.stop(), LATE);
  try {
    for await (const message of coming) messages.push(message);
  } catch (error) {
    if (messages.length === 0) throw error;
  } finally {
    clearTimeout(late);
  }
  return { messages, silence: millis(ack_wait) };
}
