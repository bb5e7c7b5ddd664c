/**
 * The length of a post as X counts it (https://docs.x.com/fundamentals/counting-characters, configuration 3 of the
 * `twitter-text` library): a post weighs at most 280; Latin and most other alphabets weigh 1 a character, everything else 2,
 * a link 23 however long it is, an emoji 2 however many code points it has, attached media nothing.
 * Written here rather than imported: `twitter-text` takes 140 ms to load and brings core-js 2.
 */
import { LINK, MEDIA } from './marks.js';

/** The weight that a post may have. */
export const POST_WEIGHT = 280;
const LINK_WEIGHT = 23;

const EMOJI =
  /\p{Regional_Indicator}{2}|(?:\p{Emoji_Presentation}|\p{Emoji}\ufe0f)(?:\p{Emoji_Modifier}|\ufe0f|\u20e3)*(?:\u200d\p{Extended_Pictographic}(?:\p{Emoji_Modifier}|\ufe0f)*)*/gu;

/** What a text weighs as a post. */
export function postWeight(text: string): number {
  const links = text.match(LINK)?.length ?? 0;
  let emoji = 0;
  const rest = text
    .normalize('NFC')
    .replace(LINK, '')
    .replace(MEDIA, '')
    .replace(EMOJI, () => {
      emoji += 1;
      return '';
    });
  let weight = links * LINK_WEIGHT + emoji * 2;
  for (const character of rest) weight += isLight(character.codePointAt(0) ?? 0) ? 1 : 2;
  return weight;
}

function isLight(code: number): boolean {
  return (
    code <= 4351 || (code >= 8192 && code <= 8205) || (code >= 8208 && code <= 8223) || (code >= 8242 && code <= 8247)
  );
}
