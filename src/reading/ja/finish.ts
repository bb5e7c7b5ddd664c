/** Drafts become reports: hosts and guests told apart, modes and dates settled, places of the view turned into words of the text. */
import { type EventDate, type Participant, type Place, type Report, type Span, stableId } from '../../record/index.js';
import { instrumentKind } from './agreements.js';
import { Contexts } from './contexts.js';
import { dayTold } from './day-told.js';
import { addParties, type Draft, isMeeting, type Part, type Side } from './draft.js';
import { barePartyAt, HOME } from './party.js';
import type { FoundPlace } from './place-runs.js';
import type { Scene } from './scene.js';
import { seatOf } from './seats.js';
import type { View } from './view.js';
import { spanOf } from './view-places.js';

const PLANNABLE: ReadonlySet<string> = new Set(['CONSULT', 'SUPPORT', 'COOPERATE', 'AID']);

/** 2月9日の会議で討議するという: what is told of a day after the publication is to come, whatever its verb. */
function settleStatus({ published }: Scene, draft: Draft): void {
  if (draft.status !== 'reported' || published === null) return;
  const day = dayTold(draft.date, draft.status);
  if (day !== null && day > published.slice(0, day.length)) draft.status = 'planned';
}

/** Says who was guest and who host, from visits told of and from whose country the place is in. */
function settleSides(scene: Scene, draft: Draft): void {
  if (!isMeeting(draft) || draft.phone) return;
  const { countries } = draft;
  if (countries.length < 2 || draft.parts.some((p) => p.side === 'guest')) return;
  const visit = scene.visits.find((v) => countries.includes(v.guest) && countries.includes(v.host));
  const placed = draft.place?.country;
  const host = placed && countries.includes(placed) ? placed : placed ? null : visit?.host;
  if (!host) return;
  for (const part of draft.parts) part.side = part.party.country === host ? 'host' : 'guest';
}

function modeOf(scene: Scene, draft: Draft): string | null {
  if (draft.type !== 'CONSULT') return draft.mode;
  if (draft.phone) return 'phone';
  const { countries } = draft;
  // 国連は調査団をシリアに派遣した: a body goes on visits too.
  if (draft.kind === 'visit' && countries.length === 2) return 'visit';
  if (
    countries.length > 2 ||
    draft.parts.some((p) => p.party.person === null && scene.tables.organisations.has(p.party.country))
  )
    return 'multilateral';
  if (draft.parts.some((p) => p.side === 'guest')) return 'visit';
  if (draft.place?.country && !countries.includes(draft.place.country)) return 'third-party';
  return draft.mode;
}

const roleOf = (side: Side): Participant['role'] => (side === 'guest' ? 'actor' : side === 'host' ? 'recipient' : side);

function participant(part: Part, span: (start: number, end: number) => Span): Participant {
  return {
    role: roleOf(part.side),
    country: part.party.country,
    office: part.party.office,
    person: part.party.person,
    mention: span(part.party.start, part.party.end),
  };
}

function dateOf(scene: Scene, draft: Draft, original: string): EventDate | null {
  const stated = dayTold(draft.date, draft.status) ?? null;
  const day = stated ? null : dayTold(draft.inherited, draft.status);
  // A day to come is not that of what was done.
  const inherited = day && draft.status !== 'planned' && scene.published && day > scene.published ? null : day;
  const value = stated ?? inherited ?? scene.published;
  if (!value) return null;
  const source = stated ? draft.date : inherited ? draft.inherited : null;
  const clock = draft.time?.date;
  return {
    value,
    basis: source ? 'stated' : 'publication',
    start: clock?.time ?? null,
    duration: draft.duration?.date.duration ?? null,
    approximate:
      (clock?.approximate ?? false) ||
      (draft.duration?.date.approximate ?? false) ||
      (source?.date.approximate ?? false),
    mention: source
      ? { start: source.date.start, end: source.date.end, exact: original.slice(source.date.start, source.date.end) }
      : null,
  };
}

/** A place in the words of the text: with the bracket that ends 中国(北京), which the view leaves out. */
function placeInText(
  { start, end, country }: FoundPlace,
  original: string,
  span: (start: number, end: number) => Span,
): Place {
  const words = span(start, end);
  const isOpen = /[(（][^()（）]*$/.test(words.exact) && /[)）]/.test(original[words.end] ?? '');
  const mention = isOpen ? { ...words, end: words.end + 1, exact: words.exact + original[words.end] } : words;
  return { text: mention.exact, country, mention };
}

/** How far from a visit, in events, the talks held during it are told. */
const BESIDE = 30;

const sharesSentence = (a: Draft, b: Draft): boolean => a.sentences.some((index) => b.sentences.includes(index));

