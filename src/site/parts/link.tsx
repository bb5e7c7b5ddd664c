/** Links among the pages, and out to what documents name. */
import type { Child } from 'hono/jsx';
import { plainUrl } from '../../publish/index.js';
import type { Frame, Query } from '../frame.js';

interface LinkProps {
  readonly frame: Frame;
  /** One of `to`, or the path of a page. */
  readonly path: string;
  readonly query?: Query;
  readonly class?: string;
  readonly title?: string;
  readonly 'aria-current'?: 'true';
  readonly children?: Child;
}

/** A link to another page; the bare words where an export has no such page, since nobody answers filters there. */
export function Link({ frame, path, query = {}, children, ...rest }: LinkProps) {
  if (!frame.live && Object.keys(query).some((name) => name !== 'after')) return <span {...rest}>{children}</span>;
  return (
    <a href={frame.link(path, query)} {...rest}>
      {children}
    </a>
  );
}

/** A link to an address that a document gives: only http and https, and nothing is told to whoever stands there. */
export function Outward({ url, children }: { readonly url: string | null; readonly children?: Child }) {
  const href = plainUrl(url);
  if (href === null) return <>{children}</>;
  return (
    <a href={href} rel="noopener nofollow noreferrer" class="outward">
      {children ?? href}
    </a>
  );
}
