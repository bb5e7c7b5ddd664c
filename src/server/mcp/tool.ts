/** What a tool is: a question to the record that a model may ask. */
import type { z } from 'zod';
import type { Surroundings } from '../../site/index.js';
import type { RecordStore } from '../../store/index.js';

export interface Asked {
  readonly record: RecordStore;
  readonly surroundings: Surroundings;
}

export interface Tool<I extends z.ZodObject = z.ZodObject, O extends z.ZodObject = z.ZodObject> {
  readonly name: string;
  readonly title: string;
  readonly about: string;
  readonly input: I;
  readonly output: O;
  /** @throws QueryError where it is asked wrongly, or there is nothing of that name */
  answer(input: z.infer<I>, asked: Asked): Promise<z.infer<O>>;
}

/** Holds a tool to its own schemas, and then forgets them, so that tools stand in one list. */
export const tool = <I extends z.ZodObject, O extends z.ZodObject>(made: Tool<I, O>): Tool => made as unknown as Tool;
