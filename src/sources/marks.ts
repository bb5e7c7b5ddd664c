/** The marks that a post carries beside its words: links, media links, hashtags. */

/** Printable ASCII only: Japanese text runs on after an address without a space. */
export const LINK = /https?:\/\/[\x21\x23-\x3b\x3d\x3f-\x7e]+/g;
export const MEDIA = /pic\.(?:twitter|x)\.com\/\w+/g;
const MEDIA_AT_END = /pic\.(?:twitter|x)\.com\/\w+\s*$/;
const HASHTAG = /(?<![\p{L}\p{N}_&/])[#\uff03]([\p{L}\p{M}\p{N}_・]{1,140})/gu;
/** No punctuation inside, or a sentence that happens to open with a tag and holds no space would pass for a tag. */
const TAG_LINE = /^\s*(?:[#\uff03][^\s#\uff03、。,.!?\uff0c\uff0e\uff01\uff1f「」『』()\uff08\uff09…]{1,100}\s*)+$/;
const CLOSING = /[.,;:!?'")\]}]+$/;

/** The addresses in a text, in order, each once; punctuation that closes the sentence is not part of them. */
export function linksIn(text: string): string[] {
  return [...new Set(Array.from(text.matchAll(LINK), ([link]) => link.replace(CLOSING, '')))];
}

/** The hashtags in a text without their sign, in order, each once. A number alone is none. */
export function hashtagsIn(text: string): string[] {
  const tags = Array.from(withoutLinks(text).matchAll(HASHTAG), ([, tag]) => tag ?? '');
  return [...new Set(tags.filter((tag) => /\p{L}/u.test(tag)))];
}

/** Whether a line is made of hashtags and nothing else. */
export function isTagLine(line: string): boolean {
  return TAG_LINE.test(line);
}

/** The tags of a line made of hashtags, as written. */
export function tagsOfLine(line: string): string[] {
  return line.split(/[\s#\uff03]+/).filter((tag) => tag !== '');
}

/** Whether a line closes with the media link that X sets at the end of a post, and nowhere else. */
export function endsWithMedia(line: string): boolean {
  return MEDIA_AT_END.test(line);
}

/** A text without its web and media links. */
export function withoutLinks(text: string): string {
  return text.replace(LINK, ' ').replace(MEDIA, ' ');
}

/** A text's words alone: without links, hashtags and emoji. */
export function wordsOf(text: string): string {
  return withoutLinks(text)
    .replace(HASHTAG, ' ')
    .replace(/\p{Extended_Pictographic}|\p{Regional_Indicator}|\u200d|\ufe0f/gu, '')
    .trim();
}
