/** What each source says, held side by side: a row a thing that is said, a column a source. */
import { plain } from '../../publish/index.js';
import type { KaidanDocument, KaidanEvent } from '../../record/index.js';
import type { Cell, Row } from '../compare/rows.js';
import type { Frame } from '../frame.js';
import { label } from '../page.js';
import { markId, type TextMark } from './marked-text.js';
import { KINDS, Value } from './values.js';

/** A report beside the document in which it stands; `number` is its place among the cells of a row. */
export interface Source {
  readonly number: number;
  readonly report: KaidanEvent['reports'][number];
  readonly document: KaidanDocument;
}

/** All that one publisher tells. */
export interface Column {
  readonly publisher: string;
  readonly sources: readonly Source[];
}

const T = {
  both: label('双方', 'both'),
  all: label('すべて', 'all'),
  differing: label('相違', 'differing'),
  onlyHere: label('ここだけ', 'only here'),
  silent: label('言及なし', 'not mentioned'),
} as const;

interface Props {
  readonly rows: readonly Row[];
  /** The number of the first row, where a page has several tables. */
  readonly from?: number;
  readonly columns: readonly Column[];
  readonly frame: Frame;
}

export function Compared({ rows, from = 0, columns, frame }: Props) {
  const numbers = numbersOf(rows);
  return (
    <table class="compared">
      {columns.length > 1 && (
        <thead>
          <tr>
            <td />
            {columns.map(({ publisher }) => (
              <th scope="col">{plain(publisher)}</th>
            ))}
          </tr>
        </thead>
      )}
      <tbody>
        {rows.map((row, at) => (
          <tr id={`row-${from + at}`} class={row.told} data-row={from + at}>
            <th scope="row">
              {KINDS[row.kind][frame.lang]}
              {numbers[at] !== null && ` ${numbers[at]}`}
              {columns.length > 1 && <Told row={row} rows={rows} columns={columns} frame={frame} />}
            </th>
            {columns.map((column) => (
              <Said row={row} at={from + at} column={column} alone={columns.length === 1} frame={frame} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The number of each outcome, in the order of the rows. */
export function numbersOf(rows: readonly Row[]): (string | null)[] {
  let outcomes = 0;
  return rows.map(({ kind }) => (kind === 'outcome' ? `${++outcomes}` : null));
}

/** The words of a report that the rows point at, as marks of its text. */
export function marksOf(rows: readonly Row[], source: number, from = 0): TextMark[] {
  const numbers = numbersOf(rows);
  return rows.flatMap(({ kind, told, cells }, at) => {
    const words = cells[source]?.words;
    if (!words) return [];
    const row = from + at;
    const { start, end } = words;
    return [{ start, end, id: markId(source, row), row, kind, told, number: numbers[at] ?? null }];
  });
}

function Told({ row: { told, cells }, columns, frame: { lang } }: Props & { readonly row: Row }) {
  if (told === 'one') return null;
  const tellers = columns.filter(({ sources }) => sources.some(({ number }) => cells[number])).length;
  const word =
    told === 'differing'
      ? T.differing[lang]
      : told === 'some'
        ? `${tellers}/${columns.length}`
        : T[columns.length === 2 ? 'both' : 'all'][lang];
  return <span class={`badge ${told === 'differing' ? 'differs' : ''}`}>{word}</span>;
}

interface SaidProps {
  readonly row: Row;
  readonly at: number;
  readonly column: Column;
  /** Whether no other publisher tells of the event. */
  readonly alone: boolean;
  readonly frame: Frame;
}

/** What one publisher says: the value, and the words, which lead to where they stand. */
function Said({ row, at, column: { publisher, sources }, alone, frame }: SaidProps) {
  const said = saidBy(sources, row);
  if (said.length === 0)
    return (
      <td class="silent">
        <span class="hidden">{T.silent[frame.lang]}</span>
      </td>
    );
  // What is said in the same way again is not shown again; some values are their words.
  const values = said.map(({ cell, source }) =>
    String(<Value kind={row.kind} cell={cell} report={source.report} frame={frame} />),
  );
  return (
    <td>
      {!alone && <span class="from">{plain(publisher)}</span>}
      {said.map(({ cell, source: { number, report, document } }, place) => {
        const value = values[place];
        return (
          <>
            {value !== '' && value !== values[place - 1] && (
              <span class="value">
                <Value kind={row.kind} cell={cell} report={report} frame={frame} />
              </span>
            )}
            {!alone && row.told === 'one' && place === 0 && <span class="badge only">{T.onlyHere[frame.lang]}</span>}
            {cell.words && (
              <a class="words" href={`#${markId(number, at)}`} data-row={at} lang={document.language}>
                <q>{plain(cell.words.exact)}</q>
              </a>
            )}
          </>
        );
      })}
    </td>
  );
}

/** What a publisher's reports say; of those that point at no words, one, and only where no other does. */
function saidBy(sources: readonly Source[], row: Row): { readonly cell: Cell; readonly source: Source }[] {
  const said = sources.flatMap((source) => {
    const cell = row.cells[source.number];
    return cell ? [{ cell, source }] : [];
  });
  const shown = said.filter(({ cell }) => cell.words);
  return shown.length > 0 ? shown : said.slice(0, 1);
}
