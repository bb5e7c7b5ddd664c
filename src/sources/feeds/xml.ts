/**
 * The parts of an XML feed or sitemap. The text is cut where its items begin and each part is read for itself, so that mark-up which is
 * broken, or a CDATA section that is never closed, costs the item that it is in and no other. Entities that a document type declares are
 * not known here and stay as they are written.
 */
import { Parser } from 'htmlparser2';

/** A direct child of an item: its text, its attributes, its mark-up. */
export interface Field {
  readonly text: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** The source between its tags, and whether elements stand in it. */
  readonly inner: string;
  readonly hasElements: boolean;
}

/** The children of an item by name, in lower case and without the prefix `atom:`; those of `source` as `source/title`. */
export type FieldsByName = ReadonlyMap<string, readonly Field[]>;

/** Elements stand no deeper than this in any item; from there on it is not read. */
const DEEPEST = 200;
const PIECE = 4096;

/** A text cut where elements of these names begin: first what stands before them all. */
export function* partsOf(text: string, names: string): Generator<{ start: number; end: number }> {
  const beginning = new RegExp(`<(?:\\w{1,20}:)?(?:${names})(?=[\\s>])`, 'gi');
  let start = 0;
  for (let match = beginning.exec(text); match !== null; match = beginning.exec(text)) {
    yield { start, end: match.index };
    start = match.index;
  }
  yield { start, end: text.length };
}

/** The children of the element that a part begins with, or of the innermost of `around` that is open. */
export function fieldsOf(part: string, around: readonly string[] = []): FieldsByName {
  const found = new Map<string, Field[]>();
  const open: { name: string; attributes: Record<string, string>; text: string; from: number; hasElements: boolean }[] =
    [];
  let base = 0;
  let isDone = false;
  const parser: Parser = new Parser(
    {
      onopentag: (tag, attributes) => {
        const name = tag.toLowerCase().replace(/^atom:/, '');
        const parent = open.at(-1);
        if (parent) parent.hasElements = true;
        open.push({ name, attributes, text: '', from: parser.endIndex + 1, hasElements: false });
        if (open.length === base + 1 && around.includes(name)) base = open.length;
        if (base === 0) base = 1;
      },
      ontext: (text) => {
        const field = open[base];
        const isOwn = open.length === base + 1;
        const into = isOwn ? field : field?.name === 'source' ? open[base + 1] : undefined;
        if (into) into.text += text;
      },
      onclosetag: () => {
        const depth = open.length;
        const element = open.pop();
        if (!element || isDone) return;
        if (depth === base) isDone = around.length === 0;
        const path =
          depth === base + 1
            ? element.name
            : depth === base + 2 && open[base]?.name === 'source'
              ? `source/${element.name}`
              : null;
        if (path === null) return;
        const { attributes, text, from, hasElements } = element;
        const list = found.get(path) ?? [];
        list.push({
          text: text.trim(),
          attributes,
          hasElements,
          inner: part.slice(from, Math.max(from, parser.startIndex)),
        });
        found.set(path, list);
      },
    },
    { xmlMode: true },
  );
  for (let at = 0; at < part.length && open.length < DEEPEST && !isDone; at += PIECE) {
    parser.write(part.slice(at, at + PIECE));
  }
  parser.end();
  return found;
}
