/** A correction as somebody sends it: JSON, or the fields of a form. Who sends it is known by the token. */
import { z } from 'zod';
import { Amendment, Saying } from '../../record/correction.js';
import { DIFFERING } from '../../record/schema.js';
import { amendmentOf, sayingOf } from '../../store/corrections/written.js';
import { QueryError, type RecordStore } from '../../store/index.js';

const id = z.string().min(1).max(200);
const why = z.string().trim().min(1).max(4000).describe('the reason, for whoever reads it later');

export const Wish = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('change'), why, document: id, report: id, set: Amendment.strict() }),
  z.object({ kind: z.literal('reject'), why, document: id, report: id }),
  z.object({ kind: z.literal('add'), why, document: id, report: Saying }),
  z.object({ kind: z.literal('show'), why, event: id, field: z.enum(DIFFERING), value: z.string() }),
  z.object({ kind: z.literal('merge'), why, event: id, with: id }),
  z.object({ kind: z.literal('split'), why, event: id, report: id }),
  z.object({ kind: z.literal('undo'), why, of: id }),
]);
export type Wish = z.infer<typeof Wish>;

/** @throws QueryError where it is none */
export function wishFrom(value: unknown): Wish {
  const found = Wish.safeParse(value);
  if (found.success) return found.data;
  throw new QueryError(`This is no correction: ${z.prettifyError(found.error).replaceAll('\n', ' ')}`);
}

/**
 * The same from a form: `set` may come several times, each a field and its value (`date=2021-11-23`), or a field has a name of its own
 * (`set.date`), which counts where it is filled in. `confirm` is a change to what the report says already. `report` of an added report
 * is JSON; words stand there for their places.
 * @throws QueryError where it is none
 */
export async function wishFromForm(form: URLSearchParams, record: RecordStore): Promise<Wish> {
  const kind = form.get('kind');
  const fields: Record<string, unknown> = Object.fromEntries(form);
  const found = await record.document(form.get('document') ?? '');
  const text = found?.document.text ?? '';
  if (kind === 'add') fields.report = sayingOf(form.get('report') ?? '', text, 'report');
  if (kind === 'change' || kind === 'confirm') {
    const report = found?.reports.find((each) => each.id === form.get('report'));
    if (!report) throw new QueryError(`Document ${form.get('document')} has no report ${form.get('report')}.`);
    fields.kind = 'change';
    fields.set =
      kind === 'confirm' ? { type: report.type, status: report.status } : amendmentOf(settingsIn(form), report, text);
  }
  return wishFrom(fields);
}

const OWN_NAME = 'set.';

const settingsIn = (form: URLSearchParams): string[] => [
  ...form.getAll('set'),
  ...[...form].flatMap(([name, value]) =>
    name.startsWith(OWN_NAME) && value.trim() !== '' ? [`${name.slice(OWN_NAME.length)}=${value.trim()}`] : [],
  ),
];
