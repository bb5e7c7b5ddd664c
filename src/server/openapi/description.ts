/** The API described in OpenAPI 3.1. */
import type { RecordStore } from '../../store/index.js';
import { examplesFrom } from './examples.js';
import { ownPaths } from './own.js';
import { pagePaths } from './pages.js';
import { type Json, refTo, schemas } from './schemas.js';

const REFUSALS: Readonly<Record<string, string>> = {
  400: 'It was asked wrongly; the detail says how',
  401: 'A token is needed',
  403: 'It was sent by a page of another site',
  404: 'There is nothing of that name',
  413: 'Too much was sent',
  415: 'It was sent in another form than is understood',
  429: 'It was asked too often; the header Retry-After says when to ask again',
  503: 'Too many are being answered, or the record cannot be used now; Retry-After says when to ask again',
};

const ABOUT =
  'A record of diplomatic events, read from what Japanese ministries and newsrooms publish. Every page for people has its data under the same address with .json; a list has its events also as .csv, .ics and .atom. Offsets count UTF-16 units.';

/** Worked out once: the program does not change while it runs. */
let shapes: Json | undefined;

/** Its examples are of the record's own events. */
export async function description(record: RecordStore, version: string): Promise<Json> {
  const examples = await examplesFrom(record);
  return {
    openapi: '3.1.0',
    info: {
      title: 'kaidan',
      version,
      summary: 'Who met, called, signed, visited, aided or protested',
      description: ABOUT,
    },
    servers: [{ url: '/' }],
    tags: [
      { name: 'pages', description: 'the data of the pages' },
      { name: 'lists', description: 'events as files of other programs' },
      { name: 'news', description: 'what is new, as it comes' },
      { name: 'writing', description: 'corrections' },
    ],
    paths: { ...pagePaths(examples), ...ownPaths(examples) },
    components: {
      schemas: (shapes ??= schemas()),
      responses: Object.fromEntries(
        Object.entries(REFUSALS).map(([status, description]) => [
          status,
          { description, content: { 'application/problem+json': { schema: refTo('Problem') } } },
        ]),
      ),
      securitySchemes: {
        token: { type: 'http', scheme: 'bearer', description: 'issued by "kaidan token new NAME" on the command line' },
      },
    },
  };
}
