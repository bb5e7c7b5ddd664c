import { describe, expect, it } from 'vitest';
import { read } from '../../../src/reading/index.js';
import type { KaidanDocument, Report } from '../../../src/record/index.js';
import { attempts } from '../../../src/work/readers/attempt.js';
import { japanese } from '../../reading/ja/told.js';

const documents = ['岸防衛大臣はザン国防大臣と会談した。', '転ぶ文書', '外務省は中国に抗議した。'].map((text, at) =>
  japanese(text, '2021-11-24', { id: `doc-${at}` }),
);

const stumbling = (document: KaidanDocument): Report[] => {
  if (document.text === '転ぶ文書') throw new RangeError('too deep');
  return read(document);
};
const reader = Object.assign(stumbling, { all: (some: readonly KaidanDocument[]) => some.map(stumbling) });

describe('documents that are read together', () => {
  it('cost each other nothing where the reader stumbles over one', () => {
    const [first, second, third] = attempts(reader, documents);
    expect(first).toEqual({ kind: 'read', reports: read(documents[0] as KaidanDocument) });
    expect(second).toEqual({ kind: 'failed', error: new RangeError('too deep') });
    expect(third).toMatchObject({ kind: 'read', reports: [{ type: 'ACCUSE' }] });
  });

  it('are each given what was read from them, in their order', () => {
    const found = attempts(read, documents);
    expect(found).toEqual(documents.map((document) => ({ kind: 'read', reports: read(document) })));
  });
});
