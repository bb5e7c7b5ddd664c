/** What each source published, side by side, with the words marked that were held against each other. */

import { plain, publishedText } from '../../publish/index.js';
import { to } from '../address.js';
import { passagesOf } from '../compare/passages.js';
import type { Row } from '../compare/rows.js';
import type { Frame } from '../frame.js';
import { label } from '../page.js';
import { type Column, marksOf, type Source } from './compared.js';
import { Outward } from './link.js';
import { MarkedText, plainLines, type TextMark } from './marked-text.js';

const T = {
  whole: label('全文', 'whole text'),
  original: label('掲載元', 'as published'),
} as const;

interface Props {
  readonly rows: readonly Row[];
  readonly columns: readonly Column[];
  readonly frame: Frame;
}

export function Readouts({ rows, columns, frame }: Props) {
  return (
    <div class="readouts">
      {columns.map(({ publisher, sources }) => (
        <section>
          <h3>{plain(publisher)}</h3>
          {sources.map((source) => (
            <Readout source={source} marks={marksOf(rows, source.number)} frame={frame} />
          ))}
        </section>
      ))}
    </div>
  );
}

interface ReadoutProps {
  readonly source: Source;
  readonly marks: readonly TextMark[];
  readonly frame: Frame;
}

function Readout({ source: { document }, marks, frame }: ReadoutProps) {
  const { lang } = frame;
  const passages = passagesOf(document.text, marks);
  return (
    <article class="readout">
      {document.title && (
        <p class="headline" lang={document.language}>
          {plainLines(document.title)}
        </p>
      )}
      <blockquote lang={document.language}>
        {passages.map((passage, at) => (
          <>
            {passage.start > 0 && <span class="left-out">……</span>}
            <MarkedText text={document.text} passage={passage} marks={marks} />
            {at === passages.length - 1 && passage.end < document.text.length && <span class="left-out">……</span>}
          </>
        ))}
      </blockquote>
      <p class="facts">
        {document.published && <span class="published">{publishedText(document.published)}</span>}
        <a href={frame.link(to.document(document.id))}>{T.whole[lang]}</a>
        {document.url !== null && <Outward url={document.url}>{T.original[lang]}</Outward>}
      </p>
    </article>
  );
}
