/** All pages, those with a name for the navigation in its order. A new one is a file here and a line below. */
import type { SitePage } from '../page.js';
import { chronology } from './chronology.js';
import { event } from './event.js';

export const PAGES: readonly SitePage[] = [chronology, event];
