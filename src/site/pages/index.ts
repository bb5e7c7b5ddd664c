/** All pages, those with a name for the navigation in its order. A new one is a file here and a line below. */
import type { SitePage } from '../page.js';
import { agreements } from './agreements/index.js';
import { chronology, period } from './chronology.js';
import { country } from './country.js';
import { document } from './document.js';
import { documents } from './documents.js';
import { event } from './event.js';
import { map } from './map.js';
import { matrix } from './matrix.js';
import { network } from './network.js';
import { pair } from './pair/index.js';
import { person } from './person.js';
import { review } from './review/index.js';
import { search } from './search.js';
import { sources } from './sources.js';

export const PAGES: readonly SitePage[] = [
  chronology,
  search,
  // Pictures of the whole record.
  agreements,
  matrix,
  map,
  network,
  sources,
  review,
  // Reached from others.
  period,
  event,
  documents,
  document,
  country,
  pair,
  person,
];
