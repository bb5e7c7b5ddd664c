/** Pieces of text on a page to lines. */

/** A piece as the text layer has it, or a mark of structure, which has no text. */
interface Piece {
  readonly str?: string;
  readonly transform?: readonly number[];
  readonly width?: number;
  readonly height?: number;
  readonly fontName?: string;
  readonly hasEOL?: boolean;
}

interface Placed {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
  readonly isVertical: boolean;
  readonly endsLine: boolean;
}

/** A line: its words, how large they are, and where along the line's direction they begin and end. */
export interface Line {
  readonly text: string;
  readonly size: number;
  readonly start: number;
  readonly end: number;
  readonly isVertical: boolean;
}

/** Signs that fonts give other codes than texts do: radicals that stand for characters, punctuation turned for vertical writing. */
const SHAPES = /[\u2f00-\u2fdf\ufe10-\ufe19\ufe31-\ufe4f]/g;

/** The lines in the order of the text layer, empty ones left out. */
export function linesOf(pieces: readonly object[], styles: Readonly<Record<string, { vertical?: boolean }>>): Line[] {
  const placed = (pieces as readonly Piece[])
    .map((piece) => placedPiece(piece, styles))
    .filter((piece) => piece !== null);
  const lines = isInColumns(placed) ? columns(placed) : rows(placed);
  return lines
    .map((line) => ({ ...line, text: line.text.replace(SHAPES, (sign) => sign.normalize('NFKC')).trim() }))
    .filter(({ text }) => text !== '');
}

function placedPiece(piece: Piece, styles: Readonly<Record<string, { vertical?: boolean }>>): Placed | null {
  const { str: text, transform, width = 0, height = 0, fontName = '', hasEOL: endsLine = false } = piece;
  if (text === undefined || transform === undefined) return null;
  const isVertical = styles[fontName]?.vertical ?? false;
  const [, , , , x = 0, y = 0] = transform;
  return isVertical
    ? { text, x, y, width: height, size: width, isVertical, endsLine }
    : { text, x, y, width, size: height, isVertical, endsLine };
}

/** Whether characters were set one by one under each other, as browsers print vertical writing. */
function isInColumns(pieces: readonly Placed[]): boolean {
  const told = pieces.filter(({ text, isVertical }) => text.trim() !== '' && !isVertical);
  const below = told.filter((piece, index) => isBelow(told[index - 1], piece)).length;
  return below > told.length / 2;
}

function isBelow(before: Placed | undefined, piece: Placed): boolean {
  if (before === undefined || before.text.trim().length > 2) return false;
  const size = Math.max(before.size, piece.size);
  return Math.abs(piece.x - before.x) < size / 2 && piece.y < before.y && before.y - piece.y < 2 * size;
}

function columns(pieces: readonly Placed[]): Line[] {
  const lines: Line[] = [];
  let last: Placed | undefined;
  for (const piece of pieces) {
    const text = piece.text.trim();
    if (text === '') continue;
    const line = lines.at(-1);
    const [start, end] = [-piece.y, -piece.y + piece.size];
    // Figures are turned, so that a column may step a little aside.
    const goesOn = line && last && Math.abs(piece.x - last.x) < piece.size / 2 && piece.y < last.y;
    if (goesOn) lines[lines.length - 1] = { ...line, text: line.text + text, end };
    else lines.push({ text, size: piece.size, start, end, isVertical: true });
    last = piece;
  }
  return lines;
}

function rows(pieces: readonly Placed[]): Line[] {
  const lines: Line[] = [];
  let open = null as Line | null;
  for (const { text, x, y, width, size, isVertical, endsLine } of pieces) {
    // Down a page the second coordinate falls.
    const start = isVertical ? -y : x;
    if (text !== '') {
      open = {
        text: (open?.text ?? '') + text,
        size: Math.max(open?.size ?? 0, size),
        start: Math.min(open?.start ?? start, start),
        end: Math.max(open?.end ?? start, start + width),
        isVertical,
      };
    }
    if (endsLine && open) {
      lines.push(open);
      open = null;
    }
  }
  return open ? [...lines, open] : lines;
}
