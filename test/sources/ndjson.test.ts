import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { KaidanDocument } from '../../src/record/schema.js';
import { type Complaint, readDocuments } from '../../src/sources/index.js';
import { read } from './read.js';

const line = (fields: object) => `${JSON.stringify(fields)}\n`;

describe('NDJSON', () => {
  it('reads the example; a given id is kept', async () => {
    const { documents, complaints } = await read(readFileSync('examples/documents.ndjson'));
    expect(complaints).toEqual([]);
    expect(documents.map(({ id, kind }) => [id, kind])).toEqual([
      ['example-1', 'post'],
      ['example-2', 'article'],
      [expect.stringMatching(/^doc-/), 'article'],
    ]);
    for (const document of documents) expect(KaidanDocument.parse(document)).toEqual(document);
  });

  it('reads its own documents back unchanged, bare or beside their reports', async () => {
    const { documents } = await read(readFileSync('examples/collected-page.txt'));
    const again = await read(
      documents.map((document, index) => line(index % 2 ? document : { document, reports: [] })).join(''),
    );
    expect(again).toEqual({ documents, complaints: [] });
  });

  it('passes over faulty lines and names them', async () => {
    const good = line({ text: '会談しました。', publisher: '外務省', published: '2022-05-01' });
    const bytes = Buffer.concat([
      Buffer.from(`${good}{"text":"閉じない\n[1]\n${line({ publisher: '外務省' })}\n`),
      Uint8Array.of(0x7b, 0xff, 0x7d, 0x0a),
      Buffer.from(line({ text: '会談', published: '2022-02-30' }) + good.trim()),
    ]);
    const { documents, complaints } = await read(bytes);
    expect(documents.map(({ text, published }) => [text, published])).toEqual([
      ['会談しました。', '2022-05-01'],
      ['会談', null],
      ['会談しました。', '2022-05-01'],
    ]);
    expect(complaints.map((complaint) => complaint.line)).toEqual([2, 3, 4, 6, 7]);
  });

  it('takes a headline alone for the text, and keeps offsets where NUL stood', async () => {
    const { documents } = await read(line({ title: '日英外相会談' }) + line({ text: 'a\0b\ud800' }));
    expect(documents.map(({ title, text }) => [title, text])).toEqual([
      ['日英外相会談', '日英外相会談'],
      [null, 'a\ufffdb\ufffd'],
    ]);
  });

  it('streams: a document comes out before the next has come in', async () => {
    const asked: number[] = [];
    async function* chunks() {
      for (let number = 0; number < 3; number += 1) {
        asked.push(number);
        const bytes = Buffer.from(line({ text: `会談${number}` }));
        yield bytes.subarray(0, 11);
        yield bytes.subarray(11);
      }
    }
    const complaints: Complaint[] = [];
    const documents = readDocuments(
      { name: 'stdin', bytes: chunks() },
      { complain: (complaint) => complaints.push(complaint) },
    );
    expect((await documents.next()).value).toMatchObject({ text: '会談0' });
    expect(asked).toEqual([0]);
    expect((await documents.next()).value).toMatchObject({ text: '会談1' });
    expect(complaints).toEqual([]);
  });
});
