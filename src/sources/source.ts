/** What goes into this folder, what comes out of it, and what a format has to offer to be read. */
import type { KaidanDocument } from '../record/schema.js';
import type { Allowance } from './allowance.js';

/** A page as it came: its name (a path, `stdin`, an address), its bytes, and where it was fetched from if it was. */
export interface PageInput {
  readonly name: string;
  readonly bytes: Uint8Array | string;
  readonly url?: string;
  /** The character set that the server named, if one did. */
  readonly charset?: string;
}

/** A page that may still be arriving. */
export interface StreamInput extends Omit<PageInput, 'bytes'> {
  readonly bytes: Uint8Array | string | AsyncIterable<Uint8Array>;
}

/** Something that could not be read, where it stands, and what the user can do about it. Reading goes on after it. */
export interface Complaint {
  readonly file: string;
  readonly line: number | null;
  readonly reason: string;
  readonly advice: string;
}

export type Complain = (complaint: Complaint) => void;

/** One way of writing a page. Adding a format is one file that exports one of these, and one line in `formats.ts`. */
export interface PageFormat {
  readonly name: string;
  recognises(text: string, input: PageInput): boolean;
  documents(
    text: string,
    input: PageInput,
    complain: Complain,
  ): Iterable<KaidanDocument> | AsyncIterable<KaidanDocument>;
}

/** What reading an input may use, and how it reads what is packed inside. */
export interface Context {
  readonly complain: Complain;
  /** How much of a page is held in memory. */
  readonly maxBytes: number;
  readonly allowance: Allowance;
  /** The documents of something packed in the input: an archive's entry, a mail's text. Never throws on account of what it holds. */
  inner(input: StreamInput): AsyncIterable<KaidanDocument>;
}

/** The documents of an input that is read as it arrives, or is no text. */
export type ReadStream = (
  input: StreamInput & { readonly bytes: AsyncIterable<Uint8Array> },
  context: Context,
) => AsyncIterable<KaidanDocument>;

/** A format that is known by its first bytes (one character each) or its name, and loaded when there is something to read in it. */
export interface StreamFormat {
  readonly name: string;
  recognises(head: string, name: string): boolean;
  load(): Promise<ReadStream>;
}
