/**
 * The character maps of Japanese PDFs that hold no font and no map of their own, as word processors wrote them for twenty years. Adobe's
 * maps lead from a code to the number of a glyph, and from there to Unicode; two megabytes. Here the number of a glyph is taken to be its
 * Unicode: code to Unicode is what the platform's decoders know, and the second map leads from each number to itself. Fonts that hold glyph
 * numbers alone (`Identity-H`) and no map are not read so: their numbers are Adobe's.
 */

/** A character set, the ranges of its codes as a map writes them, and where its one-byte codes end. */
interface Encoding {
  readonly names: RegExp;
  readonly charset: string;
  readonly spaces: string;
  readonly singles: number;
  /** The bit that the codes lack. */
  readonly high: number;
}

const ENCODINGS: readonly Encoding[] = [
  {
    names: /^(?:(?:90ms|90msp|90pv|83pv|Add|Ext)-)?RKSJ-[HV]$/,
    charset: 'shift_jis',
    spaces: '4 begincodespacerange <00> <80> <8140> <9ffc> <a0> <df> <e040> <fcfc> endcodespacerange',
    singles: 0xe0,
    high: 0,
  },
  {
    names: /^EUC-[HV]$/,
    charset: 'euc-jp',
    spaces: '3 begincodespacerange <00> <80> <8ea0> <8edf> <a1a1> <fefe> endcodespacerange',
    singles: 0x7f,
    high: 0,
  },
  // JIS itself is EUC without the high bits.
  {
    names: /^(?:Add-|Ext-)?[HV]$/,
    charset: 'euc-jp',
    spaces: '1 begincodespacerange <2121> <7e7e> endcodespacerange',
    singles: 0,
    high: 0x80,
  },
];
const UNICODE = /^UniJIS(?:2004|Pro)?-(?:UCS2|UTF16)(?:-HW)?-[HV]$/;
const IDENTITY = [
  '1 begincodespacerange <0000> <ffff> endcodespacerange',
  '1 begincidrange <0000> <ffff> 0 endcidrange',
];
const TO_UNICODE = 'Adobe-Japan1-UCS2';
/** The most entries that a block of a map may have. */
const BLOCK = 100;

/** Hands out the maps to the PDF library; the name is what it gives. */
export class JapaneseMaps {
  private isOurs = false;

  async fetch({ kind, filename }: { kind: string; filename: string }): Promise<Uint8Array> {
    const map = kind === 'cMapUrl' ? this.mapOf(filename) : null;
    if (map === null) throw new Error(`${filename} is not known`);
    return Buffer.from(map);
  }

  private mapOf(name: string): string | null {
    if (name === TO_UNICODE)
      return this.isOurs ? mapText(name, ['1 beginbfrange <0000> <ffff> <0000> endbfrange']) : null;
    const encoding = ENCODINGS.find(({ names }) => names.test(name));
    if (!encoding && !UNICODE.test(name)) return null;
    this.isOurs = true;
    return mapText(name, encoding ? [encoding.spaces, ...blocksOf(encoding)] : IDENTITY);
  }
}

function mapText(name: string, blocks: readonly string[]): string {
  const mode = name.endsWith('V') ? '/WMode 1 def\n' : '';
  return `begincmap\n/CMapName /${name} def\n${mode}${blocks.join('\n')}\nendcmap`;
}

function blocksOf({ charset, singles, high }: Encoding): string[] {
  const decoder = new TextDecoder(charset);
  const entries: string[] = [];
  const add = (...bytes: number[]) => {
    const [character = '', more] = decoder.decode(Uint8Array.from(bytes));
    const written = bytes.map((byte) => (byte & ~high).toString(16).padStart(2, '0')).join('');
    if (more === undefined && character !== '\ufffd') entries.push(`<${written}> ${character.charCodeAt(0)}`);
  };
  for (let byte = 0x20; byte < singles; byte += 1) if (byte < 0x7f || byte > 0xa0) add(byte);
  for (let lead = 0x81; lead < 0xff; lead += 1) for (let trail = 0x40; trail < 0xff; trail += 1) add(lead, trail);
  const blocks: string[] = [];
  for (let at = 0; at < entries.length; at += BLOCK) {
    const part = entries.slice(at, at + BLOCK);
    blocks.push(`${part.length} begincidchar ${part.join(' ')} endcidchar`);
  }
  return blocks;
}
