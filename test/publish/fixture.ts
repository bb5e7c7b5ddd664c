/** Documents and reports made by hand: sentences of our own about real events, under addresses that nobody has. */
import { namesFrom } from '../../src/cli/names.js';
import { shippedKnowledge } from '../../src/knowledge/index.js';
import { eventsOf } from '../../src/linking/index.js';
import type { View } from '../../src/publish/index.js';
import type { KaidanDocument, Participant, Reading, Report, Span } from '../../src/record/index.js';

export const names = namesFrom(shippedKnowledge());
export const ja: View = { lang: 'ja', names };
export const en: View = { lang: 'en', names };

export function spanOf(text: string, exact: string): Span {
  const start = text.indexOf(exact);
  if (start < 0) throw new Error(`not in the text: ${exact}`);
  return { start, end: start + exact.length, exact };
}

export function document(id: string, text: string, more: Partial<KaidanDocument> = {}): KaidanDocument {
  return {
    id,
    kind: 'post',
    publisher: '例示新聞',
    account: '@example',
    url: `https://example.org/${id}`,
    published: '2021-11-24',
    language: 'ja',
    title: null,
    text,
    links: [],
    hashtags: [],
    foundIn: null,
    ...more,
  };
}

export function report(event: string, more: Partial<Report> = {}): Report {
  return {
    id: `rep-${event}`,
    event,
    coder: 'by hand',
    type: 'CONSULT',
    mode: null,
    contexts: [],
    date: null,
    place: null,
    participants: [],
    status: 'reported',
    ordinal: null,
    outcomes: [],
    agreements: [],
    statements: [],
    evidence: [],
    ...more,
  };
}

export const on = (value: string, more: Partial<NonNullable<Report['date']>> = {}): NonNullable<Report['date']> => ({
  value,
  basis: 'stated',
  start: null,
  duration: null,
  approximate: false,
  mention: null,
  ...more,
});

const PEOPLE = {
  kishida: ['JPN', 'Prime Minister', 'jpn-fumio-kishida', '岸田文雄', 'Fumio Kishida'],
  chinh: ['VNM', 'Prime Minister', 'vnm-pham-minh-chinh', 'ファム・ミン・チン', 'Pham Minh Chinh'],
  kishi: ['JPN', 'Minister of Defense', 'jpn-nobuo-kishi', '岸信夫', 'Nobuo Kishi'],
  giang: ['VNM', 'Minister of National Defence', 'vnm-phan-van-giang', 'ファン・ヴァン・ザン', 'Phan Van Giang'],
} as const;

/** Somebody who took part, under the words of the text that name them. */
export function party(
  who: keyof typeof PEOPLE,
  text: string,
  exact: string,
  role: Participant['role'] = 'actor',
): Participant {
  const [country, office, id, name, nameEn] = PEOPLE[who];
  return { role, country, office, person: { id, name, nameEn }, mention: spanOf(text, exact) };
}

/** A country that took part, nobody being named. */
export const country = (
  code: string,
  text: string,
  exact: string,
  role: Participant['role'] = 'actor',
): Participant => ({
  role,
  country: code,
  office: null,
  person: null,
  mention: spanOf(text, exact),
});

const SUMMIT =
  '岸田総理大臣は24日、日本を訪れているベトナムのチン首相と総理大臣官邸でおよそ1時間会談した。両首脳は、中国を念頭に、法の支配に向けた連携を確認したものとみられる。';
const AGAIN = '日越首脳会談が24日午後6時から総理大臣官邸で行われた。両国の首脳が会うのは2度目。';
const SIGNING = '23日、岸防衛大臣とザン国防大臣の立ち会いの下、「衛生分野での協力に関する覚書」が署名された。';
const CANCELLED = '17日に予定されていた日米韓の外務次官による共同記者会見は中止された。';

/** Two reports of one meeting, a signing, something called off; and a document that tells of nothing. */
export const readings: readonly Reading[] = [
  {
    document: document('d1', SUMMIT),
    reports: [
      report('evt-summit', {
        mode: 'visit',
        contexts: ['diplomatic', 'territory'],
        date: on('2021-11-24', { duration: 'PT1H', approximate: true, mention: spanOf(SUMMIT, '24日') }),
        place: { text: '総理大臣官邸', country: 'JPN', mention: spanOf(SUMMIT, '総理大臣官邸') },
        participants: [
          party('chinh', SUMMIT, 'ベトナムのチン首相'),
          party('kishida', SUMMIT, '岸田総理大臣', 'recipient'),
        ],
        outcomes: [
          {
            type: 'AGREE',
            toward: ['CHN'],
            status: 'presumed',
            evidence: spanOf(SUMMIT, '法の支配に向けた連携を確認したものとみられる'),
          },
        ],
        evidence: [spanOf(SUMMIT, '総理大臣官邸でおよそ1時間会談した')],
      }),
    ],
  },
  {
    document: document('d2', AGAIN, { publisher: '見本通信', url: null, links: ['https://example.org/again'] }),
    reports: [
      report('evt-summit', {
        date: on('2021-11-24', { start: '18:00', mention: spanOf(AGAIN, '24日午後6時') }),
        place: { text: '総理大臣官邸', country: 'JPN', mention: spanOf(AGAIN, '総理大臣官邸') },
        participants: [country('JPN', AGAIN, '日越'), country('VNM', AGAIN, '日越')],
        ordinal: { count: 2, of: 'meeting', mention: spanOf(AGAIN, '2度目') },
        evidence: [spanOf(AGAIN, '日越首脳会談が24日午後6時から総理大臣官邸で行われた')],
      }),
    ],
  },
  {
    document: document('d3', SIGNING, { published: '2021-11-23T20:15:00+09:00' }),
    reports: [
      report('evt-signing', {
        type: 'SUPPORT',
        contexts: ['military', 'health'],
        date: on('2021-11-23', { mention: spanOf(SIGNING, '23日') }),
        participants: [
          party('kishi', SIGNING, '岸防衛大臣', 'witness'),
          party('giang', SIGNING, 'ザン国防大臣', 'witness'),
        ],
        agreements: [
          {
            name: '衛生分野での協力に関する覚書',
            kind: 'memorandum',
            mention: spanOf(SIGNING, '衛生分野での協力に関する覚書'),
          },
        ],
        evidence: [spanOf(SIGNING, '「衛生分野での協力に関する覚書」が署名された')],
      }),
    ],
  },
  {
    document: document('d4', CANCELLED),
    reports: [
      report('evt-cancelled', {
        status: 'cancelled',
        date: on('2021-11-17', { basis: 'publication' }),
        participants: ['JPN', 'USA', 'KOR'].map((code) => country(code, CANCELLED, '日米韓')),
        evidence: [spanOf(CANCELLED, '日米韓の外務次官による共同記者会見は中止された')],
      }),
    ],
  },
  { document: document('d5', '会見の動画を公開しました。'), reports: [] },
];
export const documents = readings.map((reading) => reading.document);
export const events = eventsOf(readings);
