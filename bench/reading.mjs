/** Reading whole documents, beside programs that only split the same text into words. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { TokenizerBuilder } from '@patdx/kuromoji';
import NodeDictionaryLoader from '@patdx/kuromoji/node';
import { read } from '../dist/reading/index.js';
import { batchesOf, charactersOf, corpusOf } from './corpus.mjs';
import { inTurns } from './measure.mjs';
import { count, milliseconds, perSecond, times } from './table.mjs';

const INSTALL = 'not installed: apt-get install mecab mecab-ipadic-utf8';

async function kuromoji() {
  const dictionary = join(fileURLToPath(import.meta.resolve('@patdx/kuromoji')), '../../dict/');
  return new TokenizerBuilder({ loader: new NodeDictionaryLoader({ dic_path: dictionary }) }).build();
}

/** Its shortest output, thrown away; a buffer that holds the longest line. */
function mecab(input) {
  const options = { input, stdio: ['pipe', 'ignore', 'pipe'], encoding: 'utf8' };
  const { error, status, stderr } = spawnSync('mecab', ['-O', 'wakati', '-b', '1000000'], options);
  if (error?.code === 'ENOENT') return false;
  if (error || status !== 0) throw error ?? new Error(`mecab: ${stderr}`);
  return true;
}

export async function reading({ documents, characters, rounds }) {
  const corpus = corpusOf(documents, characters);
  const length = charactersOf(corpus);
  const batches = [...batchesOf(corpus)];
  const text = corpus.map((document) => document.text).join('\n');
  const begun = performance.now();
  const tokenizer = await kuromoji();
  const loading = (performance.now() - begun) / 1000;

  let reports = 0;
  const contenders = {
    kaidan() {
      reports = 0;
      for (const batch of batches) for (const found of read.all(batch)) reports += found.length;
    },
    kuromoji() {
      for (const document of corpus) tokenizer.tokenize(document.text);
    },
  };
  if (mecab('')) contenders.mecab = () => mecab(text);
  const seconds = await inTurns(contenders, rounds);

  const splitting = (name) =>
    `only splits into words; kaidan's speed is ${times(seconds[name] / seconds.kaidan)} of it`;
  return {
    title: `Reading ${count(length)} characters in ${count(corpus.length)} documents`,
    rows: [
      ['kaidan', perSecond(length, seconds.kaidan), `whole reading: ${count(reports)} reports of events`],
      [
        'kuromoji',
        perSecond(length, seconds.kuromoji),
        `${splitting('kuromoji')}; dictionary loaded in ${milliseconds(loading)}`,
      ],
      seconds.mecab ? ['MeCab', perSecond(length, seconds.mecab), splitting('mecab')] : ['MeCab', '-', INSTALL],
    ],
  };
}
