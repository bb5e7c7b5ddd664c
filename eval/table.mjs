/** The figures of a score as lines of text. */

const FIELDS = [
  'mode',
  'date',
  'start',
  'duration',
  'place',
  'countries',
  'persons',
  'mentions',
  'roles',
  'contexts',
  'agreements',
  'outcomes',
  'outcome status',
  'statements',
  'speaker',
  'status',
];

const NONE = '–';
const percent = (share, of) => (of > 0 ? (100 * share).toFixed(1) : NONE).padStart(7);

/** Nothing found leaves no precision to speak of, nothing wanted no recall. */
function row(name, figure) {
  const { precision, recall, f1, hit, found, wanted } = figure ?? { hit: 0, found: 0, wanted: 0 };
  const shares = [percent(precision, found), percent(recall, wanted), percent(f1, found + wanted)];
  return [name.padEnd(16), ...shares, ...[hit, wanted, found].map((count) => String(count).padStart(7))].join('');
}

function linkingRow(linking) {
  const shares = linking ? [linking.precision, linking.recall, linking.f1] : [0, 0, 0];
  return ['linking'.padEnd(16), ...shares.map((share) => percent(share, linking ? 1 : 0)), '  B-cubed'].join('');
}

/** Every figure, with the events of each type where the result has them. */
export function table({ figures, types, linking, evidence }) {
  const heads = ['P', 'R', 'F1', 'hit', 'wanted', 'found'].map((head) => head.padStart(7));
  return [
    `${' '.repeat(16)}${heads.join('')}`,
    row('events', figures.events),
    ...typeRows(types ?? {}),
    ...FIELDS.map((name) => row(name, figures[name])),
    linkingRow(linking),
    `${'evidence'.padEnd(16)} ${evidence.false} false of ${evidence.count} spans`,
  ];
}

const typeRows = (types) =>
  Object.entries(types)
    .sort(([, a], [, b]) => b.wanted - a.wanted)
    .map(([type, figure]) => row(`  ${type}`, figure));

/** One difference as a line: where, what, how it should be, how it was read, and at which words. */
export function differenceLine({ document, what, words, wanted, found }) {
  return `${document} ${what}: ${saying[what]?.(wanted, found) ?? `wanted ${say(wanted)} read ${say(found)}`} «${short(words)}»`;
}

const saying = {
  missed: (wanted) => wanted,
  extra: (_, found) => found,
  evidence: () => 'does not stand in the text',
};
const say = (value) => (Array.isArray(value) && value.length === 0 ? '–' : JSON.stringify(value));
const short = (words) => {
  const line = (words ?? '').replace(/\s+/g, ' ');
  return line.length > 60 ? `${line.slice(0, 60)}…` : line;
};
