/** One event a line: the event as the record has it, with the documents that its reports stand in. */
import { plainJson } from '../plain.js';
import type { Exporter } from './format.js';

export const ndjson: Exporter = async function* (events) {
  for await (const { event, documents } of events) yield `${plainJson({ ...event, documents })}\n`;
};
