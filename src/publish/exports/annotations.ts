/**
 * W3C Web Annotation (JSON-LD): every value of every report, and the words that it was read from, by position and by
 * quotation. The positions hold in the document's text as the record keeps it, so that text is the target, under a
 * name of its own; `via` is where it was published.
 */
import type { EventInFull, KaidanDocument } from '../../record/index.js';
import { marksOf } from '../explain.js';
import { plainJson, plainUrl } from '../plain.js';
import { around, codePoints } from './code-points.js';
import type { Exporter } from './format.js';
import { tagUri } from './tag.js';

/** The text that annotations point into. */
function sourceOf({ id, url, language }: KaidanDocument): object {
  const via = plainUrl(url);
  return { id: tagUri(id), type: 'Text', format: 'text/plain', language, ...(via === null ? {} : { via }) };
}

function* annotationsOf({ event, documents }: EventInFull): Generator<object> {
  for (const report of event.reports) {
    const document = documents.find(({ id }) => id === report.document);
    if (!document) continue;
    const { text } = document;
    const source = sourceOf(document);
    const points = codePoints(text);
    for (const [at, { start, end, label }] of marksOf(report).entries()) {
      yield {
        id: tagUri(document.id, report.id, String(at)),
        type: 'Annotation',
        motivation: 'tagging',
        body: [
          { type: 'TextualBody', purpose: 'tagging', format: 'text/plain', value: label },
          { type: 'SpecificResource', purpose: 'linking', source: tagUri(event.id) },
        ],
        target: {
          source,
          selector: [
            { type: 'TextPositionSelector', start: points(start), end: points(end) },
            { type: 'TextQuoteSelector', exact: text.slice(start, end), ...around(text, { start, end }) },
          ],
        },
      };
    }
  }
}

export const annotations: Exporter = async function* (events) {
  const collection = tagUri('annotations');
  const head = {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: collection,
    type: 'AnnotationCollection',
    label: 'kaidan',
  };
  const page = tagUri('annotations', 'page');
  // One page holds all: a collection in one file has nowhere to fetch a second from.
  yield `${plainJson(head).slice(0, -1)},"last":${plainJson(page)},"first":{"id":${plainJson(page)},"type":"AnnotationPage","partOf":${plainJson(collection)},"startIndex":0,"items":[`;
  let total = 0;
  for await (const event of events) {
    let items = '';
    for (const annotation of annotationsOf(event)) {
      items += `${total === 0 ? '' : ','}\n${plainJson(annotation)}`;
      total++;
    }
    if (items !== '') yield items;
  }
  yield `\n]},"total":${total}}\n`;
};
