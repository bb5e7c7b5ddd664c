/** What a mark of a chart stands for, how dark it is drawn, and what it is in words. */
import type { Lang } from '../../publish/index.js';

/** How many events, how many of them are conflict, and how many are presumed, planned, cancelled or denied. */
export interface Amount {
  readonly events: number;
  readonly conflict: number;
  readonly uncertain: number;
}

export const NOTHING: Amount = { events: 0, conflict: 0, uncertain: 0 };

export const sum = (one: Amount, other: Amount): Amount => ({
  events: one.events + other.events,
  conflict: one.conflict + other.conflict,
  uncertain: one.uncertain + other.uncertain,
});

/** Steps that the eye still tells apart, in light and in dark. */
const STEPS = 5;

/**
 * The class of a mark, which the style sheet gives its colour: `co` for cooperation or `cf` where most is conflict, the darker the more
 * events, and `un` where none of them is certain. Roots, not the numbers themselves: else one busy day makes all others alike.
 */
export function shadeOf({ events, conflict, uncertain }: Amount, most: number): string {
  const step = Math.min(STEPS, Math.max(1, Math.ceil(STEPS * Math.sqrt(events / Math.max(1, most)))));
  return `${conflict * 2 > events ? 'cf' : 'co'}${step}${uncertain === events ? ' un' : ''}`;
}

/** `1234` as 1,234. Intl takes a hundred times as long. */
export const numberText = (value: number): string => String(value).replace(/\B(?=(?:\d{3})+$)/g, ',');

export const eventsText = (events: number, lang: Lang): string =>
  lang === 'ja' ? `${numberText(events)}件` : `${numberText(events)} ${events === 1 ? 'event' : 'events'}`;

/** 12件(対立3、不確か1) or 12 events (3 of conflict, 1 uncertain). */
export function amountText({ events, conflict, uncertain }: Amount, lang: Lang): string {
  const ja = lang === 'ja';
  const parts = [
    ...(conflict > 0 ? [ja ? `対立${numberText(conflict)}` : `${numberText(conflict)} of conflict`] : []),
    ...(uncertain > 0 ? [ja ? `不確か${numberText(uncertain)}` : `${numberText(uncertain)} uncertain`] : []),
  ];
  const all = eventsText(events, lang);
  if (parts.length === 0) return all;
  return ja ? `${all}(${parts.join('、')})` : `${all} (${parts.join(', ')})`;
}

export const mostOf = (amounts: Iterable<Amount>): number => {
  let most = 0;
  for (const { events } of amounts) most = Math.max(most, events);
  return most;
};
