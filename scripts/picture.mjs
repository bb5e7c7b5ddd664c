// Draws docs/kaidan-read.svg: what `kaidan read` prints on a colour terminal. The same output gives the same picture.
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { eastAsianWidth } from 'get-east-asian-width';

const root = new URL('../', import.meta.url);
const PAGE = 'examples/collected-page.txt';
const COLUMNS = 92;
/** A picture that fits a screen; what is beyond it is left out at the end of an event. */
const MOST_LINES = 40;

const CELL = 7.5;
/** Letters are drawn smaller than ideographs, so that each fills its one or two columns. */
const FONT = { 1: 12.5, 2: 14.5 };
const LINE = 22;
const PAD = 20;
const BAR = 34;

const COLOURS = {
  31: '#ff7b72',
  32: '#7ee787',
  33: '#e3b341',
  34: '#79c0ff',
  35: '#d2a8ff',
  36: '#56d4dd',
  90: '#8b949e',
};

const printed = execFileSync(
  process.execPath,
  [fileURLToPath(new URL('bin/kaidan.js', root)), 'read', '--lang', 'ja', PAGE],
  {
    cwd: fileURLToPath(root),
    encoding: 'utf8',
    env: { FORCE_COLOR: '1', COLUMNS: String(COLUMNS) },
  },
);

function shortened(lines) {
  if (lines.length <= MOST_LINES) return lines;
  const end = lines.lastIndexOf('', MOST_LINES - 1);
  return [...lines.slice(0, end > 0 ? end : MOST_LINES), '', '\u001b[90m     …\u001b[39m'];
}

const GRAPHEMES = new Intl.Segmenter('ja', { granularity: 'grapheme' });
const ESCAPE = '\u001b[';

const widthOf = (grapheme) => {
  const first = grapheme.codePointAt(0);
  return first >= 0x1f1e6 && first <= 0x1f1ff ? 2 : eastAsianWidth(first);
};

/** A line of terminal output as pieces of one style and one character width. */
function piecesOf(line) {
  const pieces = [];
  let style = { fill: null, bold: false, italic: false, underline: false };
  let column = 0;
  for (const [at, part] of line.split(ESCAPE).entries()) {
    const end = at === 0 ? -1 : part.indexOf('m');
    if (at > 0) style = styled(style, part.slice(0, end).split(';').map(Number));
    for (const { segment } of GRAPHEMES.segment(part.slice(end + 1))) {
      const width = widthOf(segment);
      const last = pieces.at(-1);
      const flag = /\p{RI}/u.test(segment);
      const joins = last && last.style === style && last.each === width && last.column + last.count * width === column;
      // Spaces are not drawn: what is to the right of them is put where it belongs.
      if (/^[ \u3000]$/.test(segment)) {
        column += width;
        continue;
      }
      if (joins && !flag && !last.flag) {
        last.text += segment;
        last.count += 1;
      } else pieces.push({ text: segment, column, each: width, count: 1, style, flag });
      column += width;
    }
  }
  return pieces;
}

function styled(style, codes) {
  let next = { ...style };
  for (const code of codes) {
    if (code === 0) next = { fill: null, bold: false, italic: false, underline: false };
    else if (code === 1 || code === 22) next.bold = code === 1;
    else if (code === 3 || code === 23) next.italic = code === 3;
    else if (code === 4 || code === 24) next.underline = code === 4;
    else if (code === 39) next.fill = null;
    else next.fill = COLOURS[code] ?? next.fill;
  }
  return next;
}

const xml = (text) =>
  text.replace(/[&<>"]/g, (char) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[char]);
const round = (value) => Number(value.toFixed(1));

function svgOf({ text, column, each, count, style }, row) {
  const look = [
    style.fill ? ` fill="${style.fill}"` : '',
    style.bold ? ' font-weight="700"' : '',
    style.italic ? ' font-style="italic"' : '',
    style.underline ? ' text-decoration="underline"' : '',
  ].join('');
  const x = round(PAD + column * CELL);
  const y = round(BAR + PAD + row * LINE);
  return `<text x="${x}" y="${y}" font-size="${FONT[each]}" textLength="${round(each * count * CELL)}"${look}>${xml(text)}</text>`;
}

const lines = [`${ESCAPE}90m$${ESCAPE}39m npx kaidan read ${PAGE}`, '', ...shortened(printed.trimEnd().split('\n'))];
const width = round(COLUMNS * CELL + 2 * PAD);
const height = BAR + 2 * PAD + (lines.length - 1) * LINE;
const dots = ['#ff5f57', '#febc2e', '#28c840'].map(
  (fill, at) => `<circle cx="${20 + at * 20}" cy="17" r="6" fill="${fill}"/>`,
);
const texts = lines.flatMap((line, row) => piecesOf(line).map((piece) => svgOf(piece, row)));
writeFileSync(
  new URL('docs/kaidan-read.svg', root),
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-label="kaidan read on a terminal: meetings, signings and their sources, day by day">
<rect width="${width}" height="${height}" rx="10" fill="#0d1117"/>
${dots.join('')}
<g font-family="ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', 'Noto Sans Mono CJK JP', 'Noto Sans CJK JP', 'Hiragino Sans', 'Yu Gothic', monospace" fill="#e6edf3">
${texts.join('\n')}
</g>
</svg>
`,
);
