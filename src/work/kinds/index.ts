/** The kinds of sources. */
import type { SourceKind } from '../../store/index.js';
import { bluesky } from './bluesky.js';
import { feed } from './feed.js';
import { list } from './list.js';
import type { Look } from './look.js';
import { mastodon } from './mastodon.js';
import { page } from './page.js';
import { sitemap } from './sitemap.js';

export const LOOKS: Readonly<Record<SourceKind, Look>> = { feed, list, sitemap, page, mastodon, bluesky };
