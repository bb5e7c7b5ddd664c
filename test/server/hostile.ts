/** A record in which everything that a document can bring is an attack on the page that shows it. */
import { read } from '../../src/reading/index.js';
import type { Reading, Report } from '../../src/record/index.js';
import type { RecordStore } from '../../src/store/index.js';
import { japanese } from '../reading/ja/told.js';
import { recordOf } from '../site/record.js';

export const SCRIPT = '<script>alert(1)</script>';
export const BREAK = `"'><img src=x onerror=alert(1)>\u202e{{x}}<!--`;
const RUNS = 'javascript:alert(1)//https://example.org';

const TEXT = `岸防衛大臣は23日、${SCRIPT}防衛省でザン・ベトナム国防大臣と会談し、協力を強化することで一致しました。岸大臣は「${BREAK}」と述べました。`;

/** What was read from the text, with names that no table has. */
function worse(report: Report): Report {
  const person = { id: BREAK, name: SCRIPT, nameEn: BREAK };
  const [words = { start: 0, end: 1, exact: TEXT.slice(0, 1) }] = report.evidence;
  return {
    ...report,
    coder: SCRIPT,
    mode: SCRIPT,
    participants: report.participants.map((party) => ({ ...party, office: BREAK, person })),
    place: { text: BREAK, country: 'JPN', mention: words },
    agreements: [{ name: SCRIPT, kind: BREAK, mention: words }],
    statements: [{ speaker: person, quote: SCRIPT, evidence: words }],
    ordinal: { count: 3, of: SCRIPT, mention: words },
  };
}

function readingOf(id: string, published: string): Reading {
  const document = japanese(TEXT, published, {
    id: `${id}${BREAK}`,
    publisher: `${SCRIPT}${id}`,
    account: BREAK,
    url: id === 'a' ? RUNS : `https://example.org/${id}?"onmouseover=alert(1)//`,
    title: SCRIPT,
    links: [RUNS, `data:text/html,${SCRIPT}`, `https://example.org/${BREAK}`],
    hashtags: [SCRIPT, BREAK],
    foundIn: { page: `${SCRIPT}.html`, start: 0, end: 9, tags: [BREAK] },
  });
  return { document, reports: read(document).map(worse) };
}

export const hostileRecord = (): Promise<RecordStore> =>
  recordOf([readingOf('a', '2021-11-23'), readingOf('b', '2021-11-24')]);
