/** Who published a document, when and where, and where it was found. */
import { type Label, plain, publishedText, WORDS } from '../../publish/index.js';
import type { KaidanDocument } from '../../record/index.js';
import { to } from '../address.js';
import type { Frame } from '../frame.js';
import { label } from '../page.js';
import { Link, Outward } from './link.js';

const T = {
  publisher: label('発信者', 'publisher'),
  published: label('公表', 'published'),
  kind: label('種類', 'kind'),
  address: label('掲載元', 'address'),
  foundIn: label('採録元', 'found in'),
  links: label('リンク', 'links'),
  versions: label('版', 'versions'),
  thisOne: label('この版', 'this one'),
} as const;

const KINDS: Readonly<Record<KaidanDocument['kind'], Label>> = {
  post: label('投稿', 'post'),
  release: label('発表', 'release'),
  article: label('記事', 'article'),
  page: label('ページ', 'page'),
};
/** Of each list, what has room on a page. */
const MOST = 30;

interface Props {
  readonly document: KaidanDocument;
  readonly versions: readonly string[];
  readonly frame: Frame;
}

export function DocumentFacts({ document, versions, frame }: Props) {
  const { lang } = frame;
  const { publisher, account, published, kind, url, foundIn, hashtags, links } = document;
  const name = publisher || account;
  const tags = [...new Set([...hashtags, ...(foundIn?.tags ?? [])])].slice(0, MOST);
  return (
    <dl class="known">
      <dt>{T.publisher[lang]}</dt>
      <dd>
        {name ? (
          <Link frame={frame} path="/" query={{ publisher: name }}>
            {plain(name)}
          </Link>
        ) : (
          WORDS.unknownPublisher[lang]
        )}
        {account && account !== name && <span class="faint"> {plain(account)}</span>}
      </dd>
      {published && (
        <>
          <dt>{T.published[lang]}</dt>
          <dd>
            <time datetime={published}>{publishedText(published)}</time>
          </dd>
        </>
      )}
      <dt>{T.kind[lang]}</dt>
      <dd>{KINDS[kind][lang]}</dd>
      {url && (
        <>
          <dt>{T.address[lang]}</dt>
          <dd>
            <Outward url={url}>{plain(url)}</Outward>
          </dd>
        </>
      )}
      {foundIn && (
        <>
          <dt>{T.foundIn[lang]}</dt>
          <dd>{plain(foundIn.page)}</dd>
        </>
      )}
      {tags.length > 0 && (
        <>
          <dt>#</dt>
          <dd class="spaced">
            {tags.map((tag) => (
              <span>{plain(tag)}</span>
            ))}
          </dd>
        </>
      )}
      {links.length > 0 && (
        <>
          <dt>{T.links[lang]}</dt>
          <dd>
            <ul>
              {links.slice(0, MOST).map((link) => (
                <li>
                  <Outward url={link}>{plain(link)}</Outward>
                </li>
              ))}
            </ul>
          </dd>
        </>
      )}
      <Versions document={document} versions={versions} frame={frame} />
    </dl>
  );
}

function Versions({ document, versions, frame }: Props) {
  if (versions.length < 2) return null;
  return (
    <>
      <dt>{T.versions[frame.lang]}</dt>
      <dd class="spaced">
        {versions
          .slice(-MOST)
          .map((id) =>
            id === document.id ? (
              <span>{T.thisOne[frame.lang]}</span>
            ) : (
              <a href={frame.link(to.document(id))}>{plain(id)}</a>
            ),
          )}
      </dd>
    </>
  );
}
