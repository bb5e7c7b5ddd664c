/** Measurements as plain text: a section each, a line a figure. */

export const count = (value) => Math.round(value).toLocaleString('en');
export const times = (value) => `${value.toFixed(value < 10 ? 2 : 1)} x`;
export const perSecond = (characters, seconds) => `${count(characters / seconds)} characters/s`;
export const milliseconds = (seconds) => `${count(seconds * 1000)} ms`;
export const megabytes = (bytes) => `${count(bytes / 1e6)} MB`;

/** @param sections `{ title, rows: [what, value, note?][] }` */
export function tableOf(sections) {
  const rows = sections.flatMap((section) => section.rows);
  const widths = [0, 1].map((column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  const line = ([what, value, note = '']) =>
    `  ${what.padEnd(widths[0])}  ${value.padStart(widths[1])}  ${note}`.trimEnd();
  return sections.map(({ title, rows: own }) => [title, ...own.map(line)].join('\n')).join('\n\n');
}
