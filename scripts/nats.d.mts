export interface Servers {
  /** The address of a queue that nobody has used. */
  fresh(): string;
  /** The processes of the servers that run. */
  pids(): readonly number[];
  /** Ends a server at once, as when its machine fails; all of them where none is named. */
  kill(name?: string): Promise<void>;
  /** Starts again what was ended. */
  start(): Promise<void>;
  /** Ends the servers and takes their folders away. */
  remove(): Promise<void>;
}

/** @param settings lines of the configuration, beside those that make up a server with JetStream */
export function startServers(count: 1 | 3, settings?: readonly string[]): Promise<Servers>;
