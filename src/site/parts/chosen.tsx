/** The filters that are set, each of which can be taken away. */
import { CONTEXTS, modeLabel, plain, STATUSES, TYPES } from '../../publish/index.js';
import { CONTEXTS as CONTEXT_CODES, EVENT_TYPES, STATUSES as STATUS_CODES } from '../../record/index.js';
import type { ListedEvent } from '../data.js';
import { FILTERS, type FilterName, isFilter } from '../filter.js';
import { type Frame, type Query, queryWithout } from '../frame.js';
import { label } from '../page.js';
import { personText } from './parties.js';

const T = {
  chosen: label('絞り込み', 'Only'),
  remove: label('外す', 'take away'),
} as const;

interface Props {
  /** Events that know what the ids of persons are called. */
  readonly events: readonly ListedEvent[];
  readonly frame: Frame;
}

export function Chosen({ events, frame }: Props) {
  const { lang, here } = frame;
  const chosen = [...here.query].flatMap(([name, value]) =>
    isFilter(name) && value.trim() !== '' ? [{ name, value }] : [],
  );
  if (chosen.length === 0) return null;
  return (
    <ul class="chosen" aria-label={T.chosen[lang]}>
      {chosen.map(({ name, value }) => (
        <li>
          <a href={frame.link(here.path, without(here.query, name, value))}>
            <span class="faint">{FILTERS[name][lang]}</span> {valueText(name, value, events, frame)}
            <span class="hidden"> {T.remove[lang]}</span>
            <span aria-hidden="true"> ×</span>
          </a>
        </li>
      ))}
    </ul>
  );
}

function without(query: URLSearchParams, name: string, value: string): Query {
  const others = query.getAll(name).filter((other) => other !== value && other !== '');
  return { ...queryWithout(query, name, 'after'), ...(others.length > 0 ? { [name]: others } : {}) };
}

function valueText(name: FilterName, value: string, events: readonly ListedEvent[], { lang, names }: Frame): string {
  const known = <T extends string>(codes: readonly T[]): T | undefined => codes.find((code) => code === value);
  switch (name) {
    case 'country':
      return names.country(value)[lang];
    case 'type': {
      const type = known(EVENT_TYPES);
      return type ? TYPES[type][lang] : plain(value);
    }
    case 'context': {
      const context = known(CONTEXT_CODES);
      return context ? CONTEXTS[context][lang] : plain(value);
    }
    case 'status': {
      const status = known(STATUS_CODES);
      return status ? STATUSES[status][lang] : plain(value);
    }
    case 'mode':
      return plain(modeLabel(value, lang));
    case 'person': {
      const parties = events.flatMap(({ event }) => event.reports.flatMap(({ participants }) => participants));
      const person = parties.find((party) => party.person?.id === value)?.person;
      return person ? personText(person, lang) : plain(value);
    }
    default:
      return plain(value);
  }
}
