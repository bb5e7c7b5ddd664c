/** A source looked at once: what would be taken in. Nothing is kept. */
import { plain } from '../publish/plain.js';
import type { KaidanDocument } from '../record/index.js';
import type { SourceToFollow } from '../store/index.js';
import { type Item, LOOKS, NO_VERSION, Unanswered } from '../work/index.js';
import { found } from './add-source.js';
import { EXIT } from './exit.js';
import { type Io, type Output, tell } from './io.js';
import { complaintText } from './pages.js';
import { withRecord } from './record.js';
import { sourceOf } from './source-of.js';
import type { SourceWish } from './source-wishes.js';
import { languageOf } from './surroundings.js';
import { webFor } from './web.js';

export async function checkSource(named: string, wish: SourceWish, io: Io, out: Output): Promise<number> {
  const web = webFor(wish, io, new AbortController().signal);
  try {
    const source: SourceToFollow = /^[a-z]+:\/\//i.test(named)
      ? await sourceOf(named, wish, web)
      : await withRecord(wish.record, io, async (record) => found(named, await record.following.list()));
    const shown = await LOOKS[source.kind]({ ...source, version: NO_VERSION }, web, (complaint) =>
      tell(io, complaintText(complaint)),
    );
    const items = shown?.items ?? [];
    for (const item of items) await out.write(`${rowOf(item)}\n`);
    const pages = items.filter(({ page }) => page !== null).length;
    const ja = (wish.lang ?? languageOf(io.env)) === 'ja';
    await out.write(
      ja
        ? `${source.kind}: ${items.length} 件。うち ${pages} 件は、それぞれのページを読みます。\n`
        : `${source.kind}: ${items.length} items; for ${pages} of them their pages would be read.\n`,
    );
    return items.length > 0 ? EXIT.ok : EXIT.nothing;
  } catch (error) {
    if (!(error instanceof Unanswered)) throw error;
    tell(io, `${named}: ${error.message}.`);
    return EXIT.nothing;
  }
}

const LONGEST = 60;

/** The day, how it begins, and where it stands in full. */
function rowOf({ document, page }: Item): string {
  const beginning = (told: KaidanDocument): string => [...(told.title ?? told.text)].slice(0, LONGEST).join('');
  const cells = [
    document?.published?.slice(0, 10) ?? '–',
    document ? beginning(document) : '',
    page ?? document?.url ?? '',
  ];
  return cells
    .filter((cell) => cell !== '')
    .map(plain)
    .join('  ');
}
