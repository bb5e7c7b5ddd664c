/** The Japanese reader: text to view, sentences, mentions, frames, reports. A pure function of the document and the tables. */
import type { KaidanDocument, Report } from '../../record/index.js';
import { readCaption, readOut } from './captions.js';
import { casesOf } from './cases.js';
import { Cast } from './cast.js';
import { isDecision, isTalkedAbout, isToldItself } from './content.js';
import { dispatch } from './dispatch.js';
import type { Draft, DraftStatement } from './draft.js';
import { finish } from './finish.js';
import { framesOf } from './frame-reader.js';
import type { Frame, SentenceParts } from './frames.js';
import { nameTogether } from './gatherings.js';
import { openHeaded } from './headed-talks.js';
import { noteLabel, readHeading } from './headings.js';
import { type Masthead, mastheadOf } from './masthead.js';
import { speakFor } from './own-voice.js';
import { readParticular } from './particulars.js';
import { partsOf, placedDates } from './parts.js';
import { HOME } from './party.js';
import { PresentParties } from './present.js';
import type { Scene } from './scene.js';
import { attach, giveOver, statementsOf } from './statements.js';
import type { Tables } from './tables.js';
import { noteTopicPlace } from './topic-places.js';
import { noteVenue } from './venues.js';
import { type View, viewOf } from './view.js';

/** A document as far as sentence for sentence is enough to read it. */
interface Page {
  readonly document: KaidanDocument;
  readonly view: View;
  readonly scene: Scene;
  /** The frames of each of its parts. */
  readonly frames: readonly (readonly Frame[])[];
  /** Whether anything that is no heading tells of somebody. */
  readonly hasProse: boolean;
}

/**
 * The reports of Japanese documents, without event ids (linking gives them). No document knows of another: they are read together because
 * doing one step for many is faster than doing all steps for one.
 */
export function readJapanese(documents: readonly KaidanDocument[], tables: Tables, coder: string): Report[][] {
  const views = documents.map((document) => ({ document, view: viewOf(document.text, tables) }));
  const dated = views.map(({ document, view }) => ({ document, view, dates: placedDates(view, document.published) }));
  const parts = partsOf(dated, tables);
  const mastheads = documents.map((document) => mastheadOf(document, tables));
  const scenes = views.map(({ document, view }, at) =>
    sceneOf(document, view, mastheads[at] as Masthead, parts[at] ?? NOTHING, tables),
  );
  const pages = views.map(({ document, view }, at) => pageOf(document, view, scenes[at] as Scene));
  for (const page of pages) readPage(page);
  return pages.map(({ document, view, scene }) => finish(scene, document.text, view, coder, document.id));
}

/** A heading is read for itself, unless no other sentence tells of anybody: then the heading tells what happened. */
function pageOf(document: KaidanDocument, view: View, scene: Scene): Page {
  const { parts } = scene;
  const prose = parts.map((part) => (part.sentence.heading ? NOTHING : framesOf(view.text, part)));
  const hasProse = prose.some((frames, at) => frames.length > 0 && parts[at]?.mentions.length !== 0);
  const frames = hasProse ? prose : parts.map((part) => framesOf(view.text, part));
  return { document, view, scene, frames, hasProse };
}

/** What is known before the first sentence. */
function sceneOf(
  document: KaidanDocument,
  view: View,
  masthead: Masthead,
  parts: readonly SentenceParts[],
  tables: Tables,
): Scene {
  const published = document.published?.slice(0, 10) ?? null;
  const { house, mission, home, about, speaker } = masthead;
  if (home !== HOME) speakFor(home, view.text, parts);
  const scene: Scene = {
    text: view.text,
    calls: view.calls,
    tables,
    cast: new Cast(tables.knowledge.people, published, document.publisher, mission, home),
    published,
    drafts: [],
    open: null,
    day: null,
    heading: [],
    house,
    visits: [],
    received: null,
    visited: null,
    stay: null,
    topicPlace: null,
    venue: null,
    dateline: null,
    subject: [],
    parts,
    early: [],
  };
  for (const codes of about) scene.cast.about(codes);
  scene.cast.present = new PresentParties(scene);
  if (speaker && house && !scene.cast.self) scene.cast.hear(speaker, house, NOWHERE);
  if (scene.cast.self) scene.subject = [scene.cast.self];
  return scene;
}

/** All that a document tells, into its scene. */
function readPage({ scene, frames, hasProse }: Page): void {
  for (const part of scene.parts) {
    if (readOut(scene, part) || readCaption(scene, part) || readParticular(scene, part)) continue;
    if (part.sentence.heading && hasProse) {
      readHeading(scene, part);
      openHeaded(scene, part, frames);
      continue;
    }
    if (part.label) noteLabel(scene, part.label);
    const { heading } = scene;
    if (part.labelled.length > 0) scene.heading = part.labelled;
    noteTopicPlace(scene, part);
    const told = scene.drafts.length;
    let waiting: readonly DraftStatement[] = NOTHING;
    for (const frame of frames[part.index] ?? NOTHING) {
      const decides = isDecision(scene, frame);
      noteTopic(scene, frame);
      for (const content of frame.content) if (isToldItself(scene, frame, content)) tellContent(scene, frame, content);
      if (!decides) waiting = tell(scene, frame, waiting);
    }
    noteVenue(scene, part);
    giveOver(scene, told, part.index, waiting);
    scene.heading = heading;
    for (const { mentions } of part.phrases) scene.cast.notice(mentions);
  }
  for (const { said, sentence } of scene.early) attach(scene.drafts[0] ?? null, [said], sentence);
}

/** 外相は28日、抗議したことを明らかにした: whoever tells it is who did it, where the clause names nobody. */
function noteTopic(scene: Scene, frame: Frame): void {
  if (frame.content.length === 0 || frame.topic === null) return;
  const { who } = casesOf(frame, scene.cast);
  if (who.length > 0) scene.subject = who;
}

/** 首相は会談し、中国が演習を行ったことを念頭に「…」と強調した: whoever did what the words are about does not say them. */
function tellContent(scene: Scene, frame: Frame, content: Frame): void {
  const { subject } = scene;
  tellOf(scene, content);
  if ((frame.row.kind !== 'tell' || frame.quotes.length > 0) && isTalkedAbout(content)) scene.subject = subject;
}

const NOTHING: readonly never[] = [];
/** For whoever only the title names. */
const NOWHERE = { start: 0, end: 0 };

/**
 * What one frame tells, and what is kept of it for the next.
 * @param waiting what was said before in the sentence where no event was told of for it
 * @returns the same, with what was said in this frame where it tells of none either. 「…」と述べたのに対し、…と伝えた: words belong to the
 * first who is told to say them.
 */
function tell(scene: Scene, frame: Frame, waiting: readonly DraftStatement[]): readonly DraftStatement[] {
  const quoted = statementsOf(scene, frame);
  const draft = tellOf(scene, frame);
  if (quoted.length === 0) return waiting;
  const said = quoted.filter(({ quote }) => waiting.every((other) => other.quote.start !== quote.start));
  attach(draft, said, frame.index);
  return draft ? waiting : [...waiting, ...said];
}

/** The same without what is quoted: 「…」としながらも、関心を示したと述べた is said by who tells the whole of it. */
function tellOf(scene: Scene, frame: Frame): Draft | null {
  const draft = dispatch(scene, frame);
  nameTogether(scene, frame);
  const { who } = casesOf(frame, scene.cast);
  const { form, features } = frame.tail;
  if (who.length > 0 && form !== 'relative' && !features.passive && !features.hypothetical) scene.subject = who;
  return draft;
}
