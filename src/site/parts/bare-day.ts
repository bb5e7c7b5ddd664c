import { dayText, type Lang } from '../../publish/index.js';

/** A day without its weekday, where that is of no interest: a term of office, a signing of long ago. */
export const bareDay = (value: string, lang: Lang): string =>
  dayText(value, lang).replace(/\(.\)$|^[A-Z][a-z]+day, /, '');
