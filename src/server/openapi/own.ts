/** The paths that are no pages. */
import type { Examples } from './examples.js';
import { refusals } from './pages.js';
import { type Json, refTo } from './schemas.js';

const json = (schema: Json, more: Json = {}): Json => ({ 'application/json': { schema, ...more } });

export function ownPaths({ corrections }: Examples): Json {
  const examples = Object.fromEntries(Object.entries(corrections).map(([name, value]) => [name, { value }]));
  return {
    '/corrections': {
      post: {
        operationId: 'correct',
        summary: 'Correct the record. The correction is signed by the name that the token was issued to',
        tags: ['writing'],
        security: [{ token: [] }],
        requestBody: { required: true, content: json(refTo('CorrectionRequest'), { examples }) },
        responses: {
          201: { description: 'The correction as it is kept', content: json(refTo('Correction')) },
          ...refusals(['400', '401', '403', '413', '415', '429']),
        },
      },
    },
    '/changes': {
      get: {
        operationId: 'changes',
        summary: 'New and changed events, as server-sent events: the data of each is a Change',
        tags: ['news'],
        parameters: [
          {
            name: 'after',
            in: 'query',
            description: 'the id of the last message that was received; the header Last-Event-ID says the same',
            schema: { type: 'string' },
          },
        ],
        responses: {
          200: { description: 'Messages as they come', content: { 'text/event-stream': { schema: refTo('Change') } } },
          ...refusals(['400', '429', '503']),
        },
      },
    },
    '/openapi.json': {
      get: {
        operationId: 'description',
        summary: 'This description',
        tags: ['pages'],
        responses: { 200: { description: 'OpenAPI 3.1', content: json({ type: 'object' }) } },
      },
    },
  };
}
