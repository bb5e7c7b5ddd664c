/** Documents for a record of any size: the documents at hand, each time on other days, under other addresses. */

import { stableId } from '../dist/record/index.js';

const DAYS = 9;
const MONTHS = 12;
const YEARS = 20;

/** How often each document can be told before a day comes again. */
export const ROUNDS = DAYS * MONTHS * YEARS;

/**
 * The documents of some rounds in the order of their publication, as feeds and archives give them. In each round they are told of other
 * days: three days on, then a month on, then a year back. Days do not follow each other, for nobody meets the same minister day after day.
 */
export function* documentsByDay(documents, rounds) {
  const places = rounds.flatMap((round) =>
    documents.map((document, at) => ({ published: onDay(document.published ?? '', round), at, round })),
  );
  places.sort((a, b) => (a.published < b.published ? -1 : a.published > b.published ? 1 : 0));
  for (const { at, round } of places) yield moved(documents[at], at, round);
}

/** The first so many rounds from one on. */
export const roundsFrom = (first, count) => Array.from({ length: count }, (_, at) => (first + at) % ROUNDS);

const turned = (size, by) => (number) => String(((Number(number) + by - 1) % size) + 1);
const moves = (round) => ({
  day: turned(28, (round % DAYS) * 3),
  month: turned(12, Math.floor(round / DAYS) % MONTHS),
  year: (number) => String(Number(number) - (Math.floor(round / (DAYS * MONTHS)) % YEARS)),
});

function onDay(date, round) {
  const { day, month, year } = moves(round);
  return date.replace(/^(\d{4})-(\d{2})-(\d{2})/, (_, y, m, d) => `${year(y)}-${two(month(m))}-${two(day(d))}`);
}

function moved(document, at, round) {
  const { day, month, year } = moves(round);
  const id = (at + round * 1000).toString(16);
  return {
    ...document,
    id: `doc-${id.padStart(20, '0')}`,
    url: document.url && `${document.url}?${id}`,
    published: document.published && onDay(document.published, round),
    text: `${document.text
      .replace(/\d{4}(?=年)/g, year)
      .replace(/(?<!\d)\d{1,2}(?=月)/g, month)
      .replace(/(?<!\d)\d{1,2}(?=日)/g, day)}\n${round}`,
  };
}

const two = (number) => number.padStart(2, '0');

/**
 * The readings of some rounds, in the order of their publication, without reading each: what was read of a document on a day holds for the
 * same day of another year, but for the year.
 * @param read reads a document
 */
export function* readingsByDay(documents, rounds, read) {
  const known = new Map();
  for (const document of documentsByDay(documents, rounds)) {
    const { at, round } = placeOf(document.id);
    const ofYear = `${at} ${round % (DAYS * MONTHS)}`;
    let reports = known.get(ofYear);
    if (!reports) {
      reports = read(moved(documents[at], at, round % (DAYS * MONTHS)));
      known.set(ofYear, reports);
    }
    const { year } = moves(round);
    yield { document, reports: reports.map((report, index) => inYear(report, document, index, year)) };
  }
}

const placeOf = (id) => {
  const number = Number.parseInt(id.slice(4), 16);
  return { at: number % 1000, round: Math.floor(number / 1000) };
};

function inYear(report, document, index, year) {
  const { date } = report;
  return {
    ...withWords(report, document.text),
    id: stableId('rep', document.id, String(index), report.type, wordsOf(report.evidence[0], document.text)),
    date: date && { ...withWords(date, document.text), value: date.value.replace(/^\d{4}/, year) },
  };
}

const wordsOf = (span, text) => (span ? text.slice(span.start, span.end) : '');

/** The same with the words that now stand where its mentions stood. */
function withWords(value, text) {
  if (Array.isArray(value)) return value.map((each) => withWords(each, text));
  if (value === null || typeof value !== 'object') return value;
  if ('exact' in value) return { ...value, exact: text.slice(value.start, value.end) };
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, withWords(each, text)]));
}
