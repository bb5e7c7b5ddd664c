// How many expressions of dates.csv the dates component and chrono-node (chrono.ja) read right.
// A row is right where value (at its own precision), end, start and duration are all as expected; a row that expects nothing
// is right where nothing is read (an interval, which is never an event's date or length, may be). 〈 〉 marks the expression meant.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { ja } from 'chrono-node';
import papaparse from 'papaparse';
import ts from 'typescript';

// chrono-node works with the process's own zone.
process.env.TZ = 'Asia/Tokyo';

const here = dirname(fileURLToPath(import.meta.url));
const rows = papaparse.parse(readFileSync(join(here, 'dates.csv'), 'utf8'), {
  header: true,
  skipEmptyLines: true,
}).data;

/** The component compiled as it stands in src, so that no build has to come first. */
async function loadDates() {
  const from = join(here, '../src/reading/ja/dates');
  const to = mkdtempSync(join(tmpdir(), 'kaidan-dates-'));
  writeFileSync(join(to, 'package.json'), '{"type":"module"}');
  for (const file of readdirSync(from, { recursive: true }).filter((name) => name.endsWith('.ts'))) {
    const target = join(to, file.replace(/\.ts$/, '.js'));
    mkdirSync(dirname(target), { recursive: true });
    const options = { module: 'ESNext', target: 'ES2023', verbatimModuleSyntax: true };
    writeFileSync(
      target,
      ts.transpileModule(readFileSync(join(from, file), 'utf8'), { compilerOptions: options }).outputText,
    );
  }
  try {
    return await import(pathToFileURL(join(to, 'index.js')).href);
  } finally {
    rmSync(to, { recursive: true });
  }
}

const two = (n) => String(n).padStart(2, '0');
const wanted = (row) => {
  const start = row.text.indexOf('〈');
  const text = row.text.replace(/[〈〉]/g, '');
  return start < 0 ? { text, start: 0, end: text.length } : { text, start, end: row.text.indexOf('〉') - 1 };
};

function ours({ findDates }, row) {
  const { text, start, end } = wanted(row);
  const found = findDates(text, { published: row.published }).filter(
    (m) => m.kind !== 'interval' && m.start < end && m.end > start,
  );
  const mention = found.find((m) => m.value ?? m.time ?? m.duration);
  return {
    value: mention?.value ?? '',
    end: mention?.endValue ?? '',
    start: mention?.time ?? '',
    duration: mention?.duration ?? '',
  };
}

function chrono(row) {
  const { text, start, end } = wanted(row);
  const instant = new Date(`${row.published}T12:00:00+09:00`);
  const found = ja
    .parse(text, { instant, timezone: 540 })
    .find((r) => r.index < end && r.index + r.text.length > start);
  if (!found) return { value: '', end: '', start: '', duration: '' };
  const day = (c) => [String(c.get('year')).padStart(4, '0'), two(c.get('month')), two(c.get('day'))].join('-');
  const dated = found.start.isCertain('day') || found.start.isCertain('weekday') || !found.start.isCertain('hour');
  const time = found.start.isCertain('hour')
    ? `${two(found.start.get('hour'))}:${two(found.start.get('minute') ?? 0)}`
    : '';
  return {
    value: dated ? day(found.start) : '',
    end: found.end && dated ? day(found.end) : '',
    start: time,
    duration: '',
  };
}

/** Every column as expected, the value at its own precision. */
const right = (row, got) =>
  got.value === row.expected_value &&
  got.end === row.expected_end &&
  got.start === row.expected_start &&
  got.duration === row.expected_duration;
/** Asks for less: a day stands for its month or year, durations and ends that nobody asked for are passed over. */
const lenient = (row, got) => {
  const value = row.expected_value ? got.value.slice(0, row.expected_value.length) : got.value;
  const end = row.expected_end ? got.end : '';
  return value === row.expected_value && end === row.expected_end && got.start === row.expected_start;
};

const groups = {
  dates: (r) => r.expected_value && !r.expected_end,
  ranges: (r) => r.expected_end,
  'times without a date': (r) => !r.expected_value && r.expected_start,
  'durations alone': (r) => !r.expected_value && !r.expected_start && r.expected_duration,
  'nothing to read': (r) => !r.expected_value && !r.expected_start && !r.expected_duration,
  all: () => true,
};
const dates = await loadDates();
const results = rows.map((row) => ({ row, own: ours(dates, row), other: chrono(row) }));
console.log('group'.padEnd(24), 'rows'.padStart(5), 'kaidan'.padStart(8), 'chrono-node'.padStart(12));
for (const [name, belongs] of Object.entries(groups)) {
  const group = results.filter(({ row }) => belongs(row));
  const own = group.filter(({ row, own }) => right(row, own)).length;
  // chrono-node is asked for less: its value is cut to the precision wanted, and its durations are not asked for where a day or time is.
  const other = group.filter(({ row, other }) =>
    row.expected_value || row.expected_start ? lenient(row, other) : right(row, other),
  ).length;
  console.log(name.padEnd(24), String(group.length).padStart(5), String(own).padStart(8), String(other).padStart(12));
}
for (const { row, own } of results.filter(({ row, own }) => !right(row, own))) {
  console.log(`wrong: ${row.text} (${row.published}): ${JSON.stringify(own)}`);
}
