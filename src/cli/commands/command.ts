/** What a command is given, and what it gives back. */
import type { Command } from 'commander';
import type { Io, Output } from '../io.js';

export interface Context {
  readonly io: Io;
  readonly out: Output;
  /** How the run ends; a command tells when it is done. */
  ended(code: number): void;
}

/** A command makes its part of the command line. What it does is imported when it is called, not before. */
export type MakeCommand = (context: Context) => Command;
