/** A digest for people: days as headings, each event with its sources. */
import { entriesOf } from '../entry.js';
import { WORDS } from '../labels.js';
import { markdownBlocks } from '../markdown.js';
import type { Exporter } from './format.js';

export const markdownDigest: Exporter = async function* (events, view) {
  const blocks = markdownBlocks(view.lang);
  let first = true;
  for await (const { event, documents } of events) {
    for (const entry of entriesOf(documents, [event], view)) {
      yield `${first ? '' : '\n'}${blocks(entry).join('\n\n')}\n`;
      first = false;
    }
  }
  if (first) yield `${WORDS.noEvents[view.lang]}\n`;
};
