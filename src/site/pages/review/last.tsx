/** The corrections that were made last, each to be taken back. */
import { z } from 'zod';
import { plain } from '../../../publish/index.js';
import type { Correction } from '../../../record/index.js';
import type { Listed, RecordStore } from '../../../store/index.js';
import { to } from '../../address.js';
import type { Frame } from '../../frame.js';
import { type Label, label } from '../../page.js';
import { Act, WishForm } from './wish-form.js';

const T = {
  title: label('最近の訂正', 'Latest corrections'),
  undo: label('取り消す', 'Take back'),
  undone: label('取り消し済み', 'taken back'),
  document: label('文書', 'the document'),
  waits: label('及ばない新しい版', 'the newer version, for which it does not hold'),
} as const;

const KINDS: Readonly<Record<Correction['kind'], Label>> = {
  change: label('訂正・確認', 'Corrected or confirmed'),
  reject: label('退けた', 'Rejected'),
  add: label('補った', 'Added'),
  show: label('値を選んだ', 'Chose a value'),
  link: label('同じ・別とした', 'Joined or parted'),
  undo: label('取り消し', 'Took back'),
};

export const LastCorrection = z.object({
  id: z.string(),
  kind: z.enum(Object.keys(KINDS) as [Correction['kind'], ...Correction['kind'][]]),
  who: z.string(),
  at: z.string(),
  why: z.string(),
  document: z.string().nullable().describe('a document of which it speaks; null where it takes another back'),
  undone: z.boolean(),
  waitsIn: z.array(z.string()).describe('newer versions of its documents for which it does not hold'),
});
export type LastCorrection = z.infer<typeof LastCorrection>;

const MOST = 8;

export const lastCorrections = async (store: RecordStore): Promise<LastCorrection[]> =>
  (await store.lastCorrections(MOST)).map(shown);

function shown({ correction, undone, waitsIn }: Listed): LastCorrection {
  const { id, kind, who, at, why } = correction;
  return { id, kind, who, at, why, document: documentOf(correction), undone, waitsIn: [...waitsIn] };
}

function documentOf(correction: Correction): string | null {
  switch (correction.kind) {
    case 'change':
    case 'reject':
    case 'add':
      return correction.document;
    case 'show':
      return correction.reports[0]?.document ?? null;
    case 'link':
      return correction.one[0]?.document ?? null;
    case 'undo':
      return null;
  }
}

export function LastCorrections({ last, frame }: { readonly last: readonly LastCorrection[]; readonly frame: Frame }) {
  if (last.length === 0) return null;
  const { lang, mayWrite } = frame;
  return (
    <section class="review">
      <h2>{T.title[lang]}</h2>
      {last.map(({ id, kind, who, at, why, document, undone, waitsIn }) => (
        <article class="case" id={id} tabindex={-1}>
          <h3>
            {KINDS[kind][lang]}
            {undone && <span class="badge">{T.undone[lang]}</span>}
          </h3>
          <p>
            {plain(why)} <span class="faint">{`— ${plain(who)}, ${at.slice(0, 10)} ${at.slice(11, 16)} UTC`}</span>{' '}
            {document !== null && <a href={frame.link(to.document(document))}>{T.document[lang]}</a>}
            {waitsIn.map((newer) => (
              <>
                {' '}
                <a href={frame.link(to.document(newer))}>{T.waits[lang]}</a>
              </>
            ))}
          </p>
          {mayWrite && !undone && kind !== 'undo' && (
            <WishForm fields={{ of: id }} of={`${T.undo[lang]}: ${KINDS[kind][lang]}`} frame={frame}>
              <Act value="undo" by="u">
                {T.undo[lang]}
              </Act>
            </WishForm>
          )}
        </article>
      ))}
    </section>
  );
}
