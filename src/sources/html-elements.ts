/** What the elements of a page are for, as far as their names and attributes tell. */

export type Attributes = Readonly<Record<string, string>>;

/** Elements that a line ends with. */
export const BLOCKS = new Set(
  (
    'address article aside blockquote body br caption center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 ' +
    'h5 h6 header hr html legend li main nav ol option p pre section summary table tbody td tfoot th thead title tr ul'
  ).split(' '),
);
/** Blocks that hold lines of several others: one of them may be the page's article. */
export const CONTAINERS = new Set('article blockquote body center dd div main section table td'.split(' '));

/** Elements whose text is no part of what the page says. */
const FURNITURE = new Set(
  'aside button footer head iframe nav noscript script select style svg template textarea'.split(' '),
);
const GROUPS = new Set('div section ul ol dl p'.split(' '));
const FURNITURE_CLASS =
  /(?:^|[\s_-])(?:ads?|breadcrumbs?|comments?|footer|menu|navi?|pager|profile|related|share|sidebar|sns)(?:$|[\s_-])/i;
const FURNITURE_ROLE = /^(?:alert|alertdialog|banner|complementary|contentinfo|dialog|menu|menubar|navigation|search)$/;
const TEXT_CLASS =
  /(?:^|[\s_-])(?:article[-_]?(?:body|text)|entry[-_]?(?:body|content)|post[-_]?(?:body|content))(?:$|[\s_-])/i;
const UNSEEN = /display\s*:\s*none|visibility\s*:\s*hidden/i;

/**
 * Whether an element says something of what the page says; `silent` where its name tells that it does not, `beside` where only its attributes
 * do: those may be meant otherwise.
 */
export function standingOf(name: string, attributes: Attributes): 'said' | 'beside' | 'silent' {
  if (FURNITURE.has(name)) return 'silent';
  if (name === 'html' || name === 'body') return 'said';
  const { class: classes = '', id = '', role, style } = attributes;
  if (attributes.hidden !== undefined || attributes['aria-hidden'] === 'true') return 'beside';
  if ((role !== undefined && FURNITURE_ROLE.test(role)) || (style !== undefined && UNSEEN.test(style))) return 'beside';
  if ((classes === '' && id === '') || !GROUPS.has(name)) return 'said';
  const kind = `${classes} ${id}`;
  return FURNITURE_CLASS.test(kind) && !TEXT_CLASS.test(kind) ? 'beside' : 'said';
}

/** What a page may name its article by. */
export type Naming = 'article' | 'text' | 'main';

/** How an element is named as the article, or what holds it; null for most. */
export function namingOf(name: string, { class: classes = '', id = '', itemprop, role }: Attributes): Naming | null {
  if (name === 'body') return null;
  if (name === 'article') return 'article';
  if (itemprop === 'articleBody' || ((classes !== '' || id !== '') && TEXT_CLASS.test(`${classes} ${id}`)))
    return 'text';
  return name === 'main' || role === 'main' ? 'main' : null;
}
