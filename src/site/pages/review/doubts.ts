/** What of an event a person should look at. */
import type { KaidanEvent } from '../../../record/index.js';
import { label } from '../../page.js';

export const DOUBTS = {
  presumed: label('出所は推定としている', 'The source only presumes it'),
  undated: label('日付がわからない', 'No date known'),
  published: label('日付は発表日による', 'Dated by its publication'),
  unnamed: label('だれか決まらない人がいる', 'Somebody is not identified'),
} as const;
export type Doubt = keyof typeof DOUBTS;
export const DOUBT_NAMES = Object.keys(DOUBTS) as [Doubt, ...Doubt[]];

/** Whether an event gives that doubt. */
const GIVES: Readonly<Record<Doubt, (event: KaidanEvent) => boolean>> = {
  presumed: ({ status }) => status === 'presumed',
  undated: ({ date }) => date === null,
  published: ({ date }) => date?.basis === 'publication',
  unnamed: ({ reports }) => reports.some(({ participants }) => participants.some(({ person }) => person?.id === null)),
};

export const doubtsOf = (event: KaidanEvent): Doubt[] => DOUBT_NAMES.filter((doubt) => GIVES[doubt](event));

/** Values that reports give differently, and of which nobody has chosen one. */
export const openDifferences = ({ differences }: KaidanEvent): KaidanEvent['differences'] =>
  differences.filter(({ why }) => why !== 'corrected');

/** Whether people have looked at all that is told of it: what somebody corrected or confirmed bears their name beside the reader's. */
export const isSeen = ({ reports }: KaidanEvent): boolean => reports.every(({ coder }) => coder.includes(' + '));
