/**
 * A PDF by its text layer: the lines of its pages, joined into paragraphs. Nothing is drawn, no script in it is run, no font of the system
 * is looked for. What was only photographed has no text layer; that is told.
 */
import { getDocumentProxy } from 'unpdf';
import { gathered } from '../chunks.js';
import { cleanText } from '../encoding.js';
import { pageDocument } from '../page-document.js';
import { type PageLine, textLines } from '../page-lines.js';
import type { Complain, ReadStream } from '../source.js';
import { Unreadable } from '../unreadable.js';
import { JapaneseMaps } from './cmaps.js';
import { type Line, linesOf } from './lines.js';
import { paragraphs } from './paragraphs.js';
import { checkSize } from './size.js';

const MAX_PAGES = 2000;
/** Longer than the longest report takes; what takes longer is made to. */
const MAX_MILLISECONDS = 60_000;

const OPTIONS = {
  verbosity: 0,
  useSystemFonts: false,
  useWorkerFetch: false,
  cMapPacked: false,
  BinaryDataFactory: JapaneseMaps,
};

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;

export const pdfDocuments: ReadStream = async function* (input, { complain, maxBytes, allowance }) {
  const bytes = await gathered(input.bytes, input.name, maxBytes, complain);
  const length = bytes.length;
  checkSize(Buffer.from(bytes.buffer, bytes.byteOffset, length), allowance);
  const pdf = await opened(bytes);
  try {
    const pages = await pagesOf(pdf, input.name, complain);
    const lines: PageLine[] = [...textLines(cleanText(paragraphs(pages).join('\n')), () => {})];
    if (!lines.some(({ text }) => text !== '')) {
      throw new Unreadable('the PDF has no text layer', 'Have its characters recognised (OCR) and read the result.');
    }
    yield pageDocument(lines, input, { at: { start: 0, end: length } });
  } finally {
    await pdf.loadingTask.destroy();
  }
};

async function opened(bytes: Uint8Array): Promise<Pdf> {
  // The library takes the bytes over: it must not be given those of somebody else.
  const own = new Uint8Array(bytes);
  return getDocumentProxy(own, OPTIONS).catch((error: unknown) => {
    const isLocked = error instanceof Error && error.name === 'PasswordException';
    throw isLocked
      ? new Unreadable('the PDF is locked by a password', 'Unlock it and read the copy.')
      : new Unreadable('the PDF is damaged', 'Open it in a viewer and save its text.');
  });
}

/** The lines of each page; a page that cannot be read is complained about. */
async function pagesOf(pdf: Pdf, file: string, complain: Complain): Promise<Line[][]> {
  const pages: Line[][] = [];
  const fault = (reason: string, advice: string) => complain({ file, line: null, reason, advice });
  const end = performance.now() + MAX_MILLISECONDS;
  for (let number = 1; number <= pdf.numPages; number += 1) {
    if (number > MAX_PAGES || performance.now() > end) {
      fault(`the PDF is too long (${pdf.numPages} pages)`, `It is read up to page ${number - 1}. Split it.`);
      break;
    }
    try {
      const page = await pdf.getPage(number);
      const { items, styles } = await page.getTextContent();
      pages.push(linesOf(items, styles));
      page.cleanup();
    } catch {
      fault(`page ${number} of the PDF cannot be read`, 'The others are read.');
    }
  }
  return pages;
}
