/** What stands over a text and is known before its first sentence: whose it is, and whom its tags and its title name. */
import type { KaidanDocument } from '../../record/index.js';
import type { Match } from './lexicon.js';
import type { Mention } from './mentions.js';
import { mentionsOf } from './mentions-of.js';
import { homeOf } from './own-voice.js';
import { namedCode, type Sense, senseOf, type Tables } from './tables.js';
import { tokensOf } from './tokens.js';
import { viewOf } from './view.js';

export interface Masthead {
  /** Whose ministry or embassy publishes it. */
  readonly house: string | null;
  /** The same, where it is an embassy: its 我々 are the country that it speaks for. */
  readonly mission: string | null;
  /** The country that its words mean where they say none: Japan, unless another country's own media speak. */
  readonly home: string;
  /** Where the embassy is, then those that the tags name, then the title: each may name the two sides. */
  readonly about: readonly (readonly string[])[];
  /** Whose press conference a ministry's page is, as its title says: who speaks of 私 there. */
  readonly speaker: Mention | null;
}

type House = Pick<Masthead, 'house' | 'mission'> & { readonly host: string | null };

export function mastheadOf({ publisher, hashtags, title }: KaidanDocument, tables: Tables): Masthead {
  const { house, mission, host } = houseOf(tables, publisher);
  const home = homeOf(publisher);
  const about: (readonly string[])[] = [];
  if (host) about.push([host]);
  if (hashtags.length > 0) about.push(codesIn(namedIn(hashtags.join('、'), tables).named));
  if (!title) return { house, mission, home, about, speaker: null };
  const { text, named } = namedIn(title, tables);
  about.push(codesIn(named));
  const speaker =
    house === null ? null : named.find(({ kind, end }) => kind === 'person' && PRESS.test(text.slice(end)));
  return { house, mission, home, about, speaker: speaker ?? null };
}

/** 岸田外務大臣〔会見記録〕, 防衛大臣〔臨時記者会見〕概要. */
const PRESS = /^(?:の)?(?:臨時|定例|閣議後|年頭){0,2}(?:記者)?会見/;

/** Whom words name, and the words as they are read. */
function namedIn(words: string, tables: Tables): { text: string; named: readonly Mention[] } {
  const { text } = viewOf(words, tables);
  return { text, named: mentionsOf(text, 0, tokensOf(text, 0, text.length, tables), tables) };
}

/** The countries and organisations of mentions, each once. */
const codesIn = (named: readonly Mention[]): readonly string[] => [...new Set(named.flatMap(({ codes }) => codes))];

const STATE: ReadonlySet<string> = new Set(['ministry', 'government', 'embassy', 'force']);

/** Where an embassy is: 在日〔米国大使館〕, 在フィリピン〔日本国大使館〕. */
const POST = /^(?:在日|駐日|在京|在東京|在|駐)/;
/** Whose an embassy is, behind its country. */
const MISSION = /^(?:国|連合)?(?:政府)?(?:大使館|代表部|総領事館)$/;

const NO_HOUSE: House = { house: null, mission: null, host: null };

function houseOf({ lexicon }: Tables, publisher: string): House {
  const word = lexicon.at(publisher, 0);
  const body = word?.end === publisher.length ? senseOf(word, 'body') : null;
  if (body && STATE.has(body.body)) return { house: body.country || null, mission: null, host: null };
  const first = lexicon.at(publisher, POST.exec(publisher)?.[0].length ?? 0) ?? undefined;
  return first ? houseAbroad(lexicon, publisher, first) : NO_HOUSE;
}

/** An embassy's country, behind the one where it is. */
function houseAbroad(lexicon: Tables['lexicon'], publisher: string, first: Match<Sense>): House {
  const second = lexicon.at(publisher, first.end) ?? undefined;
  const host = namedCode(second) ? namedCode(first) : null;
  const owner = host && second ? second : first;
  const mission = MISSION.test(publisher.slice(owner.end)) ? namedCode(owner) : null;
  return { house: mission, mission, host: mission ? host : null };
}
