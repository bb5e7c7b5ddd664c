/** Whether the beginning of a file is that of a mail: apart from what reads it, so that it can be told without loading that. */
const FIELD = /^[\w-]{1,60}:(?:[ \t]|$)/;
const KNOWN =
  /^(?:from|to|subject|date|received|return-path|delivered-to|message-id|mime-version|content-type|x-[\w-]+):/i;

/** Nothing but header fields, as far as it goes, and some that only mails have. */
export function isMail(head: string): boolean {
  const [top = ''] = head.split(/\r?\n\r?\n/, 1);
  const lines = top.split(/\r?\n/);
  // The last line may be cut.
  const fields = (top.length < head.length ? lines : lines.slice(0, -1)).filter((line) => !/^[ \t]/.test(line));
  return fields.every((line) => FIELD.test(line)) && fields.filter((line) => KNOWN.test(line)).length >= 2;
}
