/** Pages as HTML. Whatever the record holds is text here: JSX writes it so that it stays text. */
import type { JSX } from 'hono/jsx/jsx-runtime';
import type { Frame } from './frame.js';
import { Layout } from './layout.js';
import type { SitePage } from './page.js';
import { TEXTS } from './texts.js';

const whole = (page: JSX.Element): string => `<!doctype html>\n${page}\n`;

export function render<D>(page: SitePage<D>, data: D, frame: Frame): string {
  return whole(
    <Layout
      title={page.title(data, frame)}
      frame={frame}
      formats={isListed(page, frame) ? ['json', 'csv', 'ics', 'atom'] : ['json']}
    >
      {page.view(data, frame)}
    </Layout>,
  );
}

/** A page that shows nothing of the record. */
export function renderBody(title: string, body: JSX.Element, frame: Frame): string {
  return whole(
    <Layout title={title} frame={frame} formats={[]}>
      <h1>{title}</h1>
      {body}
    </Layout>,
  );
}

/** Whether the page can be had as a file of other programs: any list of a server, of an export the whole one. */
const isListed = ({ filter }: Pick<SitePage, 'filter'>, { live, here }: Frame): boolean =>
  filter !== undefined && (live || (here.path === '/' && here.query.size === 0));

/** A page that says why there is none. */
export function renderMessage(title: string, message: string, frame: Frame): string {
  const body = (
    <>
      <p>{message}</p>
      <p>
        <a href={frame.link('/')}>{TEXTS.home[frame.lang]}</a>
      </p>
    </>
  );
  return renderBody(title, body, frame);
}
