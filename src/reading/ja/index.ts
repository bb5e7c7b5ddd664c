/** The Japanese reader: text to view, sentences, mentions, frames, reports. A pure function of the document and the tables. */
import type { KaidanDocument, Report } from '../../record/index.js';
import { casesOf } from './cases.js';
import { Cast } from './cast.js';
import { isDecision, isToldItself } from './content.js';
import { dispatch } from './dispatch.js';
import type { Draft, DraftStatement } from './draft.js';
import { finish } from './finish.js';
import { framesOf } from './frame-reader.js';
import type { Frame, SentenceParts } from './frames.js';
import { noteLabel, readContext, readHeading } from './headings.js';
import { partsOf, placedDates } from './parts.js';
import { PresentParties, toldBefore } from './present.js';
import type { Scene } from './scene.js';
import { attach, giveOver, statementsOf } from './statements.js';
import { namedCode, senseOf, type Tables } from './tables.js';
import { type View, viewOf } from './view.js';

/** A document as far as sentence for sentence is enough to read it. */
interface Page {
  readonly document: KaidanDocument;
  readonly view: View;
  readonly parts: readonly SentenceParts[];
  /** The frames of each of its parts. */
  readonly frames: readonly (readonly Frame[])[];
  /** Whether anything in it is no heading. */
  readonly hasProse: boolean;
}

/**
 * The reports of Japanese documents, without event ids (linking gives them). No document knows of another: they are read together because
 * doing one step for many is faster than doing all steps for one.
 */
export function readJapanese(documents: readonly KaidanDocument[], tables: Tables, coder: string): Report[][] {
  const views = documents.map((document) => ({ document, view: viewOf(document.text) }));
  const dated = views.map(({ document, view }) => ({ document, view, dates: placedDates(view, document.published) }));
  const parts = partsOf(dated, tables);
  const pages = views.map((page, at) => withFrames(page, parts[at] ?? NOTHING));
  const scenes = pages.map((page) => ({ page, scene: sceneOf(page, tables) }));
  return scenes.map(({ page, scene }) => finish(scene, page.document.text, page.view, coder, page.document.id));
}

/** A heading is read for itself, unless there is nothing else. */
function withFrames({ document, view }: Pick<Page, 'document' | 'view'>, parts: readonly SentenceParts[]): Page {
  const hasProse = parts.some((part) => !part.sentence.heading);
  const frames = parts.map((part) => (part.sentence.heading && hasProse ? NOTHING : framesOf(view.text, part)));
  return { document, view, parts, frames, hasProse };
}

/** All that a document tells. */
function sceneOf({ document, view, parts, frames, hasProse }: Page, tables: Tables): Scene {
  const published = document.published?.slice(0, 10) ?? null;
  const { house, mission, host } = houseOf(tables, document.publisher);
  const scene: Scene = {
    text: view.text,
    tables,
    cast: new Cast(tables.knowledge.people, published, document.publisher, mission),
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
    dateline: null,
    subject: [],
    parts,
  };
  if (host) scene.cast.about([host]);
  for (const words of [document.hashtags.join('、'), document.title ?? '']) if (words) readContext(scene, words);
  scene.cast.present = new PresentParties(scene);
  if (scene.cast.self) scene.subject = [scene.cast.self];
  for (const part of parts) {
    if (part.sentence.heading && hasProse) {
      readHeading(scene, part);
      continue;
    }
    noteLabel(scene, part);
    const { heading } = scene;
    if (part.labelled.length > 0) scene.heading = part.labelled;
    const told = scene.drafts.length;
    let waiting: readonly DraftStatement[] = NOTHING;
    for (const frame of frames[part.index] ?? NOTHING) {
      const decides = isDecision(scene, frame);
      for (const content of frame.content) if (isToldItself(scene, frame, content)) tellOf(scene, content);
      const left = decides ? NOTHING : tell(scene, frame);
      if (left.length > 0) waiting = [...waiting, ...left];
    }
    giveOver(scene, told, part.index, waiting);
    scene.heading = heading;
    for (const { mentions } of part.phrases) scene.cast.notice(mentions);
  }
  return scene;
}

const NOTHING: readonly never[] = [];

const STATE: ReadonlySet<string> = new Set(['ministry', 'government', 'embassy', 'force']);

/** Where an embassy is: 在日〔米国大使館〕, 在フィリピン〔日本国大使館〕. */
const POST = /^(?:在日|駐日|在京|在東京|在|駐)/;
/** Whose an embassy is, behind its country. */
const MISSION = /^(?:国|連合)?(?:政府)?(?:大使館|代表部|総領事館)$/;

interface House {
  house: string | null;
  /** The same, where it is an embassy: its 我々 are the country that it speaks for. */
  mission: string | null;
  host: string | null;
}

/** Whose ministry or embassy a publisher is, and where an embassy is. */
function houseOf({ lexicon }: Tables, publisher: string): House {
  const word = lexicon.at(publisher, 0);
  const body = word?.end === publisher.length ? senseOf(word, 'body') : null;
  if (body && STATE.has(body.body)) return { house: body.country || null, mission: null, host: null };
  const first = lexicon.at(publisher, POST.exec(publisher)?.[0].length ?? 0) ?? undefined;
  const second = first ? (lexicon.at(publisher, first.end) ?? undefined) : undefined;
  const host = namedCode(second) ? namedCode(first) : null;
  const owner = host ? second : first;
  const mission = owner && MISSION.test(publisher.slice(owner.end)) ? namedCode(owner) : null;
  return { house: mission, mission, host: mission ? host : null };
}

/** What one frame tells, and what is kept of it for the next. Gives back what was said where no event was told of for it yet. */
function tell(scene: Scene, frame: Frame): readonly DraftStatement[] {
  const said = statementsOf(scene, frame);
  const draft = tellOf(scene, frame);
  if (said.length === 0) return said;
  const about = draft ?? toldBefore(scene, said[0]?.speaker ?? null);
  attach(about, said, frame.index);
  return about ? NOTHING : said;
}

/** The same without what is quoted: 「…」としながらも、関心を示したと述べた is said by who tells the whole of it. */
function tellOf(scene: Scene, frame: Frame): Draft | null {
  const draft = dispatch(scene, frame);
  const { who } = casesOf(frame, scene.cast);
  if (who.length > 0 && frame.tail.form !== 'relative' && !frame.tail.features.passive) scene.subject = who;
  return draft;
}
