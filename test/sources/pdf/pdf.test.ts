import { deflateSync } from 'node:zlib';
import { convert } from 'encoding-japanese';
import { describe, expect, it } from 'vitest';
import { read } from '../read.js';

type Coding = 'SJIS' | 'EUCJP' | 'JIS7' | 'UTF16';
const hex = (text: string, coding: Coding): string => {
  const bytes =
    coding === 'UTF16'
      ? Buffer.from(text, 'utf16le').swap16()
      : Buffer.from(
          convert(Buffer.from(text), { from: 'UTF8', to: coding === 'SJIS' ? 'SJIS' : 'EUCJP', type: 'array' }),
        );
  return Buffer.from(coding === 'JIS7' ? bytes.map((byte) => byte & 0x7f) : bytes).toString('hex');
};

/** A PDF of one font that is not in it; each page is the operators that set its text. */
function pdf(encoding: string, pages: readonly string[], more = ''): Buffer {
  const ids = pages.map((_, index) => 6 + index * 2);
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Count ${pages.length}/Kids[${ids.map((id) => `${id} 0 R`).join(' ')}]>>`,
    `<</Type/Font/Subtype/Type0/BaseFont/Ryumin-Light/Encoding/${encoding}/DescendantFonts[4 0 R]>>`,
    '<</Type/Font/Subtype/CIDFontType0/BaseFont/Ryumin-Light/CIDSystemInfo<</Registry(Adobe)/Ordering(Japan1)/Supplement 2>>/FontDescriptor 5 0 R>>',
    '<</Type/FontDescriptor/FontName/Ryumin-Light/Flags 4/FontBBox[0 0 1000 1000]/ItalicAngle 0/Ascent 800/Descent -200/CapHeight 700/StemV 80>>',
    ...pages.flatMap((content, index) => {
      const packed = deflateSync(content).toString('latin1');
      return [
        `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents ${7 + index * 2} 0 R/Resources<</Font<</F1 3 0 R>>>>>>`,
        `<</Length ${packed.length}/Filter/FlateDecode>>stream\n${packed}\nendstream`,
      ];
    }),
  ];
  let out = '%PDF-1.4\n';
  const places = objects.map((object, index) => {
    const place = out.length;
    out += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return place;
  });
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  const start = out.length;
  out += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer<</Size ${objects.length + 1}/Root 1 0 R${more}>>\nstartxref\n${start}\n%%EOF`;
  return Buffer.from(out, 'latin1');
}

/** Lines across the page from its top, 12 points high; each may be set in by some points. */
const across = (lines: readonly (string | readonly [text: string, indent: number])[], coding: Coding = 'UTF16') =>
  `BT /F1 12 Tf ${lines
    .map((line, index) => {
      const [text, indent] = typeof line === 'string' ? [line, 0] : line;
      return `1 0 0 1 ${72 + indent} ${760 - index * 18} Tm <${hex(text, coding)}> Tj`;
    })
    .join(' ')} ET`;
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
