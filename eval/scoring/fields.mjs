/** The fields of a matched pair: what is wanted, what was read, and when the two are the same. */
import { commonPairs, pairsOf } from './pairs.mjs';
import { countriesOf, partiesOf } from './parties.mjs';
import { accepted, bare, holdsEither, isAccepted, samePassage } from './words.mjs';

/** Fields of one value. Those of `WHERE_CODED` count only where the hand coding has them. */
const ALWAYS = {
  mode: (report) => report.mode,
  date: (report) => report.date?.value,
  status: (report) => report.status,
};
const WHERE_CODED = {
  start: (report) => report.date?.start,
  duration: (report) => report.date?.duration,
};

function compareValues(event, report, sheet) {
  for (const [name, read] of Object.entries({ ...ALWAYS, ...WHERE_CODED })) {
    if (name in WHERE_CODED && !event[name]) continue;
    sheet.value(name, isAccepted(event[name], read(report)), event[name], read(report));
  }
  const place = report.place?.text;
  if (!event.place && !report.place) return;
  const right = Boolean(event.place) && accepted(event.place).some((name) => holdsEither(name, place));
  sheet.value('place', right, event.place, place);
}

function compareParties(event, report, sheet) {
  const wanted = partiesOf(event);
  const found = report.participants ?? [];
  const countries = [...countriesOf(wanted)];
  const common = commonPairs(countries, [...countriesOf(found)]);
  sheet.list('countries', common, countries, [...countriesOf(found)]);
  // Roles tell something only where one side acted on the other.
  if (event.recipients?.length) for (const [country] of common) compareRole(country, wanted, found, sheet);

  const people = wanted.filter(({ person }) => person);
  const read = found.filter(({ person }) => person);
  const sameName = (one, other) => accepted(one.person).some((name) => bare(name) === bare(other.person.name));
  const nameOf = ({ person }) => person.name ?? person;
  sheet.list('persons', pairsOf(people, read, sameName), people, read, nameOf);
  const sameMention = (one, other) => holdsEither(one.mention, other.mention?.exact);
  const mentionOf = ({ mention }) => mention?.exact ?? mention ?? null;
  sheet.list('mentions', pairsOf(people, read, sameMention), people, read, mentionOf);
}

function compareRole(country, wanted, found, sheet) {
  const roles = (parties) => parties.filter((party) => party.country === country).map(({ role }) => role);
  const right = roles(wanted).some((role) => role === 'witness' || roles(found).includes(role));
  sheet.value('roles', right, `${country} ${roles(wanted)}`, `${country} ${roles(found)}`);
}

function compareContents(text, event, report, sheet) {
  const contexts = [event.contexts ?? [], report.contexts ?? []];
  sheet.list('contexts', commonPairs(...contexts), ...contexts);
  const agreements = [event.agreements ?? [], (report.agreements ?? []).map(({ name }) => name)];
  sheet.list('agreements', pairsOf(...agreements, holdsEither), ...agreements);

  const outcomes = [event.outcomes ?? [], report.outcomes ?? []];
  const sameOutcome = (one, other) =>
    isAccepted(one.type, other.type) && samePassage(text, one.mention, other.evidence);
  const outcomePairs = pairsOf(...outcomes, sameOutcome);
  sheet.list('outcomes', outcomePairs, ...outcomes, (o) => `${o.type} ${o.evidence?.exact ?? o.mention}`);
  for (const [one, other] of outcomePairs) {
    sheet.value('outcome status', isAccepted(one.status, other.status), one.status, other.status);
  }

  const statements = [event.statements ?? [], report.statements ?? []];
  const statementPairs = pairsOf(...statements, (one, other) => holdsEither(one.quote, other.quote));
  sheet.list('statements', statementPairs, ...statements, ({ quote }) => quote);
  for (const [one, other] of statementPairs) {
    const speaker = other.speaker?.name ?? other.speaker;
    const right = accepted(one.speaker).some((name) => holdsEither(name, speaker));
    sheet.value('speaker', right, one.speaker, speaker);
  }
}

/** Writes every field of one matched pair on the sheet. */
export function compareFields(text, event, report, sheet) {
  compareValues(event, report, sheet);
  compareParties(event, report, sheet);
  compareContents(text, event, report, sheet);
}
