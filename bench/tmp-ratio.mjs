import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { TokenizerBuilder } from '@patdx/kuromoji';
import NodeDictionaryLoader from '@patdx/kuromoji/node';
import { charactersOf, corpusOf, documentsAtHand } from './corpus.mjs';

const dists = process.argv.slice(2);
const reads = [];
for (const d of dists) reads.push((await import(d + '/reading/index.js')).read);
const docs = corpusOf(await documentsAtHand(), 400000);
const chars = charactersOf(docs);
const dictionary = join(fileURLToPath(import.meta.resolve('@patdx/kuromoji')), '../../dict/');
const tok = await new TokenizerBuilder({ loader: new NodeDictionaryLoader({ dic_path: dictionary }) }).build();
const cpu = (f) => {
  const s = process.cpuUsage().user;
  f();
  return process.cpuUsage().user - s;
};
const best = reads.map(() => 1e12);
let kb = 1e12;
for (let r = 0; r < 7; r++) {
  reads.forEach((read, i) => {
    best[i] = Math.min(
      best[i],
      cpu(() => {
        for (const d of docs) read(d);
      }),
    );
  });
  kb = Math.min(
    kb,
    cpu(() => {
      for (const d of docs) tok.tokenize(d.text);
    }),
  );
}
dists.forEach((d, i) =>
  console.log(
    d,
    ((best[i] * 1e3) / chars).toFixed(0),
    'ns/char',
    (kb / best[i]).toFixed(2),
    'x kuromoji',
    ((kb * 1e3) / chars).toFixed(0),
  ),
);
