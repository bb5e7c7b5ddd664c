/** Tallies as bars, named as their keys are called and leading to their pages. */
import { CONTEXTS, modeLabel, plain, TYPES } from '../../publish/index.js';
import type { Context, EventType } from '../../record/index.js';
import { to } from '../address.js';
import { Bars } from '../charts/index.js';
import type { Tally } from '../data.js';
import type { Frame, Query } from '../frame.js';
import type { Label } from '../page.js';
import { listedAt } from './listed-at.js';
import { pairOrder } from './pair-order.js';

interface Props {
  readonly tallies: readonly Tally[];
  readonly frame: Frame;
  /** What the names are, above them. */
  readonly of: Label;
}

export function CountryBars({ tallies, frame, of }: Props) {
  const { lang, names } = frame;
  const bars = tallies.map((tally) => {
    const { flag, [lang]: name } = names.country(tally.key);
    return { ...tally, name: `${flag} ${plain(name)}`.trim(), href: frame.link(to.country(tally.key)) };
  });
  return <Bars bars={bars} lang={lang} of={of[lang]} />;
}

export function PairBars({ tallies, frame, of }: Props) {
  const { lang, names } = frame;
  const bars = tallies.map((tally) => {
    const [one, other] = pairOrder(tally.key);
    const name = [one, other].map((code) => plain(names.country(code)[lang])).join(lang === 'ja' ? '・' : '–');
    return { ...tally, name, href: frame.link(to.pair(one, other)) };
  });
  return <Bars bars={bars} lang={lang} of={of[lang]} />;
}

export function PersonBars({ tallies, frame, of }: Props) {
  const { lang } = frame;
  const bars = tallies.map((tally) => ({
    ...tally,
    name: plain((lang === 'en' ? tally.labelEn : null) ?? tally.label),
    href: frame.link(to.person(tally.key)),
  }));
  return <Bars bars={bars} lang={lang} of={of[lang]} />;
}

/** What a key of a count is called, where it has no page of its own. */
const NAMES = {
  type: (key: string, { lang }: Frame) => TYPES[key as EventType]?.[lang] ?? key,
  mode: (key: string, { lang }: Frame) => modeLabel(key, lang),
  context: (key: string, { lang }: Frame) => CONTEXTS[key as Context]?.[lang] ?? key,
  publisher: (key: string) => key,
} as const;

/** Bars that lead to a list of the events, which have to do with `query` as well. */
export function FilterBars({
  tallies,
  frame,
  of,
  by,
  query,
}: Props & { readonly by: keyof typeof NAMES; readonly query: Query }) {
  const bars = tallies.map((tally) => ({
    ...tally,
    name: plain(NAMES[by](tally.key, frame)),
    href: listedAt(frame, { ...query, [by]: tally.key }),
  }));
  return <Bars bars={bars} lang={frame.lang} of={of[frame.lang]} />;
}
