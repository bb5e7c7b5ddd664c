/** Whether more knowledge costs time: the same text read with the shipped tables and with ten times the rows. */
import { readdirSync, readFileSync } from 'node:fs';
import { PEOPLE, PeopleIndex, parseTable, shippedKnowledge, TERMS } from '../dist/knowledge/index.js';
import { createReader } from '../dist/reading/index.js';
import { batchesOf, charactersOf, corpusOf } from './corpus.mjs';
import { inTurns } from './measure.mjs';
import { count, milliseconds, perSecond, times } from './table.mjs';

const DATA = new URL('../dist/knowledge/data/', import.meta.url);
const TIMES = 10;

function rowsOf(prefix, row) {
  const names = readdirSync(DATA).filter((name) => name.startsWith(prefix));
  return names.flatMap((name) => parseTable(readFileSync(new URL(name, DATA), 'utf8'), name, row));
}

/** Nine invented rows beside each real one. They begin as the real words do, so that look-ups go as deep as they can. */
const MARKS = ['甲', '乙', '丙', '丁', '戊', '己', '庚', '辛', '壬'].slice(0, TIMES - 1);
const multiplied = (rows, change) => [...rows, ...MARKS.flatMap((mark, n) => rows.map((row) => change(row, mark, n)))];
const marked = (forms, mark) => forms.map((form) => form + mark);

function tenfold(shipped) {
  const named = (row, mark, n) => ({
    ...row,
    code: `${row.code}-${n}`,
    name: row.name + mark,
    forms: marked(row.forms, mark),
    ...(row.short && { short: marked(row.short, mark) }),
  });
  const formed = (row, mark) => ({ ...row, form: row.form + mark });
  const person = (row, mark, n) => ({
    ...row,
    id: `${row.id}-${n}`,
    name: row.name + mark,
    forms: marked(row.forms, mark),
  });
  const people = multiplied(rowsOf('people-', PEOPLE), person);
  const terms = multiplied(rowsOf('terms-', TERMS), (row, _, n) => ({ ...row, person: `${row.person}-${n}` }));
  const tables = {
    countries: multiplied(shipped.countries, named),
    organisations: multiplied(shipped.organisations, named),
    bodies: multiplied(shipped.bodies, formed),
    bodyHeads: multiplied(shipped.bodyHeads, formed),
    places: multiplied(shipped.places, formed),
    offices: multiplied(shipped.offices, formed),
  };
  const rows = Object.values(tables).reduce((sum, table) => sum + table.length, people.length + terms.length);
  const titleParts = [...shipped.titleParts, ...MARKS.flatMap((mark) => marked(shipped.titleParts, mark))];
  return { knowledge: { ...tables, titleParts, people: new PeopleIndex(people, terms) }, rows };
}

export async function knowledge({ documents, characters, rounds }) {
  const corpus = corpusOf(documents, characters / 4);
  const batches = [...batchesOf(corpus)];
  const shipped = shippedKnowledge();
  const { knowledge: more, rows } = tenfold(shipped);
  const building = await inTurns({ shipped: () => createReader(shipped), more: () => createReader(more) }, rounds);
  const readers = { shipped: createReader(shipped), more: createReader(more) };
  const run = (reader) => () => {
    for (const batch of batches) reader.all(batch);
  };
  const seconds = await inTurns({ shipped: run(readers.shipped), more: run(readers.more) }, rounds);
  const length = charactersOf(corpus);
  return {
    title: `Reading with ${TIMES} times the knowledge`,
    rows: [
      [
        `${count(rows / TIMES)} rows`,
        perSecond(length, seconds.shipped),
        `reader made in ${milliseconds(building.shipped)}`,
      ],
      [`${count(rows)} rows`, perSecond(length, seconds.more), `reader made in ${milliseconds(building.more)}`],
      ['time', times(seconds.more / seconds.shipped)],
    ],
  };
}
