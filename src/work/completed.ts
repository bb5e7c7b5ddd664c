/** The document of a page, with what the source tells of it where the page does not. */
import { documentId, type KaidanDocument } from '../record/index.js';
import { publisherOf } from '../sources/page-document.js';

/** @param told what the source says of the page */
export function completed(document: KaidanDocument, told: KaidanDocument | null): KaidanDocument {
  if (told === null) return document;
  // A page that does not name its publisher goes by its host.
  const isNamed = document.url === null || document.publisher !== publisherOf({ name: '', url: document.url });
  const whole = {
    ...document,
    publisher: isNamed ? document.publisher : told.publisher,
    published: document.published ?? told.published,
    title: document.title ?? told.title,
  };
  return { ...whole, id: documentId(whole) };
}
