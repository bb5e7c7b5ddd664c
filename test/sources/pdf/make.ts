/** Makes PDFs as word processors wrote them: the text in a Japanese code, the font not in the file. */
import { deflateSync } from 'node:zlib';
import { convert } from 'encoding-japanese';

export type Coding = 'SJIS' | 'EUCJP' | 'JIS7' | 'UTF16';
export const hex = (text: string, coding: Coding): string => {
  const bytes =
    coding === 'UTF16'
      ? Buffer.from(text, 'utf16le').swap16()
      : Buffer.from(
          convert(Buffer.from(text), { from: 'UTF8', to: coding === 'SJIS' ? 'SJIS' : 'EUCJP', type: 'array' }),
        );
  return Buffer.from(coding === 'JIS7' ? bytes.map((byte) => byte & 0x7f) : bytes).toString('hex');
};

/** A PDF of one font that is not in it; each page is the operators that set its text. */
export function pdf(encoding: string, pages: readonly string[], more = ''): Buffer {
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
export const across = (
  lines: readonly (string | readonly [text: string, indent: number])[],
  coding: Coding = 'UTF16',
) =>
  `BT /F1 12 Tf ${lines
    .map((line, index) => {
      const [text, indent] = typeof line === 'string' ? [line, 0] : line;
      return `1 0 0 1 ${72 + indent} ${760 - index * 18} Tm <${hex(text, coding)}> Tj`;
    })
    .join(' ')} ET`;
