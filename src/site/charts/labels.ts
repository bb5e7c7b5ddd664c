/** Names beside their marks, none over another: who has more goes first, and who finds no room goes without. */

export interface Mark {
  readonly x: number;
  readonly y: number;
  readonly r: number;
  readonly name: string;
}

export interface Placed {
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const isWide = (char: string): boolean => char >= '\u2e80';

/** About how wide a name is set: a Japanese letter is a square, a Latin one half of it. */
const widthOf = (name: string, size: number): number =>
  [...name].reduce((width, char) => width + (isWide(char) ? size : size * 0.56), 0);

/** A place for each name, or null; the marks come in the order of their weight. */
export function labelled(marks: readonly Mark[], size: number, bounds: Box): (Placed | null)[] {
  const taken: Box[] = [];
  const circles = marks.map(({ x, y, r }): Box => ({ left: x - r, right: x + r, top: y - r, bottom: y + r }));
  return marks.map((mark, own) => {
    for (const { placed, box } of placesOf(mark, size)) {
      const clash =
        !inside(box, bounds) ||
        taken.some((other) => meet(box, other)) ||
        circles.some((circle, at) => at !== own && meet(box, circle));
      if (clash) continue;
      taken.push(box);
      return placed;
    }
    return null;
  });
}

function placesOf({ x, y, r, name }: Mark, size: number): { placed: Placed; box: Box }[] {
  const [width, gap, middle] = [widthOf(name, size), 3, y + size * 0.35];
  const box = (left: number, base: number): Box => ({
    left,
    right: left + width,
    top: base - size * 0.85,
    bottom: base + size * 0.2,
  });
  return [
    { placed: { x: x + r + gap, y: middle, anchor: 'start' }, box: box(x + r + gap, middle) },
    { placed: { x: x - r - gap, y: middle, anchor: 'end' }, box: box(x - r - gap - width, middle) },
    { placed: { x, y: y - r - gap, anchor: 'middle' }, box: box(x - width / 2, y - r - gap) },
    { placed: { x, y: y + r + size, anchor: 'middle' }, box: box(x - width / 2, y + r + size) },
  ];
}

const inside = (box: Box, { left, right, top, bottom }: Box): boolean =>
  box.left >= left && box.right <= right && box.top >= top && box.bottom <= bottom;

const meet = (one: Box, other: Box): boolean =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
