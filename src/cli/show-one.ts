/** One event or document of a record, in full. */
import { chronology, explanation, plainJson } from '../publish/index.js';
import type { Lang } from '../publish/labels.js';
import { concerning, type DocumentInFull, type Listed, type RecordStore } from '../store/index.js';
import { correctionLines, withStates } from './corrections.js';
import { EXIT } from './exit.js';
import { type Io, type Output, tell } from './io.js';
import { withRecord } from './record.js';
import type { Colour } from './surroundings.js';
import { shownAs } from './view.js';

export interface ShowOptions {
  record?: string;
  format: 'text' | 'json';
  lang?: Lang;
  color: Colour;
}

export function showOne(id: string, options: ShowOptions, io: Io, out: Output): Promise<number> {
  return withRecord(options.record, io, async (record, name) => {
    const { view, layout } = shownAs(options, io);
    const json = options.format === 'json';
    const event = await record.event(id);
    if (event) {
      const standing = await record.correctionsOn(event.documents.map((each) => each.id));
      const said = concerning(event.event, standing);
      const shown = chronology(event.documents, [event.event], view, layout) + correctionsIn(said, view.lang);
      await out.write(json ? `${plainJson({ ...event, corrections: withStates(said) })}\n` : shown);
      return EXIT.ok;
    }
    const document = await record.document(id);
    if (document) {
      const { reports } = document;
      const events = json ? [] : await eventsOf(record, document);
      const reading = { document: document.document, reports: [...reports] };
      const said = await record.correctionsOn([document.document.id]);
      const shown = explanation([reading], events, view, layout) + correctionsIn(said, view.lang);
      await out.write(json ? `${plainJson({ ...document, corrections: withStates(said) })}\n` : shown);
      return EXIT.ok;
    }
    tell(
      io,
      `${name}: there is no event or document ${id}. "kaidan events" and "kaidan search" list them with their ids.`,
    );
    return EXIT.nothing;
  });
}

/** What people said, and how to take it back. */
function correctionsIn(said: readonly Listed[], lang: Lang): string {
  if (said.length === 0) return '';
  const ja = lang === 'ja';
  const undo = 'kaidan corrections undo cor-… --why "…"';
  const lines = correctionLines(said, ja).map((line) => `  ${line.replaceAll('\n', '\n  ')}`);
  return [
    '',
    ja ? '訂正:' : 'Corrections:',
    ...lines,
    ja ? `  取り消すには: ${undo}` : `  To take one back: ${undo}`,
    '',
  ].join('\n');
}

/** The events that a document tells of. */
async function eventsOf(record: RecordStore, { reports }: DocumentInFull) {
  const ids = new Set(reports.map(({ event }) => event).filter((event) => event !== ''));
  return (await record.eventsById([...ids])).map(({ event }) => event);
}
