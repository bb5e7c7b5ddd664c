import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { it } from 'vitest';
import { toldIn } from './told.js';
it('probe', () => {
  writeFileSync('/tmp/h/out.tsv', '');
  for (const line of readFileSync('/tmp/h/rows.tsv', 'utf8').split('\n').filter(Boolean)) {
    const [published, text = '', expected = ''] = line.split('\t');
    const got = toldIn(text, published);
    appendFileSync('/tmp/h/out.tsv', `${got === expected ? 'ok' : 'NO'}\t${published}\t${text}\t${expected}\t${got}\n`);
  }
});
