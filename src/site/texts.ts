/** What the site says on every page. What only one page says stands in that page. */
import { label } from './page.js';

export const TEXTS = {
  site: label('会談', 'Kaidan'),
  tagline: label('外交の記録', 'a record of diplomacy'),
  skip: label('本文へ', 'To the text'),
  pages: label('ページ', 'Pages'),
  otherLanguage: label('English', '日本語'),
  alsoAs: label('このページのデータ', 'This page as data'),
  notFoundTitle: label('見つかりません', 'Not found'),
  notFound: label('この名前のページは記録にありません。', 'The record has no page of that name.'),
  wrongTitle: label('尋ね方が違います', 'Not understood'),
  home: label('年表へ', 'To the chronology'),
  events: label('件', 'events'),
  none: label('出来事は見つかりませんでした。', 'No events were found.'),
} as const;
