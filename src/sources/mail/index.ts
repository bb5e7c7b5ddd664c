/**
 * A mail, such as a newsletter: the document is what it says, under its subject and by its sender, dated as it was sent. Of text and HTML
 * the text is read, unless that is only a hint at the HTML. Attachments are read as files are. A page that a browser saved as `.mht` is a
 * mail in form; it is read as the page that it is.
 */
import PostalMime, { type Email } from 'postal-mime';
import type { KaidanDocument } from '../../record/schema.js';
import { isRead } from '../archives/collection.js';
import { gathered } from '../chunks.js';
import { cleanText } from '../encoding.js';
import { htmlPage } from '../html-page.js';
import { instant } from '../instants.js';
import { languageOf } from '../language.js';
import { pageDocument } from '../page-document.js';
import { joinLines, type PageLine, textLines } from '../page-lines.js';
import type { Context, ReadStream, StreamInput } from '../source.js';
import { Unreadable } from '../unreadable.js';

const MAX_NESTING = 50;
const MAX_PARTS = 10_000;
const MAX_HEADERS = 1024 * 1024;

export const mailDocuments: ReadStream = async function* (input, context) {
  const bytes = await gathered(input.bytes, input.name, context.maxBytes, context.complain);
  checkParts(bytes);
  const mail = await parsed(bytes);
  const address = savedFrom(mail, input.name);
  if (address !== null) {
    const page = { name: `${input.name}#/page.html`, bytes: mail.html ?? mail.text ?? '' };
    yield* context.inner(URL.canParse(address) ? { ...page, url: address } : page);
    return;
  }
  const document = mailDocument(mail, bytes.length, input);
  if (document.text !== '') yield document;
  else {
    const advice = 'What is attached to it is read.';
    context.complain({ file: input.name, line: null, reason: 'the mail has no text', advice });
  }
  yield* attachedDocuments(mail, input.name, context);
};

/** Each part takes the library its time, however short it is. */
function checkParts(bytes: Uint8Array): void {
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let count = 0;
  for (let at = whole.indexOf('\n--'); at >= 0 && count <= MAX_PARTS; at = whole.indexOf('\n--', at + 1)) count += 1;
  if (count > MAX_PARTS) {
    throw new Unreadable(`the mail has more than ${MAX_PARTS} parts`, 'Open it in a mail program and save its text.');
  }
}

async function parsed(bytes: Uint8Array): Promise<Email> {
  const options = { maxNestingDepth: MAX_NESTING, maxHeadersSize: MAX_HEADERS, forceRfc822Attachments: true } as const;
  return PostalMime.parse(bytes, options).catch((error: unknown) => {
    const reason = `the mail cannot be read (${error instanceof Error ? error.message : String(error)})`;
    throw new Unreadable(reason, 'Open it in a mail program and save its text.');
  });
}

function mailDocument(mail: Email, length: number, input: Omit<StreamInput, 'bytes'>): KaidanDocument {
  const lines = linesOf(mail);
  const words = joinLines(lines);
  const title =
    cleanText(mail.subject ?? '')
      .replace(/\s+/g, ' ')
      .trim() || null;
  const sent = headerOf(mail, 'date');
  return pageDocument(words === '' ? [...textLines(title ?? '', () => {})] : lines, input, {
    kind: 'article',
    publisher: cleanText(mail.from?.name || mail.from?.address || '').trim(),
    published: sent === undefined ? null : instant(sent, languageOf(`${title ?? ''}\n${words}`)),
    title,
    url: /^<(https?:\/\/[^>\s]+)>$/.exec(headerOf(mail, 'archived-at') ?? '')?.[1] ?? null,
    at: { start: 0, end: length },
  });
}

/** The lines of the text, or of the HTML where it says more than twice as much. */
function linesOf(mail: Email): readonly PageLine[] {
  const text = [...textLines(cleanText(mail.text ?? ''), () => {})];
  const html = htmlPage(cleanText(mail.html ?? ''), () => {}).lines;
  return joinLines(html).length > 2 * joinLines(text).length ? html : text;
}

async function* attachedDocuments(mail: Email, file: string, context: Context): AsyncGenerator<KaidanDocument> {
  for (const [index, { filename, mimeType, content }] of mail.attachments.entries()) {
    const name =
      filename ?? `${index + 1}.${mimeType === 'message/rfc822' ? 'eml' : (mimeType.split('/')[1] ?? 'bin')}`;
    if (!isRead(name)) continue;
    const bytes = typeof content === 'string' ? content : new Uint8Array(content);
    yield* context.inner({ name: `${file}#/${name}`, bytes });
  }
}

/** Where a browser saved a page from, '' where it does not say; null for a mail that is none. */
function savedFrom(mail: Email, name: string): string | null {
  const isPage = /\.mht(?:ml)?$/i.test(name) || /^["<]?Saved by /i.test(headerOf(mail, 'from') ?? '');
  const address = headerOf(mail, 'snapshot-content-location') ?? headerOf(mail, 'content-location');
  return isPage ? (address ?? '') : null;
}

function headerOf(mail: Email, name: string): string | undefined {
  return mail.headers.find(({ key }) => key === name)?.value;
}
