/** フィンランドでは、…大臣と会談し、…: a place at the head of a sentence is where all is that its line tells from there on. */
import type { SentenceParts } from './frames.js';
import type { FoundPlace } from './place-runs.js';
import { placeBefore } from './places.js';
import type { Scene } from './scene.js';

const HEAD = /^[一-鿿ァ-ヴー・]{2,20}?(?=(?:では|においては)、)/;
const REACH = 24;

/** Notes the place at the head of a sentence; one at the head of the next takes over, and a new line ends it. */
export function noteTopicPlace(scene: Scene, { sentence }: SentenceParts): void {
  const { text, tables } = scene;
  const { start, line } = sentence;
  const end = start + (HEAD.exec(text.slice(start, start + REACH))?.[0].length ?? 0);
  const place = end > start ? placeBefore(text, end, start, tables) : null;
  if (place && place.start === start) scene.topicPlace = { place, line };
  else if (scene.topicPlace && scene.topicPlace.line !== line) scene.topicPlace = null;
}

/** Where an event is that names no place, where its line tells it at its head. */
export const topicPlaceOf = ({ topicPlace }: Scene): FoundPlace | null => topicPlace?.place ?? null;
