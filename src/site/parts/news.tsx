/** A line that shows itself when there are new events; `assets/20-news.js` listens for them. */
import type { Frame } from '../frame.js';
import { label } from '../page.js';

const T = { news: label('新しい・変わった出来事', 'New and changed events') } as const;

export function News({ frame: { lang, here, changes, link } }: { readonly frame: Frame }) {
  // Whoever looks at a part of the record is not told of the rest.
  if (changes === null || here.path !== '/' || here.query.size > 0) return null;
  return (
    <p class="news" role="status">
      <a href={link('/')} data-changes={changes} hidden>
        {T.news[lang]} <b />
      </a>
    </p>
  );
}
