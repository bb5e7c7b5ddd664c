/** What people said of earlier versions of documents, as it holds for the newer ones. */
import type { Correction } from '../../record/index.js';
import {
  byTime,
  carried,
  carriedRef,
  type Listed,
  type OfDocument,
  type Standing,
  type Version,
  withRefs,
} from '../corrections/index.js';
import { anyCorrection, documentsOf, standingOn } from './correction-rows.js';
import { documentsById } from './documents.js';
import { documentKeys, earlierThan, laterThan, lineagesOf, textsOf } from './lineages.js';
import type { Work } from './work.js';

type OfOne = Standing & { readonly correction: OfDocument };
const isOfOne = (each: Standing): each is OfOne => 'document' in each.correction;

/** A document, and its key in the record. */
interface Known {
  readonly id: string;
  readonly key: number;
}

/** What was said of documents or of their earlier versions, in the order in which it holds. */
export async function saidOf(work: Work, documents: readonly Known[]): Promise<Standing[]> {
  if (!(await anyCorrection(work))) return [];
  const keys = new Map(documents.map(({ id, key }) => [id, key]));
  const lineages = await lineagesOf(work, keys.values());
  return standingOn(work, new Set([...keys.keys()].flatMap((id) => [id, ...earlierThan(id, lineages)])));
}

/** What was said of each document alone, with its own words, in the order in which it holds. */
export async function saidOfEach(
  work: Work,
  known: readonly { readonly key: number; readonly document: Version }[],
): Promise<Map<string, OfOne[]>> {
  if (!(await anyCorrection(work))) return new Map();
  const documents = known.map(({ document }) => document);
  const lineages = await lineagesOf(
    work,
    known.map(({ key }) => key),
  );
  const versions = documents.flatMap(({ id }) => [id, ...earlierThan(id, lineages)]);
  const said = new Map<string, OfOne[]>();
  for (const each of (await standingOn(work, new Set(versions))).filter(isOfOne)) {
    const { document } = each.correction;
    said.set(document, [...(said.get(document) ?? []), each]);
  }
  const older = documents.flatMap(({ id }) => earlierThan(id, lineages)).filter((id) => said.has(id));
  const texts = await textsOf(work, older);
  return new Map(
    documents.flatMap(({ id, text }): [string, OfOne[]][] => {
      const inherited = earlierThan(id, lineages).flatMap((from) =>
        (said.get(from) ?? []).flatMap((each) => {
          const correction = carried(each.correction, { id: from, text: texts.get(from) ?? '' }, { id, text });
          return correction ? [{ ...each, correction }] : [];
        }),
      );
      const all = [...(said.get(id) ?? []), ...inherited];
      return all.length > 0 ? [[id, all.sort((a, b) => byTime(a.correction, b.correction))]] : [];
    }),
  );
}

/** The same corrections; those of how reports go together speak of the reports of the versions that speak now as well. */
export async function withNewer(work: Work, corrections: readonly Correction[]): Promise<Correction[]> {
  const steps = await stepsFrom(work, corrections);
  return corrections.map((each) =>
    withRefs(each, (refs) =>
      refs.flatMap((ref) => {
        const step = steps.get(ref.document);
        return [ref, ...((step && [carriedRef(ref, step.from, step.to)]) ?? [])].filter((found) => found !== null);
      }),
    ),
  );
}

/** Corrections as they are listed: whether they hold for the versions that speak now. */
export async function listed(work: Work, standing: readonly Standing[]): Promise<Listed[]> {
  const steps = await stepsFrom(
    work,
    standing.map(({ correction }) => correction),
  );
  return standing.map((each): Listed => {
    const waitsIn = new Set<string>();
    const now = <T>(document: string, was: T, carry: (step: Step) => T | null): T => {
      const step = steps.get(document);
      const is = step && carry(step);
      if (step && !is) waitsIn.add(step.to.id);
      return is ?? was;
    };
    const { correction } = each;
    const held = isOfOne(each)
      ? now<Correction>(each.correction.document, correction, ({ from, to }) => carried(each.correction, from, to))
      : withRefs(correction, (refs) =>
          refs.map((ref) => now(ref.document, ref, ({ from, to }) => carriedRef(ref, from, to))),
        );
    return { ...each, now: held, waitsIn: each.undone ? [] : [...waitsIn] };
  });
}

/** What was said of documents, which the record may not have yet, or of their earlier versions. */
export async function listedOn(work: Work, ids: readonly string[]): Promise<Listed[]> {
  const keys = new Map((await documentsById(work, ids)).map(({ key, document }) => [document.id, key]));
  return listed(
    work,
    await saidOf(
      work,
      ids.map((id) => ({ id, key: keys.get(id) ?? NOWHERE })),
    ),
  );
}
/** The key of no document. */
const NOWHERE = 0;

/** From a document to the version that speaks now. */
interface Step {
  readonly from: Version;
  readonly to: Version;
}

/** From each document that corrections speak of, where it is not the one that speaks. */
async function stepsFrom(work: Work, corrections: readonly Correction[]): Promise<Map<string, Step>> {
  const documents = [...new Set(corrections.flatMap(documentsOf))];
  if (documents.length === 0) return new Map();
  const lineages = await lineagesOf(work, await documentKeys(work, documents));
  const pairs = documents.flatMap((from): [string, string][] => {
    const to = laterThan(from, lineages).at(-1);
    return to === undefined ? [] : [[from, to]];
  });
  const texts = await textsOf(work, pairs.flat());
  const version = (id: string): Version => ({ id, text: texts.get(id) ?? '' });
  return new Map(pairs.map(([from, to]) => [from, { from: version(from), to: version(to) }]));
}
