/** An address of this server that somebody names to go on to; the beginning where it is none: nobody is led elsewhere. */
export function ownPath(told: string | null | undefined): string {
  const here = 'http://here.invalid';
  if (!told?.startsWith('/') || !URL.canParse(told, here)) return '/';
  const { origin, pathname, search } = new URL(told, here);
  // Two slashes at the head would begin the name of another server: "/.//elsewhere" has them once it is worked out.
  return origin === here ? `${pathname.replace(/^\/+/, '/')}${search}` : '/';
}
