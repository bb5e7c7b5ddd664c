/** The reports of an event that are not held against the others: how many there are, and where they stand. */
import type { KaidanDocument, KaidanEvent } from '../../record/index.js';
import { to } from '../address.js';
import { MOST_COMPARED } from '../compare/rows.js';
import type { Frame } from '../frame.js';
import { SourceName } from './source-name.js';

/** Documents that are named; the data hold all of them. */
const MOST_NAMED = 60;

interface Props {
  readonly event: KaidanEvent;
  readonly documents: readonly KaidanDocument[];
  readonly frame: Frame;
}

export function Further({ event: { reports }, documents, frame }: Props) {
  const further = reports.slice(MOST_COMPARED);
  if (further.length === 0) return null;
  const { lang } = frame;
  const ids = new Set(further.map(({ document }) => document));
  const named = documents.filter(({ id }) => ids.has(id)).slice(0, MOST_NAMED);
  const left = ids.size - named.length;
  return (
    <details class="further">
      <summary>
        {lang === 'ja'
          ? `ここで比べたのは初めの${MOST_COMPARED}件。ほかに${further.length}件の記述があります。`
          : `The first ${MOST_COMPARED} reports are compared here; there are ${further.length} more.`}
      </summary>
      <ul>
        {named.map((document) => (
          <li>
            <a href={frame.link(to.document(document.id))}>
              <SourceName document={document} frame={frame} />
            </a>
          </li>
        ))}
      </ul>
      {left > 0 && (
        <p>
          <a href={frame.self({ format: 'json' })}>
            {lang === 'ja' ? `残る${left}件の文書はデータにあります。` : `The data have ${left} documents more.`}
          </a>
        </p>
      )}
    </details>
  );
}
