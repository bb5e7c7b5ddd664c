/** Reading whole documents, beside programs that only split the same text into words. */
import { spawnSync } from 'node:child_process';
import { childOf } from './child.mjs';
import { charactersOf, corpusOf } from './corpus.mjs';
import { inTurns } from './measure.mjs';
import { count, perSecond, times } from './table.mjs';

const INSTALL = 'not installed: apt-get install mecab mecab-ipadic-utf8';

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
  const text = corpus.map((document) => document.text).join('\n');
  const [kaidan, kuromoji] = await Promise.all(
    ['kaidan', 'kuromoji'].map((name) => childOf('contender.mjs', [name, characters])),
  );
  const contenders = { kaidan: kaidan.ask, kuromoji: kuromoji.ask };
  if (mecab('')) contenders.mecab = () => mecab(text);
  const seconds = await inTurns(contenders, rounds);
  const reports = await kaidan.ask();
  kaidan.end();
  kuromoji.end();

  const splitting = (name) =>
    `only splits into words; kaidan's speed is ${times(seconds[name] / seconds.kaidan)} of it`;
  return {
    title: `Reading ${count(length)} characters in ${count(corpus.length)} documents`,
    rows: [
      ['kaidan', perSecond(length, seconds.kaidan), `whole reading: ${count(reports)} reports of events`],
      ['kuromoji', perSecond(length, seconds.kuromoji), splitting('kuromoji')],
      seconds.mecab ? ['MeCab', perSecond(length, seconds.mecab), splitting('mecab')] : ['MeCab', '-', INSTALL],
    ],
  };
}
