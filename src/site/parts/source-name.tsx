/** Who published a document, and when. */
import { plain, publishedText, WORDS } from '../../publish/index.js';
import type { SourceDocument } from '../data.js';
import type { Frame } from '../frame.js';

type Props = { readonly document: Pick<SourceDocument, 'publisher' | 'account' | 'published'>; readonly frame: Frame };

export function SourceName({ document: { publisher, account, published }, frame: { lang } }: Props) {
  return (
    <>
      {plain(publisher || account || WORDS.unknownPublisher[lang])}
      {published && <span class="published"> {publishedText(published)}</span>}
    </>
  );
}
