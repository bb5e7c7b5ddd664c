/** A date as it is set: the day larger than what stands around it. The words are those of `dayText`. */
import { dayText } from '../../publish/index.js';
import type { Frame } from '../frame.js';

/** Before the day, the day, after it: 2021年11月 23日 (火); Tuesday, 23 November 2021. */
const PARTS = { ja: /^(\d+年(?:\d+月)?)(?:(\d+日)(.*))?$/, en: /^([^ ]+, )?(\d+) ([^ ]+ \d+)$/ } as const;

export function Day({ value, frame: { lang } }: { readonly value: string; readonly frame: Frame }) {
  const text = dayText(value, lang);
  const [, before = '', day, after = ''] = PARTS[lang].exec(text) ?? [];
  if (day === undefined) return <time datetime={value}>{text}</time>;
  return (
    <time datetime={value}>
      {before}
      <b>{day}</b>
      {lang === 'en' ? ` ${after}` : after}
    </time>
  );
}
