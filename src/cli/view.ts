/** How a command shows things: in which language, with whose names, painted, and how wide. */
import { shippedKnowledge } from '../knowledge/index.js';
import type { Lang, Layout, View } from '../publish/index.js';
import type { Io } from './io.js';
import { namesFrom } from './names.js';
import { type Colour, languageOf, paint, wantsColour, widthOf } from './surroundings.js';

export interface Shown {
  readonly view: View;
  readonly layout: Layout;
}

export function shownAs({ lang, color }: { readonly lang?: Lang; readonly color: Colour }, io: Io): Shown {
  const width = widthOf(io);
  return {
    view: { lang: lang ?? languageOf(io.env), names: namesFrom(shippedKnowledge()) },
    layout: { ...(wantsColour(color, io) ? { paint } : {}), ...(width === undefined ? {} : { width }) },
  };
}
