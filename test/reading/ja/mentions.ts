import { shippedKnowledge } from '../../../src/knowledge/index.js';
import { Cast } from '../../../src/reading/ja/cast.js';
import { mentionsOf } from '../../../src/reading/ja/mentions-of.js';
import { compileTables } from '../../../src/reading/ja/tables.js';
import { tokensOf } from '../../../src/reading/ja/tokens.js';
import { viewOf } from '../../../src/reading/ja/view.js';
import { spanOf } from '../../../src/reading/ja/view-places.js';

const tables = compileTables(shippedKnowledge());

/** The mentions of one sentence, each with its words in the text and, of people, who they are on that day. */
export function mentionsIn(text: string, date = '2021-11-24') {
  const view = viewOf(text, tables);
  const cast = new Cast(tables.knowledge.people, date, '');
  const tokens = tokensOf(view.text, 0, view.text.length, tables);
  return mentionsOf(view.text, 0, tokens, tables).map((mention) => ({
    kind: mention.kind,
    exact: spanOf(text, view, mention.start, mention.end).exact,
    codes: mention.codes.join(),
    pointer: mention.pointer,
    written: mention.person?.written ?? null,
    offices: mention.person?.offices ?? [],
    former: mention.person?.former ?? false,
    party: cast.resolve(mention)[0] ?? null,
  }));
}
