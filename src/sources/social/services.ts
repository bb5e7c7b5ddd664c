/** The services whose posts are read, the most particular first. */
import { bluesky } from './bluesky.js';
import { mastodon, mastodonArchive } from './mastodon.js';
import type { Service } from './post.js';
import { xApi } from './x-api.js';
import { xArchive } from './x-archive.js';

export const SERVICES: readonly Service[] = [xArchive, bluesky, mastodonArchive, mastodon, xApi];
