// How well the program reads hand-coded documents: `npm run eval [-- FOLDER] [--diff] [--json]`.
import { relative } from 'node:path';
import { linked } from '../dist/linking/index.js';
import { read } from '../dist/reading/index.js';
import { codedDocuments, documentOf } from './coded.mjs';
import { score } from './score.mjs';
import { differenceLine, table } from './table.mjs';
import { DEV, isTestPart, TEST, WrongUse, wishesOf } from './wishes.mjs';

const USAGE = 'Usage: npm run eval [-- FOLDER] [--diff] [--json]';

/** What is read of each, with the events linked over all of them. */
function readingsOf(coded) {
  const documents = coded.map(documentOf);
  return linked(documents.map((document) => ({ document, reports: read(document) })));
}

/** The score of one folder; of the test part only totals. */
function part(folder) {
  const coded = codedDocuments(folder);
  const begun = performance.now();
  const readings = readingsOf(coded);
  const seconds = (performance.now() - begun) / 1000;
  const { differences, types, ...totals } = score(coded, readings);
  const details = isTestPart(folder) ? {} : { types, differences };
  return { folder: relative(process.cwd(), folder) || '.', seconds, ...totals, ...details };
}

function print(result, diff) {
  if (diff) for (const difference of result.differences ?? []) console.log(differenceLine(difference));
  const note = result.types ? '' : ', totals only';
  console.log(`${result.folder}: ${result.documents} documents, read in ${result.seconds.toFixed(2)} s${note}`);
  console.log(`${table(result).join('\n')}\n`);
}

function run(argv) {
  const { folder, diff, json } = wishesOf(argv);
  const parts = (folder ? [folder] : [DEV, TEST]).map(part);
  if (json) {
    const shown = parts.map(({ differences, ...rest }) => (diff && differences ? { ...rest, differences } : rest));
    console.log(JSON.stringify(shown, null, 2));
  } else for (const result of parts) print(result, diff);
  return parts.some(({ evidence }) => evidence.false > 0) ? 1 : 0;
}

try {
  process.exitCode = run(process.argv.slice(2));
} catch (error) {
  const wrong = error instanceof WrongUse;
  console.error(wrong ? `${error.message}\n${USAGE}` : `eval: ${error.message}`);
  process.exitCode = wrong ? 2 : 1;
}
