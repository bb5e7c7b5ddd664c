import { read } from '../../../src/reading/index.js';
import type { Participant, Report } from '../../../src/record/index.js';
import type { KaidanDocument } from '../../../src/record/schema.js';

/** A document in Japanese, as an invented news agency would publish it. */
export function japanese(
  text: string,
  published: string | null = '2021-11-24',
  rest: Partial<KaidanDocument> = {},
): KaidanDocument {
  return {
    id: 'doc-1',
    kind: 'article',
    publisher: '東方通信',
    account: null,
    url: 'https://example.org/doc-1',
    published,
    language: 'ja',
    title: null,
    text,
    links: [],
    hashtags: [],
    foundIn: null,
    ...rest,
  };
}

const name = (person: { id: string | null; name: string }): string => (person.id ? person.name : `${person.name}?`);
const party = (p: Participant): string => (p.person ? `${p.country}:${name(p.person)}` : p.country);
const parties = (report: Report, role: Participant['role'], mark: string): string[] => {
  const all = report.participants.filter((p) => p.role === role).map((p) => party(p));
  return role === 'recipient' && all.length > 0 ? ['>', ...all.sort()] : all.sort().map((p) => mark + p);
};

/** A report in one line, as `documents.csv` writes it. What reads as reported is not said. */
export function told(report: Report): string {
  const { date, place } = report;
  return [
    report.type,
    report.mode,
    report.status === 'reported' ? null : report.status,
    date && (date.basis === 'stated' ? date.value : `pub:${date.value}`),
    date?.start,
    date?.duration,
    ...parties(report, 'actor', ''),
    ...parties(report, 'recipient', ''),
    ...parties(report, 'witness', 'w:'),
    ...parties(report, 'mediator', 'm:'),
    place && `@${place.text}/${place.country || '-'}`,
    ...report.outcomes.flatMap((o) => [
      `+${[o.type, ...o.toward].join('>')}`,
      o.status === 'reported' ? null : o.status,
    ]),
    ...report.agreements.map((a) => `«${a.name}»`),
    ...report.statements.map((s) => `「${s.speaker ? name(s.speaker) : ''}」`),
  ]
    .filter(Boolean)
    .join(' ');
}

export const toldIn = (text: string, published?: string | null): string =>
  read(japanese(text, published)).map(told).join(' | ');
