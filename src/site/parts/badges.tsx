/** The few marks that an event carries beside its title. */
import { modeLabel, plain, STATUSES } from '../../publish/index.js';
import type { KaidanEvent } from '../../record/index.js';
import type { Frame } from '../frame.js';
import { label } from '../page.js';

interface Props {
  readonly event: KaidanEvent;
  readonly frame: Frame;
}

const SIDES = {
  cooperation: label('協調', 'cooperation'),
  conflict: label('対立', 'conflict'),
} as const;
const DIFFERING = label('相違あり', 'sources differ');

/** Whether PLOVER counts it as cooperation or conflict. */
export const sideOf = ({ type, mode }: Pick<KaidanEvent, 'type' | 'mode'>, { facts }: Frame): keyof typeof SIDES =>
  /CONFLICT/.test(facts.plover(type, mode).quad) ? 'conflict' : 'cooperation';

/** A round mark for cooperation, a square one for conflict. */
export function Side({ event, frame }: Props) {
  const side = sideOf(event, frame);
  return <span class={`side ${side}`} role="img" aria-label={SIDES[side][frame.lang]} />;
}

export function Badges({ event, frame: { lang } }: Props) {
  const { status, mode, ordinal, differences } = event;
  return (
    <>
      {status !== 'reported' && <span class={`badge ${status}`}>{STATUSES[status][lang]}</span>}
      {ordinal && <span class="badge">{ordinalText(ordinal.said, lang)}</span>}
      {mode && <span class="badge">{plain(modeLabel(mode, lang))}</span>}
      {differences.length > 0 && <span class="badge differs">{DIFFERING[lang]}</span>}
    </>
  );
}

const ENGLISH_ORDINALS = new Intl.PluralRules('en', { type: 'ordinal' });
const ENDINGS: Readonly<Record<string, string>> = { one: 'st', two: 'nd', few: 'rd' };

/** 3回目; 3rd. */
export const ordinalText = (count: number, lang: Frame['lang']): string =>
  lang === 'ja' ? `${count}回目` : `${count}${ENDINGS[ENGLISH_ORDINALS.select(count)] ?? 'th'}`;
