/** The words of a post of X as a reader sees them: its short links spelt out, its three entities undone, its media links left out. */
import { addressAt, listAt, stringAt } from '../fields.js';

const ENTITIES: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>' };
const SHORT_LINK = /https?:\/\/t\.co\/\w+/g;

/** `post` holds `entities` as both the archive and the API have them. */
export function xText(text: string, post: unknown): string {
  const targets = new Map<string, string>();
  for (const media of [...listAt(post, 'entities', 'media'), ...listAt(post, 'extended_entities', 'media')]) {
    targets.set(stringAt(media, 'url') ?? '', '');
  }
  for (const link of listAt(post, 'entities', 'urls')) {
    const isMedia = /^pic\.(?:twitter|x)\.com\//.test(stringAt(link, 'display_url') ?? '');
    const target = isMedia ? '' : (addressAt(link, 'unwound_url') ?? addressAt(link, 'expanded_url'));
    if (target !== null) targets.set(stringAt(link, 'url') ?? '', target);
  }
  return text
    .replace(SHORT_LINK, (link) => targets.get(link) ?? link)
    .replace(/&(?:amp|lt|gt);/g, (entity) => ENTITIES[entity] ?? entity)
    .trim();
}
