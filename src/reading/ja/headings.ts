/** What stands outside the sentences: labels before a line, headings, lists of who took part. */

import { dayTold } from './day-told.js';
import { addParties, isMeeting, noteSentence } from './draft.js';
import { predicateOf, type SentenceParts } from './frames.js';
import type { Label } from './labels.js';
import { toldBefore } from './present.js';
import { lately, type Scene } from './scene.js';
import { attach, saidIn } from './statements.js';

/**
 * Countries that only a label names are what the text is about; a town in it is where the text was written. On a ministry's page a person
 * in it is who speaks: 【外務大臣】私から….
 */
export function noteLabel(scene: Scene, { mentions, town }: Label): void {
  const { cast, house } = scene;
  for (const mention of mentions) cast.resolve(mention);
  const [only] = mentions;
  const speaker = house !== null && only?.kind === 'person' && mentions.length === 1 ? cast.hear(only, house) : null;
  if (speaker) scene.subject = [speaker];
  scene.dateline ??= town;
}

/** A line of its own: somebody on a list of who took part, or a heading whose date goes for what follows. */
export function readHeading(scene: Scene, part: SentenceParts): void {
  const parties = scene.cast.resolveAll(part.mentions);
  const [only] = part.mentions;
  const listed =
    part.mentions.length === 1 &&
    only?.kind === 'person' &&
    only.start === part.sentence.start &&
    only.end >= part.sentence.end - 1;
  const next = scene.parts[part.index + 1];
  const [quote] = next?.sentence.quotes ?? [];
  if (listed && next && quote && quote.start === next.sentence.start && quote.end >= next.sentence.end) {
    // A name on a line, the words on the next: how broadcasters print what was said.
    attach(scene.open ?? toldBefore(scene, parties[0] ?? null), [saidIn(quote, parties[0] ?? null)], part.index);
  } else if (listed && scene.open) {
    addParties(scene.open, parties, 'actor');
    noteSentence(scene.open, part.index);
  } else {
    scene.heading = part.dates;
    // 1 シンガポール: whose people are told of.
    const country = part.mentions.length === 1 && only?.kind === 'country' && only.start === part.sentence.start;
    if (country && only.end === part.sentence.end) scene.cast.section = only.codes[0] ?? null;
    else if (part.sentence.start > part.sentence.labelStart) scene.cast.section = null;
    reopen(scene, part);
  }
}

/** A heading that names talks told of before brings them back: 「2.「2+2」（9日）」. */
function reopen(scene: Scene, part: SentenceParts): void {
  const row = part.matches.map(predicateOf).find((p) => p?.kind === 'meet' || p?.kind === 'courtesy');
  if (!row) return;
  const day = part.dates.find((d) => d.date.value !== null)?.date.value ?? null;
  const known = lately(scene).filter(
    (draft) => isMeeting(draft) && (row.kind !== 'courtesy' || draft.kind === 'courtesy'),
  );
  scene.open =
    known.find((draft) => row.level !== '' && draft.level === row.level) ??
    known.find((draft) => day !== null && dayTold(draft.date, draft.status) === day) ??
    scene.open;
}
