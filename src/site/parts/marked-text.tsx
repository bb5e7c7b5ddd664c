/** The words of a document, with those marked that values were read from. */
import { Fragment } from 'hono/jsx';
import { plain } from '../../publish/index.js';
import { type Marked, segmentsOf } from './segments.js';

/** `row` is the row that says the value; all that says it lights up together. */
export interface TextMark extends Marked {
  /** By which links lead to it; once on a page. */
  readonly id: string;
  readonly row: number;
  readonly kind: string;
  readonly told: string;
  /** What stands at the mark: the number of an outcome. */
  readonly number: string | null;
}

interface Props {
  readonly text: string;
  readonly passage: Marked;
  readonly marks: readonly TextMark[];
}

/** The id of a value's words, in one of several texts or reports. */
export const markId = (source: number, row: number): string => `m${source}-${row}`;

/** A text as it was written, and nothing in it that turns the direction of the text around it. */
export const plainLines = (text: string): string => text.split('\n').map(plain).join('\n');

export function MarkedText({ text, passage, marks }: Props) {
  return (
    <>
      {segmentsOf(marks, passage.start, passage.end).map(({ start, end, marks: over, begins }) => {
        const words = plainLines(text.slice(start, end));
        if (over.length === 0) return words;
        const kinds = new Set(over.flatMap(({ kind, told }) => [kind, told]));
        const [first, ...others] = begins;
        return (
          <>
            {others.map(({ id }) => (
              <span id={id} />
            ))}
            <mark
              class={[...kinds].join(' ')}
              data-row={over.at(-1)?.row}
              data-rows={over.map(({ row }) => row).join(' ')}
              {...(first ? { id: first.id } : {})}
            >
              {begins.map(({ number }) => (number === null ? <Fragment /> : <sup>{number}</sup>))}
              {words}
            </mark>
          </>
        );
      })}
    </>
  );
}
