import { describe, expect, it } from 'vitest';
import { read } from '../read.js';
import { across, type Coding, hex, pdf } from './make.js';

const UTF16 = 'UniJIS-UTF16-H';

describe('a PDF', () => {
  const release = [
    '日英外相会談',
    ['令和４年５月１日', 120],
    ['例示外務大臣はロンドンにおいて例示英国外', 12],
    '務大臣と会談を行いました。両大臣は地域情勢',
    'について意見を交換しました。',
    ['次回の会合は年内に東京で開くことを確認しま', 12],
    'した。',
    '（１）協力の強化に引き続き取り組むことです',
    '（２）次回の会合',
  ] as const;

  it('is read by its text layer: lines joined into paragraphs, not into headings, dates and items', async () => {
    const { documents, complaints } = await read(pdf(UTF16, [across(release)]), { name: 'release.pdf' });
    expect(complaints).toEqual([]);
    expect(documents[0]?.text.split('\n')).toEqual([
      '日英外相会談',
      '令和４年５月１日',
      '例示外務大臣はロンドンにおいて例示英国外務大臣と会談を行いました。両大臣は地域情勢について意見を交換しました。',
      '次回の会合は年内に東京で開くことを確認しました。',
      '（１）協力の強化に引き続き取り組むことです',
      '（２）次回の会合',
    ]);
    expect(documents[0]).toMatchObject({ published: '2022-05-01', publisher: 'release.pdf', language: 'ja' });
  });

  it('goes on over the end of a page; numbers of pages are left out', async () => {
    const pages = [across(['例示大臣は会談を行', ['－ 1 －', 60]]), across(['い、合意しました。', ['－ 2 －', 60]])];
    expect((await read(pdf(UTF16, pages))).documents[0]?.text).toBe('例示大臣は会談を行い、合意しました。');
  });

  it.each<[string, Coding]>([
    ['90ms-RKSJ-H', 'SJIS'],
    ['EUC-H', 'EUCJP'],
    ['H', 'JIS7'],
    ['UniJIS-UCS2-H', 'UTF16'],
  ])('needs no font and no map of its own: %s', async (encoding, coding) => {
    const { documents } = await read(pdf(encoding, [across(['日英首脳会談', '亜熙'], coding)]));
    expect(documents[0]?.text).toBe('日英首脳会談亜熙');
  });

  it('written from top to bottom: by its font, or a character at a time', async () => {
    const columns = ['例示外務大臣は会談を行いま', 'した。次の会合は年内です。'];
    const byFont = `BT /F1 12 Tf ${columns.map((text, index) => `1 0 0 1 ${500 - index * 20} 760 Tm <${hex(text, 'UTF16')}> Tj`).join(' ')} ET`;
    const one = (sign: string, x: number, y: number) => `1 0 0 1 ${x} ${y} Tm <${hex(sign, 'UTF16')}> Tj`;
    const bySigns = `BT /F1 12 Tf ${columns.flatMap((text, index) => [...text].map((sign, at) => one(sign, 500 - index * 20, 760 - at * 12))).join(' ')} ET`;
    expect((await read(pdf('UniJIS-UTF16-V', [byFont]))).documents[0]?.text).toBe(columns.join(''));
    expect((await read(pdf(UTF16, [bySigns]))).documents[0]?.text).toBe(columns.join(''));
  });

  it('has signs of a font put back into those of texts', async () => {
    expect((await read(pdf(UTF16, [across(['⽇英⾸脳︑会談︒'])]))).documents[0]?.text).toBe('日英首脳、会談。');
  });

  it.each([
    ['without a text layer', pdf(UTF16, ['0 0 m 10 10 l S']), /no text layer/],
    ['that is a bomb', pdf(UTF16, [`${across(['会談'])}${' '.repeat(140_000_000)}`]), /unpacks to more/],
    ['that is damaged', Buffer.from('%PDF-1.4\nnothing'), /damaged/],
    [
      'that is locked',
      pdf(
        UTF16,
        [across(['会談'])],
        `/Encrypt<</Filter/Standard/V 1/R 2/O(${'o'.repeat(32)})/U(${'u'.repeat(32)})/P -4>>/ID[(a)(a)]`,
      ),
      /locked/,
    ],
  ])('is refused: one %s', async (_, bytes, reason) => {
    const { documents, complaints } = await read(bytes);
    expect([documents, complaints.map((complaint) => complaint.reason)]).toEqual([[], [expect.stringMatching(reason)]]);
  });
});
