/** What `kaidan knowledge` does: asks, imports, checks, and prints how it went. */
import { readFileSync, statSync } from 'node:fs';
import { checkKnowledge, type Finding } from '../knowledge/check/index.js';
import { shippedKnowledge } from '../knowledge/index.js';
import { importResults, wikidataQuery } from '../knowledge/wikidata/index.js';
import { plain } from '../publish/plain.js';
import { EXIT, UsageError } from './exit.js';
import { type Io, type Output, tell } from './io.js';
import { folderFor, folderToRead } from './own-folder.js';
import { complaintOf, complaintText } from './pages.js';

/** A result is held in memory as a whole; a larger one is asked for in parts. */
const MAX_BYTES = 256 * 1024 * 1024;

/**
 * Prints the query.
 * @throws UsageError where a code is no country's
 */
export async function printQuery(countries: readonly string[], out: Output): Promise<void> {
  const known = new Set(shippedKnowledge().countries.map(({ code }) => code));
  const wrong = countries.find((code) => !known.has(code));
  if (wrong !== undefined)
    throw new UsageError(`${wrong} is no country that kaidan knows. Give three capital letters, such as JPN or GBR.`);
  await out.write(wikidataQuery(countries));
}

/** Imports downloaded results, all of them or none. */
export async function importFiles(
  names: readonly string[],
  to: string | undefined,
  io: Io,
  out: Output,
): Promise<number> {
  const folder = folderFor(to, io.env);
  const done = orTold(folder, io, () => {
    const downloads = names.map((name) => orTold(name, io, () => downloadOf(name)));
    return downloads.every((download) => download !== null) ? importResults(downloads, folder) : null;
  });
  if (!done) return EXIT.nothing;
  const { counts, passedOver, files } = done;
  const lines = [
    `${counts.newPeople} people and ${counts.newTerms} terms added, ${counts.endedTerms} terms ended; ${counts.knownTerms} terms were known.`,
    ...passedOver.map(({ reason, rows }) => `passed over, ${rows} ${rows === 1 ? 'row' : 'rows'}: ${reason}`),
    `Written: ${files.join(', ')}`,
  ];
  await out.write(`${lines.map(plain).join('\n')}\n`);
  return EXIT.ok;
}

function downloadOf(name: string): { name: string; text: string } {
  if (statSync(name).size > MAX_BYTES)
    throw new UsageError(`${name} is larger than ${MAX_BYTES / 1024 / 1024} MB. Ask for fewer countries at once.`);
  return { name, text: readFileSync(name, 'utf8') };
}

/** What a step gives, or null where a file or folder hinders it: which and why is told. */
function orTold<Done>(name: string, io: Io, step: () => Done): Done | null {
  try {
    return step();
  } catch (error) {
    const complaint = complaintOf(error, name);
    if (!complaint) throw error;
    tell(io, complaintText(complaint));
    return null;
  }
}

/** Prints what a check finds. */
export async function printCheck(
  named: string | undefined,
  format: 'table' | 'json',
  io: Io,
  out: Output,
): Promise<number> {
  const folder = named === undefined ? undefined : folderToRead(named, io.env);
  const { counts, findings } = checkKnowledge(folder, new Date().toISOString().slice(0, 10));
  if (format === 'json') await out.write(`${JSON.stringify({ counts, findings }, null, 1)}\n`);
  else {
    const width = Math.max(0, ...findings.map(({ office }) => office.length));
    for (const finding of findings) await out.write(`${plain(lineOf(finding, width))}\n`);
    await out.write(`${counts.people} people, ${counts.terms} terms. ${summary(findings)}\n`);
  }
  return findings.length > 0 ? EXIT.partly : EXIT.ok;
}

const lineOf = ({ kind, for: of, office, from, to, people, words }: Finding, width: number): string =>
  [
    kind.padEnd(7),
    of.padEnd(5),
    office.padEnd(width),
    `${from || '…'} – ${to || '…'}`.padEnd(23),
    kind === 'clash' ? `${words}: ${people.join(', ')}` : words,
  ].join('  ');

const KINDS: readonly Finding['kind'][] = ['stray', 'overlap', 'gap', 'clash'];

/** How many of each kind. */
const summary = (findings: readonly Finding[]): string =>
  `Found: ${KINDS.map((kind) => `${findings.filter((finding) => finding.kind === kind).length} ${kind}`).join(', ')}.`;
