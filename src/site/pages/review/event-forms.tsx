/** What can be done about an event as a whole: which of differing values it shows, and that another is the same. */
import { durationText, modeLabel, partiesOf, plain, STATUSES, TYPES, titleOf, WORDS } from '../../../publish/index.js';
import type { Difference, KaidanEvent } from '../../../record/index.js';
import type { Frame } from '../../frame.js';
import { type Label, label } from '../../page.js';
import { Act, WishForm } from './wish-form.js';

const T = {
  merge: label('同じ出来事', 'The same event'),
  same: label('同じ出来事かもしれないもの', 'Perhaps the same event'),
} as const;

/** Which of the values that its reports give an event is to show. */
export function DifferenceForm({ event, difference, frame }: { event: string; difference: Difference; frame: Frame }) {
  const { lang } = frame;
  const { field, shown, values } = difference;
  const name = FIELD_NAMES[field][lang];
  return (
    <WishForm fields={{ kind: 'show', event, field }} frame={frame} of={name}>
      <span class="differing">{name}</span>
      {values.map(({ value, reports }, at) => (
        <Act name="value" value={value} by={at < 9 ? String(at + 1) : ''}>
          {valueText(field, value, lang)}
          <small>
            {' '}
            ×{reports.length}
            {value === shown ? ' ●' : ''}
          </small>
        </Act>
      ))}
    </WishForm>
  );
}

const FIELD_NAMES: Readonly<Record<Difference['field'], Label>> = {
  type: label('種類', 'type'),
  mode: label('形', 'mode'),
  status: WORDS.status,
  date: WORDS.date,
  start: WORDS.start,
  duration: WORDS.duration,
  place: WORDS.place,
  ordinal: WORDS.ordinal,
};

function valueText(field: Difference['field'], value: string, lang: Frame['lang']): string {
  if (field === 'type') return TYPES[value as KaidanEvent['type']]?.[lang] ?? plain(value);
  if (field === 'status') return STATUSES[value as KaidanEvent['status']]?.[lang] ?? plain(value);
  if (field === 'mode') return plain(modeLabel(value, lang));
  return field === 'duration' ? durationText(value, lang) : plain(value);
}

/** Another event that may be this one. */
export function MergeForm({ event, near, frame }: { event: KaidanEvent; near: readonly KaidanEvent[]; frame: Frame }) {
  const { lang, names } = frame;
  if (near.length === 0) return null;
  return (
    <WishForm fields={{ kind: 'merge', event: event.id }} frame={frame} of={T.same[lang]}>
      <select name="with" aria-label={T.same[lang]}>
        {near.map((each) => (
          <option value={each.id}>
            {each.date?.value} {titleOf(each, partiesOf(each.reports), names, lang)}
          </option>
        ))}
      </select>
      <button type="submit" data-key="m" aria-keyshortcuts="m">
        {T.merge[lang]}
        <kbd>m</kbd>
      </button>
    </WishForm>
  );
}
