/**
 * Makes the pages that have a place in the navigation, and one of every other kind, before anybody asks for them. What is loaded, compiled and
 * worked out with the first page of a kind takes ten times as long as the page itself.
 */
import { LANGS } from '../publish/index.js';
import { type Address, htmlOf, liveFrame, PAGES, pageAt, to } from '../site/index.js';
import type { RecordStore } from '../store/index.js';
import type { ServerOptions } from './options.js';

/** One page at a time, between which others are answered. */
export async function warm({ record, surroundings, ended }: Pick<ServerOptions, 'record' | 'surroundings' | 'ended'>) {
  for (const path of await pathsOf(record)) {
    for (const lang of LANGS) {
      if (ended.aborted) return;
      const address: Address = { lang, path, query: new URLSearchParams(), format: 'html' };
      const found = pageAt(address);
      if (found) await htmlOf(found, record, liveFrame(address, surroundings, false));
      await new Promise((resolve) => setImmediate(resolve));
    }
  }
}

async function pathsOf(record: RecordStore): Promise<string[]> {
  const named = PAGES.flatMap(({ nav, path }) => (nav ? [path] : []));
  const { items } = await record.events({ order: 'newest', limit: 1 });
  const [pairs, persons] = await Promise.all([
    record.count({}, 'pair', { limit: 1 }),
    record.count({}, 'person', { limit: 1 }),
  ]);
  return [
    ...named,
    ...items.map(({ event }) => to.event(event.id)),
    ...items.flatMap(({ documents: [first] }) => (first ? [to.document(first.id)] : [])),
    ...pairs.flatMap(({ key }) => {
      const [one = '', other = ''] = key.split('-');
      return [to.country(one), to.pair(one, other)];
    }),
    ...persons.map(({ key }) => to.person(key)),
  ];
}
