export interface Cluster {
  /** The address of a database that nobody has used. */
  fresh(): Promise<string>;
  /** The process of the server; null while it is ended. */
  pid(): number | null;
  /** Ends the server at once, as when its machine fails. */
  kill(): Promise<void>;
  start(): Promise<void>;
  /** Ends the server and takes its folder away. */
  remove(): Promise<void>;
}

/** @param settings lines of `postgresql.conf`, beside those that make it quick and private */
export function startCluster(settings?: readonly string[]): Promise<Cluster>;

/** Runs statements in a database, as its owner. @returns the rows of the last */
export function run(address: string, statements: string): Promise<readonly Record<string, unknown>[]>;
