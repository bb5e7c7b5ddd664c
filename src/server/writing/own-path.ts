/** An address of this server that somebody names to go on to; the beginning where it is none: nobody is led elsewhere. */
export function ownPath(told: string | null | undefined): string {
  const here = 'http://here.invalid';
  if (!told?.startsWith('/') || !URL.canParse(told, here)) return '/';
  const url = new URL(told, here);
  return url.origin === here ? `${url.pathname}${url.search}` : '/';
}
