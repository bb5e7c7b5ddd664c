/** What a report says in one place, put into words. */
import { dayText, durationText, modeLabel, plain, ROLES, STATUSES, TYPES, WORDS } from '../../publish/index.js';
import type { KaidanEvent, Outcome, Participant, Report, Status } from '../../record/index.js';
import type { Cell, Row } from '../compare/rows.js';
import type { Frame } from '../frame.js';
import { label } from '../page.js';
import { ordinalText } from './badges.js';
import { Country } from './country.js';
import { PersonName, personText } from './parties.js';

export const KINDS: Readonly<Record<Row['kind'], { readonly ja: string; readonly en: string }>> = {
  event: label('出来事', 'event'),
  date: WORDS.date,
  start: WORDS.start,
  duration: WORDS.duration,
  place: WORDS.place,
  ordinal: WORDS.ordinal,
  party: label('参加者', 'who'),
  outcome: WORDS.outcome,
  agreement: WORDS.agreement,
  statement: WORDS.statement,
};

interface Props {
  readonly kind: Row['kind'];
  readonly cell: Cell;
  readonly report: Report;
  readonly frame: Frame;
}

/** The value itself; nothing where the words that stand beside it are the value. */
export function Value({ kind, cell, report, frame }: Props) {
  const { lang } = frame;
  switch (kind) {
    case 'event':
      return <>{[typeText(report, lang), ...certainty(report.status, lang)].join(lang === 'ja' ? '・' : ', ')}</>;
    case 'date':
      return <DateValue date={report.date} lang={lang} />;
    case 'start':
      return <>{plain(report.date?.start ?? '')}</>;
    case 'duration':
      return <>{durationText(report.date?.duration ?? '', lang)}</>;
    case 'place':
      return report.place?.country ? <Country code={report.place.country} frame={frame} /> : null;
    case 'ordinal':
      return <>{report.ordinal && ordinalText(report.ordinal.count, lang)}</>;
    case 'party':
      return <PartyValue party={report.participants[cell.at]} report={report} frame={frame} />;
    case 'outcome':
      return <OutcomeValue outcome={report.outcomes[cell.at]} frame={frame} />;
    case 'agreement':
      return null;
    case 'statement': {
      const speaker = report.statements[cell.at]?.speaker;
      return <>{speaker ? personText(speaker, lang) : WORDS.unknownSpeaker[lang]}</>;
    }
  }
}

export const typeText = ({ type, mode }: Pick<KaidanEvent, 'type' | 'mode'>, lang: Frame['lang']): string =>
  [TYPES[type][lang], ...(mode ? [plain(modeLabel(mode, lang))] : [])].join(lang === 'ja' ? '・' : ', ');

const certainty = (status: Status, lang: Frame['lang']): string[] =>
  status === 'reported' ? [] : [STATUSES[status][lang]];

function DateValue({ date, lang }: { readonly date: Report['date']; readonly lang: Frame['lang'] }) {
  if (!date) return null;
  return (
    <>
      <time datetime={date.value}>{dayText(date.value, lang)}</time>
      {date.basis === 'publication' && <span class="faint"> {WORDS.byPublication[lang]}</span>}
    </>
  );
}

interface PartyProps {
  readonly party: Participant | undefined;
  readonly report: Pick<KaidanEvent, 'type' | 'date'>;
  readonly frame: Frame;
}

/** A country, who acted for it, as what, and in which part. */
export function PartyValue({ party, report, frame }: PartyProps) {
  if (!party) return null;
  const { lang, names } = frame;
  const office = names.office(party, report.date?.value ?? null);
  const role = party.role === 'recipient' && report.type === 'CONSULT' ? 'host' : party.role;
  return (
    <>
      <Country code={party.country} frame={frame} />
      {party.person && <PersonName person={party.person} frame={frame} />}
      {office && <span class="office">{plain(office[lang])}</span>}
      {role !== 'actor' && <span class="badge">{ROLES[role][lang]}</span>}
    </>
  );
}

function OutcomeValue({ outcome, frame }: { readonly outcome: Outcome | undefined; readonly frame: Frame }) {
  if (!outcome) return null;
  const { lang } = frame;
  return (
    <>
      {TYPES[outcome.type][lang]}
      {outcome.toward.map((code) => (
        <>
          {' → '}
          <Country code={code} frame={frame} />
        </>
      ))}
      {certainty(outcome.status, lang).map((word) => (
        <span class={`badge ${outcome.status}`}>{word}</span>
      ))}
    </>
  );
}
