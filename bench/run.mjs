// How fast the program is, and how much memory it takes: `npm run bench [-- --quick] [-- MEASUREMENT...]`; a larger `record` with
// `--reports 1000000`, kept for the next time with `--at FILE`, a larger `archive` with `--megabytes 1000`, more `kills` with `--kills 1000`, a smaller `site` with `--events 10000`,
// and another `chaos` with `--documents 100000 --seed 2`.
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { expectShortLives } from '../dist/cli/engine.js';
import { archive } from './archive.mjs';
import { chaos } from './chaos.mjs';
import { documentsAtHand } from './corpus.mjs';
import { dates } from './dates.mjs';
import { kills } from './kills.mjs';
import { knowledge } from './knowledge.mjs';
import { length } from './length.mjs';
import { memory } from './memory.mjs';
import { postgres } from './postgres.mjs';
import { reading } from './reading.mjs';
import { record } from './record.mjs';
import { scaleModel } from './scale-model.mjs';
import { site } from './site.mjs';
import { start } from './start.mjs';
import { tableOf } from './table.mjs';
import { workers } from './workers.mjs';

const MEASUREMENTS = {
  reading,
  dates,
  start,
  length,
  knowledge,
  memory,
  record,
  kills,
  archive,
  site,
  postgres,
  workers,
  chaos,
  'scale-model': scaleModel,
};
/** What can be given another number. */
const NUMBERS = ['reports', 'kills', 'megabytes', 'events', 'stored', 'documents', 'seed'];
const FULL = {
  characters: 1_000_000,
  rounds: 5,
  stream: 200_000,
  stored: 10_000,
  reports: 100_000,
  kills: 200,
  megabytes: 50,
  events: 100_000,
  turns: 2,
  documents: 20_000,
  seed: 1,
};
const QUICK = {
  characters: 100_000,
  rounds: 3,
  stream: 2_000,
  stored: 500,
  reports: 15_000,
  kills: 5,
  megabytes: 5,
  events: 3000,
  turns: 1,
  documents: 1000,
  seed: 1,
};

// chrono-node works with the process's own zone.
process.env.TZ = 'Asia/Tokyo';

function wishes() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      quick: { type: 'boolean' },
      at: { type: 'string' },
      ...Object.fromEntries(NUMBERS.map((name) => [name, { type: 'string' }])),
    },
  });
  const unknown = positionals.find((name) => !Object.hasOwn(MEASUREMENTS, name));
  if (unknown) throw new Error(`There is no measurement ${unknown}.`);
  const extent = values.quick ? QUICK : FULL;
  const numberOf = (name) => {
    const number = Number(values[name] ?? extent[name]);
    if (!(number > 0)) throw new Error(`--${name} takes a number, not ${values[name]}.`);
    return number;
  };
  return {
    extent: {
      ...extent,
      at: values.at,
      ...Object.fromEntries(NUMBERS.map((name) => [name, numberOf(name)])),
    },
    names: positionals.length > 0 ? positionals : Object.keys(MEASUREMENTS),
  };
}

async function run({ extent, names }) {
  // As the command line does.
  expectShortLives();
  const setting = { ...extent, through: extent.documents, documents: await documentsAtHand() };
  const sections = [];
  for (const name of names) {
    if (process.stderr.isTTY) process.stderr.write(`\r\x1b[K${name} …`);
    sections.push(await MEASUREMENTS[name](setting));
  }
  if (process.stderr.isTTY) process.stderr.write('\r\x1b[K');
  console.log(`Node.js ${process.version}, ${process.arch}, ${cpus().length} x ${cpus()[0]?.model.trim()}\n`);
  console.log(tableOf(sections));
}

let wished;
try {
  wished = wishes();
} catch (error) {
  console.error(
    `${error.message}\nUsage: npm run bench [-- --quick] [--reports COUNT] [--at FILE] [--kills COUNT] [--megabytes NUMBER] [--events COUNT] [--documents COUNT] [--seed NUMBER] [${Object.keys(MEASUREMENTS).join(' | ')}]...`,
  );
  process.exit(2);
}
await run(wished);
