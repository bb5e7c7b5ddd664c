/** What can be done about one report: it is as it says, it says something else, it is of another event, there is no such thing. */
import type { Child } from 'hono/jsx';
import { plain, STATUSES, TYPES, WORDS } from '../../../publish/index.js';
import type { KaidanEvent } from '../../../record/index.js';
import type { Frame } from '../../frame.js';
import { type Label, label } from '../../page.js';
import { typeText } from '../../parts/values.js';
import { Act, WishForm } from './wish-form.js';

const T = {
  confirm: label('このとおり', 'As it is'),
  correct: label('訂正', 'Correct'),
  corrected: label('訂正する', 'Correct so'),
  reject: label('退ける', 'Reject'),
  split: label('別の出来事', 'Another event'),
  type: label('種類', 'type'),
  mode: label('形', 'mode'),
  keep: label('このまま', 'as it is'),
} as const;

type Told = KaidanEvent['reports'][number];

/** What is to be done about one report. Of an event that others tell of too it can be parted. */
export function ReportForms({ event, report, frame }: { event: KaidanEvent; report: Told; frame: Frame }) {
  const { lang } = frame;
  const fields = { event: event.id, document: report.document, report: report.id };
  const of = typeText(report, lang);
  return (
    <div class="acts">
      <WishForm fields={fields} frame={frame} of={of}>
        <Act value="confirm" by="c">
          {T.confirm[lang]}
        </Act>
        <Act value="reject" by="r">
          {T.reject[lang]}
        </Act>
        {event.reports.length > 1 && (
          <Act value="split" by="s">
            {T.split[lang]}
          </Act>
        )}
      </WishForm>
      <details>
        <summary data-key="e" aria-keyshortcuts="e">
          {T.correct[lang]}
          <kbd>e</kbd>
        </summary>
        <WishForm
          fields={{ ...fields, kind: 'change' }}
          frame={frame}
          of={of}
          values={<Values report={report} frame={frame} />}
        >
          <button type="submit">{T.corrected[lang]}</button>
        </WishForm>
      </details>
    </div>
  );
}

/** Fields for the values that are most often wrong; what is left empty stays as it is. */
function Values({ report, frame: { lang } }: { report: Told; frame: Frame }) {
  const choice = (name: string, words: Readonly<Record<string, Label>>, now: string) => (
    <select name={`set.${name}`}>
      <option value="">
        {words[now]?.[lang]} ({T.keep[lang]})
      </option>
      {Object.entries(words).map(([code, word]) => code !== now && <option value={code}>{word[lang]}</option>)}
    </select>
  );
  const text = (name: string, now: string | null | undefined) => (
    <input name={`set.${name}`} placeholder={plain(now ?? '–')} autocomplete="off" />
  );
  const { date, place, type, mode, status } = report;
  const fields: [string, Child][] = [
    [T.type[lang], choice('type', TYPES, type)],
    [T.mode[lang], text('mode', mode)],
    [WORDS.status[lang], choice('status', STATUSES, status)],
    [WORDS.date[lang], text('date', date?.value)],
    [WORDS.start[lang], text('date.start', date?.start)],
    [WORDS.duration[lang], text('date.duration', date?.duration)],
    [WORDS.place[lang], text('place', place?.text)],
  ];
  return (
    <div class="values">
      {fields.map(([name, field]) => (
        <label>
          <span>{name}</span> {field}
        </label>
      ))}
    </div>
  );
}
