/** The formats, the most particular first. What a format needs is loaded when there is something to read in it. */
import { feed } from './feeds/index.js';
import { otherXml } from './feeds/other-xml.js';
import { sitemap } from './feeds/sitemap.js';
import { html } from './html.js';
import { listPage } from './lists/index.js';
import { isMail } from './mail/recognise.js';
import { plainText } from './plain-text.js';
import type { PageFormat, StreamFormat } from './source.js';

/** Read as they arrive, or no text: known by their first bytes. */
export const STREAM_FORMATS: readonly StreamFormat[] = [
  {
    name: 'gzip',
    // A crawl whose first bytes are damaged is still one.
    recognises: (head, name) =>
      head.startsWith('\x1f\x8b\x08') || (/\.warc\.gz$/i.test(name) && !head.startsWith('WARC/')),
    load: async () => (await import('./archives/gzip.js')).gzipDocuments,
  },
  {
    name: 'zip',
    recognises: (head) => head.startsWith('PK\x03\x04'),
    load: async () => (await import('./archives/zip.js')).zipDocuments,
  },
  {
    name: 'tar',
    recognises: (head) => head.slice(257, 262) === 'ustar',
    load: async () => (await import('./archives/tar.js')).tarDocuments,
  },
  {
    name: 'WARC',
    recognises: (head, name) => head.startsWith('WARC/') || /\.warc$/i.test(name),
    load: async () => (await import('./archives/warc.js')).warcDocuments,
  },
  {
    name: 'PDF',
    recognises: (head) => head.startsWith('%PDF-'),
    load: async () => (await import('./pdf/index.js')).pdfDocuments,
  },
  {
    name: 'mbox',
    recognises: (head, name) =>
      /\.mbox$/i.test(name) ||
      (/^From \S{1,320} .{0,60}\d{4}/.test(head) && isMail(head.slice(head.indexOf('\n') + 1))),
    load: async () => (await import('./mail/mbox.js')).mboxDocuments,
  },
  {
    name: 'mail',
    recognises: isMail,
    load: async () => (await import('./mail/index.js')).mailDocuments,
  },
  {
    name: 'JSON',
    recognises: (head, name) =>
      /\.(?:ndjson|jsonl)$/i.test(name) || /^(?:\xef\xbb\xbf)?\s*(?:\{\s*["}]|\[\s*[{\]]|window\.YTD\.)/.test(head),
    load: async () => (await import('./json.js')).jsonDocuments,
  },
];

/** Texts that are read as a whole. */
export const PAGE_FORMATS: readonly PageFormat[] = [feed, sitemap, listPage, html, otherXml, plainText];
