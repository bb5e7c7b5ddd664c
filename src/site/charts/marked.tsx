/** A part of a chart that stands for something: it says what, and leads there where there is a list of it. */
import type { Child } from 'hono/jsx';

interface MarkedProps {
  readonly said: string;
  /** Null where nothing answers: an export has no filters. */
  readonly href: string | null;
  readonly class?: string;
  readonly children?: Child;
}

export function Marked({ said, href, children, ...rest }: MarkedProps) {
  const inside = (
    <>
      <title>{said}</title>
      {children}
    </>
  );
  return href === null ? (
    <g role="img" aria-label={said} {...rest}>
      {inside}
    </g>
  ) : (
    <a href={href} aria-label={said} {...rest}>
      {inside}
    </a>
  );
}
