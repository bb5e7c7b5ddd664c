/** Which page an address is of, and what it answers. The server and the export both ask here. */
import type { RecordStore } from '../store/index.js';
import { type Address, paramsOf } from './address.js';
import type { Frame } from './frame.js';
import type { Ask, SitePage } from './page.js';
import { PAGES } from './pages/index.js';
import { render } from './render.js';

export interface Found {
  readonly page: SitePage;
  readonly ask: Ask;
}

export function pageAt({ path, query }: Address): Found | null {
  for (const page of PAGES) {
    const params = paramsOf(page.path, path);
    if (params) return { page, ask: { params, query } };
  }
  return null;
}

/** The page in HTML; null where the record has nothing of that name. */
export async function htmlOf({ page, ask }: Found, store: RecordStore, frame: Frame): Promise<string | null> {
  const data = await page.load(store, ask);
  return data === null ? null : render(page, data, frame);
}
