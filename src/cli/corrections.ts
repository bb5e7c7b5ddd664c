/** The corrections of a record: listed, taken back, handed out. */
import { plain, plainJson } from '../publish/index.js';
import type { Lang } from '../publish/labels.js';
import type { Correction } from '../record/index.js';
import { backupText, type Listed, overruledAmong, type RecordLine, type RecordStore } from '../store/index.js';
import { signatureOf } from './correct.js';
import { EXIT } from './exit.js';
import { written } from './export-record.js';
import { type Io, type Output, tell } from './io.js';
import { withRecord } from './record.js';
import { languageOf } from './surroundings.js';

export interface ListOptions {
  record?: string;
  format: 'table' | 'ndjson';
  lang?: Lang;
}

export function listCorrections(options: ListOptions, io: Io, out: Output): Promise<number> {
  return withRecord(options.record, io, async (record, name) => {
    const all: Listed[] = [];
    for await (const each of record.corrections()) all.push(each);
    const ja = (options.lang ?? languageOf(io.env)) === 'ja';
    for (const line of options.format === 'ndjson' ? withStates(all).map(plainJson) : correctionLines(all, ja))
      await out.write(`${line}\n`);
    if (all.length > 0) return EXIT.ok;
    tell(io, `${name}: nothing was corrected. "kaidan correct" does.`);
    return EXIT.nothing;
  });
}

/** Corrections, each with whether it holds. @param all in the order in which they hold */
export function withStates(all: readonly Listed[]) {
  const overruled = overruledAmong(all);
  return all.map(({ correction, undone, waitsIn }) => ({
    ...correction,
    undone,
    overruledBy: overruled.get(correction.id) ?? null,
    waitsIn,
  }));
}

/** Each with who, when and why. */
export const correctionLines = (all: readonly Listed[], ja: boolean): string[] =>
  withStates(all).map((each) => row(each, stateOf(each, ja)));

type State = Omit<ReturnType<typeof withStates>[number], keyof Correction>;

function stateOf({ undone, overruledBy, waitsIn }: State, ja: boolean): string {
  if (undone) return ja ? '【取り消し済み】' : ' [taken back]';
  const newer = waitsIn.map(plain).join(' ');
  return [
    ...(overruledBy === null ? [] : [ja ? `【${overruledBy} が優先】` : ` [${overruledBy} holds]`]),
    ...(newer === '' ? [] : [ja ? `【新しい版 ${newer} には及ばない】` : ` [not in the newer version ${newer}]`]),
  ].join('');
}

function row(correction: Correction, state: string): string {
  const { id, at, who, why } = correction;
  return `${id}  ${at.slice(0, 'YYYY-MM-DDTHH:MM'.length).replace('T', ' ')}  ${plain(who)}  ${plain(saidIn(correction))}${state}\n    ${plain(why)}`;
}

/** What a correction says, in short. */
function saidIn(correction: Correction): string {
  switch (correction.kind) {
    case 'change': {
      const values = Object.entries(correction.set).map(([field, value]) => `${field}=${shortOf(value)}`);
      return `change ${correction.report.id} ${values.join(' ')}`;
    }
    case 'reject':
      return `reject ${correction.report.id}`;
    case 'add':
      return `add ${correction.document} ${correction.report.type}`;
    case 'show':
      return `show ${correction.reports.map(({ report }) => report).join(' ')} ${correction.field}=${correction.value}`;
    case 'link': {
      const [one, other] = [correction.one, correction.other].map((refs) => refs.map(({ report }) => report).join(' '));
      return `${correction.together ? 'merge' : 'split'} ${one} | ${other}`;
    }
    case 'undo':
      return `undo ${correction.of}`;
  }
}

const SHORT = 80;
function shortOf(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > SHORT ? `${text.slice(0, SHORT)}…` : text;
}

export interface UndoOptions {
  why: string;
  who?: string;
  record?: string;
  lang?: Lang;
}

export function undoCorrection(id: string, options: UndoOptions, io: Io, out: Output): Promise<number> {
  return withRecord(options.record, io, async (record) => {
    await record.correct({ ...signatureOf(options, io), kind: 'undo', of: id });
    const ja = (options.lang ?? languageOf(io.env)) === 'ja';
    await out.write(ja ? `${plain(id)} を取り消しました。\n` : `${plain(id)} is taken back.\n`);
    return EXIT.ok;
  });
}

export function exportCorrections(
  { record: file, out: to }: { readonly record?: string; readonly out?: string },
  io: Io,
  out: Output,
): Promise<number> {
  return withRecord(file, io, async (record) => {
    await written(backupText(linesOf(record)), to, out);
    return EXIT.ok;
  });
}

async function* linesOf(record: RecordStore): AsyncGenerator<RecordLine> {
  for await (const { correction } of record.corrections()) yield { correction };
}
