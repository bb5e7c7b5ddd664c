/** Options of commands that visit the web again and again. */
import { Option } from 'commander';
import { UsageError } from '../exit.js';

const SECONDS: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3600, d: 86_400 };

/** Seconds of a time such as 30m, 1h or 1d. */
export function seconds(text: string): number {
  const [, number, unit = ''] = /^(\d{1,5})([smhd])$/.exec(text) ?? [];
  const found = number === undefined ? 0 : Number(number) * (SECONDS[unit] ?? 0);
  if (found < 60) throw new UsageError(`--every takes a time from a minute on, such as 30m, 1h or 1d; not ${text}.`);
  return found;
}

export const contactOption = (): Option =>
  new Option(
    '--contact <address>',
    'where the keeper of a site finds you: a mail or web address, told with each request',
  ).argParser((text: string) => {
    if (/^[!-'*-~]{1,200}$/.test(text)) return text;
    throw new UsageError('--contact takes one address in plain letters, without spaces and brackets.');
  });

export const pauseOption = (): Option =>
  new Option('--pause <seconds>', 'between requests to one host').default(2).argParser((text: string) => {
    if (/^\d{1,4}(?:\.\d{1,3})?$/.test(text)) return Number(text);
    throw new UsageError(`--pause takes seconds, not ${text}.`);
  });
