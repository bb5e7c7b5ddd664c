/** Options that several commands have. */
import { availableParallelism } from 'node:os';
import { Option } from 'commander';
import { LANGS } from '../../publish/labels.js';
import { UsageError } from '../exit.js';
import { COLOURS } from '../surroundings.js';

export const DEFAULT_RECORD = 'kaidan.db';

export const recordOption = (): Option =>
  new Option(
    '--record <record>',
    `the record: a file, or postgres://… (default: KAIDAN_RECORD, else ${DEFAULT_RECORD} in this folder)`,
  );

export const langOption = (): Option =>
  new Option('--lang <language>', 'language of the labels (default: that of your locale, else ja)').choices(LANGS);

export const knowledgeOption = (): Option =>
  new Option(
    '--knowledge <folder>',
    'people and terms of your own (default: KAIDAN_KNOWLEDGE, else kaidan-knowledge if there is one)',
  );

export const colorOption = (): Option =>
  new Option('--color <when>', 'colour the text').choices(COLOURS).default('auto');

export const limitOption = (most: number): Option =>
  new Option('--limit <number>', 'how many at most').argParser(wholeNumber('--limit', 7)).default(most);

/** The engine collects garbage and compiles on a core of its own: measured with two cores, a second job took a fifth longer. */
const JOBS = Math.max(1, availableParallelism() - 1);

export const jobsOption = (): Option =>
  new Option('--jobs <number>', 'how many cores read and keep at once')
    .argParser(wholeNumber('--jobs', 2))
    .default(JOBS, 'all there are but one');

/** @param digits how many it has at most */
const wholeNumber =
  (flag: string, digits: number) =>
  (text: string): number => {
    if (!/^[1-9]\d*$/.test(text) || text.length > digits)
      throw new UsageError(`${flag} takes a whole number from 1 to ${'9'.repeat(digits)}, not ${text}.`);
    return Number(text);
  };

/** An option that may be given several times. */
export const several = (flags: string, what: string): Option =>
  new Option(flags, `${what}; may be given several times`).argParser((value: string, before: string[] | undefined) => [
    ...(before ?? []),
    value,
  ]);

/** An option that may be given several times, of certain words. */
export const severalOf = (flags: string, what: string, choices: readonly string[]): Option =>
  new Option(flags, `${what}; may be given several times`).argParser((value: string, before: string[] | undefined) => {
    const choice = choices.find((each) => each.toLowerCase() === value.toLowerCase());
    if (choice === undefined) throw new UsageError(`${flags.split(' ')[0]} takes ${choices.join(', ')}; not ${value}.`);
    return [...(before ?? []), choice];
  });

export const portOption = (usual: number): Option =>
  new Option('--port <number>', 'the port to listen on; 0 for any that is free').default(usual).argParser(portOf);

function portOf(text: string): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  if (port <= 65535) return port;
  throw new UsageError(`--port takes a number up to 65535, not ${text}.`);
}

/** Where a queue is; with it, a command works on the queue. */
export const queueOption = (what: string): Option =>
  new Option('--queue <address>', `${what}, such as nats://127.0.0.1:4222`);

/** Who corrects, and why. */
export const whoOption = (): Option =>
  new Option('--who <name>', 'who corrects (default: KAIDAN_WHO, else the name you are logged in with)');

export const whyOption = (): Option =>
  new Option('--why <reason>', 'why, for whoever reads it later').makeOptionMandatory();
