/**
 * Reports and their values as people write them: words in the place of offsets, and only what is to be said. It loads the schemas, so
 * `index.ts` does not have it.
 */
import { Amendment, Saying } from '../../record/correction.js';
import type { Report } from '../../record/index.js';
import { QueryError } from '../errors.js';

/** What a part of a report holds where nothing is said of it. */
const USUAL: Readonly<Record<string, object>> = {
  date: { basis: 'stated', start: null, duration: null, approximate: false, mention: null },
  place: { country: null },
  participants: { role: 'actor', office: null, person: null },
  person: { id: null, nameEn: null },
  speaker: { id: null, nameEn: null },
  outcomes: { toward: [], status: 'reported' },
  statements: { speaker: null },
};

const EMPTY = {
  mode: null,
  contexts: [],
  date: null,
  place: null,
  participants: [],
  status: 'reported',
  ordinal: null,
  outcomes: [],
  agreements: [],
  statements: [],
};

/** The places in a report that point at words. */
const WORDS: readonly string[] = ['mention', 'evidence'];

/**
 * A report that somebody wrote.
 * @param text that of the document
 * @param name what to call it in messages
 * @throws QueryError where it is none
 */
export function sayingOf(json: string, text: string, name: string): Saying {
  const value = jsonOf(json);
  if (value === undefined) throw new QueryError(`${name}: this is not JSON.`);
  const found = Saying.safeParse(completed('', { ...EMPTY, ...(value as object) }, text));
  if (found.success) return found.data;
  const [issue] = found.error.issues;
  throw new QueryError(`${name}: ${issue?.path.join('.')}: ${issue?.message}`);
}

/**
 * What `field=value` changes in a report.
 * @throws QueryError where a field is none, or a value is none of it
 */
export function amendmentOf(settings: readonly string[], report: Report, text: string): Amendment {
  let amendment: Amendment = {};
  for (const setting of settings) {
    const [field, value] = settingOf(setting);
    const now: Record<string, unknown> = { ...report, ...amendment };
    const found = valuesOf(value)
      .map((each) => Amendment.strict().safeParse({ ...amendment, ...changed(field, each, now, text) }))
      .find(({ success }) => success);
    if (!found?.success) throw new QueryError(`${field} of a report cannot be ${value}.`);
    amendment = found.data;
  }
  return amendment;
}

/** @throws QueryError where it is no `field=value` */
export function settingOf(setting: string): [field: string, value: string] {
  const at = setting.indexOf('=');
  if (at < 1) throw new QueryError(`A value is set as a field and its value, such as status=denied, not ${setting}.`);
  return [setting.slice(0, at), setting.slice(at + 1)];
}

/** What a value may mean: itself, JSON, or a list. */
function valuesOf(value: string): unknown[] {
  if (value === 'null') return [null];
  const json = jsonOf(value);
  return [value, ...(json === undefined ? [] : [json]), value.split(',')];
}

/** `date=2021-11-23` is the date's value, `place=東京` are the words of the place, `date.start=18:00` is a part. */
function changed(
  field: string,
  value: unknown,
  report: Record<string, unknown>,
  text: string,
): Record<string, unknown> {
  const [whole = '', part] = field.split('.', 2);
  const before = report[whole];
  if (part !== undefined) return { [whole]: completed(whole, { ...(before as object), [part]: value }, text) };
  if (whole === 'date' && typeof value === 'string')
    return { date: completed('date', { ...(before as object), value }, text) };
  if (whole === 'place' && typeof value === 'string')
    return { place: completed('place', { text: value, mention: value }, text) };
  return { [whole]: completed(whole, value, text) };
}

/** The same with what is usual where nothing is said, and with the place of each words. */
function completed(name: string, value: unknown, text: string): unknown {
  if (Array.isArray(value)) return value.map((each) => completed(name, each, text));
  if (typeof value === 'string' && WORDS.includes(name)) return spanOf(value, text);
  if (typeof value !== 'object' || value === null) return value;
  const parts = Object.entries({ ...USUAL[name], ...value });
  return Object.fromEntries(parts.map(([part, each]) => [part, completed(part, each, text)]));
}

function spanOf(exact: string, text: string) {
  const start = text.indexOf(exact);
  if (start < 0 || exact === '') throw new QueryError(`The words "${exact}" are not in the document.`);
  return { start, end: start + exact.length, exact };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
