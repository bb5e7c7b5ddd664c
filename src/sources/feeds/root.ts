/** What an XML text is: apart from what reads it, so that it can be told without loading that. */
const HEAD = 4096;
const ROOT = /<([a-z][\w:.-]{0,40})/i;

/** The name of a text's first element, in lower case; '' where there is none near its top. */
export function rootOf(text: string): string {
  const head = text.slice(0, HEAD).replace(/<!--[\s\S]*?(?:-->|$)/g, '');
  return (ROOT.exec(head)?.[1] ?? '').toLowerCase();
}
