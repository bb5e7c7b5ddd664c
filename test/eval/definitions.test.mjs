// The figures are defined outside the project; where that definition is at hand, both scorers must agree on all of them.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codedDocuments, documentOf } from '../../eval/coded.mjs';
import { score } from '../../eval/score.mjs';
import { Linker } from '../../src/linking/index.ts';
import { read } from '../../src/reading/index.ts';

const ROOT = join(import.meta.dirname, '../..');
const SHARED = join(ROOT, '../shared');
const SCORER = join(SHARED, 'eval/score.mjs');
const FOLDERS = [join(ROOT, 'eval/documents/dev'), join(SHARED, 'corpus/dev')];

const first = (value) => (Array.isArray(value) ? value[0] : (value ?? null));
const spanOf = (text, exact) => ({ start: text.indexOf(exact), end: text.indexOf(exact) + exact.length, exact });

/** The hand coding itself as reports, spoiled in a way that differs from event to event. */
function spoiled({ id, document, events }, seed) {
  const span = (words) => spanOf(document.text, words ?? '');
  const reports = events.flatMap((event, e) => {
    const kind = (seed + e) % 8;
    const party = (role) => (p) => ({
      role: kind === 1 ? 'actor' : role,
      country: kind === 2 ? 'JPN' : p.country,
      person: p.person && kind !== 3 ? { name: first(p.person) } : null,
      mention: span(p.mention),
    });
    const report = {
      event: kind === 4 ? 'evt-same' : event.key,
      type: kind === 5 ? 'CONSULT' : first(event.type),
      mode: kind === 6 ? null : first(event.mode),
      contexts: [...(event.contexts ?? []).slice(kind === 7 ? 1 : 0), ...(kind === 1 ? ['legal'] : [])],
      date: { value: kind === 2 ? '2020-01-01' : first(event.date), start: first(event.start), duration: null },
      place: kind === 6 ? { text: '東京' } : event.place ? { text: first(event.place) } : null,
      status: kind === 3 ? 'planned' : first(event.status),
      participants: [...(event.actors ?? []).map(party('actor')), ...(event.recipients ?? []).map(party('recipient'))],
      agreements: (event.agreements ?? []).slice(kind === 1 ? 1 : 0).map((name) => ({ name })),
      outcomes: (event.outcomes ?? []).map((o) => ({
        type: first(o.type),
        status: kind === 4 ? 'planned' : first(o.status),
        evidence: span(kind === 7 ? event.trigger : o.mention),
      })),
      statements: (event.statements ?? []).map((s) => ({
        speaker: kind === 5 ? null : { name: first(s.speaker) },
        quote: s.quote,
      })),
      evidence: [kind === 2 ? { ...span(event.trigger), start: 0 } : span(event.trigger)],
    };
    return kind === 0 ? [] : kind === 6 ? [report, report] : [report];
  });
  return { document: { id }, reports };
}

function readByProgram(coded) {
  const linker = new Linker();
  return coded.map((entry) => {
    const document = documentOf(entry);
    return { document: { id: entry.id }, reports: linker.link(document, read(document)) };
  });
}

const PREDICTIONS = [
  ['what the program reads', readByProgram],
  ['the hand coding, spoiled', (coded) => coded.map(spoiled)],
  ['half of the documents', (coded) => coded.filter((_, n) => n % 2 === 0).map((entry, n) => spoiled(entry, n + 3))],
];

/** Without the shared definition there is nothing to compare with; the fixed cases of score.test.mjs hold the figures then. */
if (existsSync(SCORER)) {
  describe.each(FOLDERS.filter(existsSync))('%s', (folder) => {
    const coded = codedDocuments(folder);
    let work;
    beforeAll(() => {
      work = mkdtempSync(join(tmpdir(), 'kaidan-score-'));
    });
    afterAll(() => rmSync(work, { recursive: true }));

    it.each(PREDICTIONS)('has the defined figures for %s', (_, predict) => {
      const readings = predict(coded);
      const file = join(work, 'predictions.ndjson');
      writeFileSync(file, readings.map((reading) => JSON.stringify(reading)).join('\n'));
      const { stdout } = spawnSync(process.execPath, [SCORER, folder, file, '--json'], { encoding: 'utf8' });
      const defined = JSON.parse(stdout);
      const { figures, linking, evidence, documents, missing } = score(coded, readings);
      expect({ documents, missing, figures, evidence }).toEqual({
        documents: defined.documents,
        missing: defined.missing,
        figures: defined.figures,
        evidence: defined.evidence,
      });
      for (const name of ['precision', 'recall', 'f1']) expect(linking[name]).toBeCloseTo(defined.linking[name], 12);
    });
  });
}

describe.each(FOLDERS.filter(existsSync))('%s', (folder) => {
  it('has events by type that add up to the events', () => {
    const coded = codedDocuments(folder);
    const { figures, types } = score(coded, coded.map(spoiled));
    for (const count of ['hit', 'found', 'wanted']) {
      expect(Object.values(types).reduce((sum, figure) => sum + figure[count], 0)).toBe(figures.events[count]);
    }
  });
});
