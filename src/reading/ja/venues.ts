/** Where something was held, told in a sentence of its own: 採決はニューヨークの国連本部で行われた. */
import type { Draft } from './draft.js';
import type { SentenceParts } from './frames.js';
import { placeIn } from './places.js';
import { lastTold, type Scene } from './scene.js';
import { AT } from './sides.js';

/** 本贈与式は〔病院で行われ〕, 引渡し式が, 採決は: what is told of as held. */
const HELD = /(?:式|式典|セレモニー|採決|投票)[はが]/;
const WAS_HELD = /(?:行わ|開か|開催さ|催さ|実施さ)れ/;
/** Enough for a ceremony's name and who led it. */
const SENTENCE = 300;
/** ケダ州アロースター〔に所在する〕病院にて: where no table knows the house, its town. */
const PARTICLES = [...AT, 'に所在する', 'に位置する', 'にある'];
const CEREMONIES: ReadonlySet<string> = new Set(['sign', 'handover', 'aid', 'adopt']);
/** How many sentences before it what it was is told. */
const REACH = 3;

const isHeld = ({ kind, type, place, status }: Draft): boolean =>
  place === null && status !== 'planned' && (CEREMONIES.has(kind) || type === 'REJECT');

/** Gives the place that a sentence tells to the ceremony or the vote in it or before it. */
export function noteVenue(scene: Scene, { sentence, index }: SentenceParts): void {
  if (scene.drafts.length === 0) return;
  const { text, tables } = scene;
  const words = text.slice(sentence.start, Math.min(sentence.end, sentence.start + SENTENCE));
  const what = HELD.exec(words);
  if (!what) return;
  const behind = what.index + what[0].length;
  const at = WAS_HELD.exec(words.slice(behind))?.index;
  if (at === undefined) return;
  const held = lastTold(scene, isHeld);
  if (held && (held.sentences.at(-1) ?? 0) >= index - REACH)
    held.place = placeIn(text, sentence.start, sentence.start + behind + at, PARTICLES, tables);
}
