/** A country: its flag and its name, which lead to its page. */
import { to } from '../address.js';
import type { Frame } from '../frame.js';

export function Country({ code, frame }: { readonly code: string; readonly frame: Frame }) {
  const name = frame.names.country(code);
  return (
    <a class="country" href={frame.link(to.country(code))}>
      {name.flag !== '' && <span aria-hidden="true">{name.flag}</span>}
      {name[frame.lang]}
    </a>
  );
}