/** Drafts that tell of nothing by themselves: a visit during which the meeting is told, a meeting with nobody known. */
function keep(scene: Scene, draft: Draft, index: number): boolean {
  const { countries } = draft;
  if (countries.length === 0) return false;
  if (draft.kind === 'visit' && draft.status !== 'cancelled') {
    // A tour is more than the talks in one of its countries.
    const least = draft.status === 'planned' ? countries.length : Math.min(2, countries.length);
    const covered = scene.drafts.slice(Math.max(0, index - BESIDE), index + BESIDE).some(
      (other) =>
        other !== draft &&
        isMeeting(other) &&
        // Talks whose place is told only as that of the visit are what it was for.
        (draft.place === null ||
          draft.place === other.place ||
          draft.weak ||
          sharesSentence(draft, other) ||
          other.status === 'planned') &&
        other.kind !== 'visit' &&
        !other.phone &&
        countries.filter((c) => other.countries.includes(c)).length >= least,
    );
    if (covered) return false;
  }
  if (draft.weak && draft.outcomes.length === 0 && !draft.date && countries.length < 2) return false;
  // A body that meets is enough: NATOは首脳会議を開いた.
  const body = countries.some((code) => scene.tables.organisations.has(code));
  return !(draft.type === 'CONSULT' && countries.length < 2 && draft.kind !== 'inspect' && !body);
}

/** 大使が来省し、会談した: whom a guest met who is told of alone. */
const hostOf = ({ visits }: Scene, { sentences }: Draft, guest: string): string | null =>
  visits.find((visit) => visit.guest === guest && visit.sentence === sentences[0])?.host ?? null;

/** 司令官の表敬を受けた: told of nobody else, it is a call on one's own side. */
const homeOf = ({ kind }: Draft, guest: string): string | null => (kind === 'courtesy' && guest !== HOME ? HOME : null);

/** The reports of a document, in the order in which it tells of them. */
export function finish(scene: Scene, original: string, view: View, coder: string, documentId: string): Report[] {
  const span = (start: number, end: number): Span => spanOf(original, view, start, end);
  for (const draft of scene.drafts) {
    settleStatus(scene, draft);
    if (isMeeting(draft) && draft.countries.length === 1 && draft.outcomes.length + (draft.weak ? 0 : 1) > 0) {
      const own = draft.countries[0] ?? '';
      const other = hostOf(scene, draft, own) ?? scene.cast.foreign(own) ?? homeOf(draft, own);
      const at = draft.evidence[0] ?? { start: 0, end: 0 };
      if (other && draft.kind !== 'inspect' && !scene.tables.organisations.has(own))
        addParties(draft, [barePartyAt(other, at)], draft.kind === 'courtesy' && other === HOME ? 'host' : 'actor');
    }
    settleSides(scene, draft);
    draft.place ??= seatOf(scene, draft);
  }
  const contexts = new Contexts(scene.text, scene.parts);
  return scene.drafts
    .filter((draft, index) => keep(scene, draft, index))
    .map((draft, index) => {
      const mode = modeOf(scene, draft);
      const type = draft.status === 'planned' && PLANNABLE.has(draft.type) ? 'AGREE' : draft.type;
      const evidence = draft.evidence.map((e) => span(e.start, e.end));
      return {
        id: stableId('rep', documentId, String(index), type, evidence[0]?.exact ?? ''),
        event: '',
        coder,
        type,
        mode: type === draft.type ? mode : null,
        contexts: contexts.of(draft),
        date: dateOf(scene, draft, original),
        place: draft.place && !draft.phone ? placeInText(draft.place, original, span) : null,
        participants: draft.parts.map((part) => participant(part, span)),
        status: draft.status,
        ordinal: draft.ordinal
          ? { count: draft.ordinal.count, of: 'meeting', mention: span(draft.ordinal.start, draft.ordinal.end) }
          : null,
        outcomes: draft.outcomes.map((o) => ({
          type: o.type,
          toward: o.toward,
          status: o.status,
          evidence: span(o.start, o.end),
        })),
        agreements: draft.agreements.map((a) => {
          const mention = span(a.start, a.end);
          return { name: mention.exact, kind: instrumentKind(mention.exact), mention };
        }),
        statements: draft.statements.map((s) => {
          const evidence = span(s.quote.start, s.quote.end);
          return {
            speaker:
              s.speaker?.person ??
              (s.speaker ? { id: null, name: span(s.speaker.start, s.speaker.end).exact, nameEn: null } : null),
            quote: evidence.exact,
            evidence,
          };
        }),
        evidence,
      } satisfies Report;
    });
}
