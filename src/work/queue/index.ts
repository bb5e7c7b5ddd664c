/** Work spread over machines: documents in a queue of NATS JetStream, and workers that take them into a record. */
export { allSetAside, type SetAside, triedAgain } from './aside.js';
export { openQueue, type Queue } from './connection.js';
export { QueueError } from './errors.js';
export type { Task } from './message.js';
export { WorkerMetrics } from './metrics.js';
export { type Published, Publisher } from './publisher.js';
export { type MetricsServer, serveMetrics } from './serve-metrics.js';
export type { Sum } from './settled.js';
export { type QueueState, stateOf } from './state.js';
export { RESTS, type Told, type WorkerWish, work } from './worker.js';
