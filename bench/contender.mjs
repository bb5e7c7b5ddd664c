// One reader or splitter of words, in a process of its own: what the engine made of the code and the objects of one is no burden to another.
// It reads the corpus whole each time it is told to, and answers what it counted.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expectShortLives } from '../dist/cli/engine.js';
import { batchesOf, corpusOf, documentsAtHand } from './corpus.mjs';

const CONTENDERS = {
  /** Counts reports of events. */
  async kaidan(corpus) {
    const { read } = await import('../dist/reading/index.js');
    const batches = [...batchesOf(corpus)];
    return () => {
      let reports = 0;
      for (const batch of batches) for (const found of read.all(batch)) reports += found.length;
      return reports;
    };
  },
  /** Counts words. */
  async kuromoji(corpus) {
    const { TokenizerBuilder } = await import('@patdx/kuromoji');
    const { default: NodeDictionaryLoader } = await import('@patdx/kuromoji/node');
    const dictionary = join(fileURLToPath(import.meta.resolve('@patdx/kuromoji')), '../../dict/');
    const tokenizer = await new TokenizerBuilder({
      loader: new NodeDictionaryLoader({ dic_path: dictionary }),
    }).build();
    return () => {
      let words = 0;
      for (const document of corpus) words += tokenizer.tokenize(document.text).length;
      return words;
    };
  },
};

expectShortLives();
const [, , name, characters] = process.argv;
const run = await CONTENDERS[name](corpusOf(await documentsAtHand(), Number(characters)));
process.on('message', () => process.send(run()));
process.on('disconnect', () => process.exit());
process.send('ready');
