/** The world with a circle for each country, as large as it has events. */
import type { Lang } from '../../publish/index.js';
import { type Amount, amountText, mostOf, shadeOf } from './amount.js';
import { labelled, type Mark } from './labels.js';
import { Marked } from './marked.js';
import { BOTTOM, outline, spotOf, TOP, WIDTH } from './outline.js';

export interface MapCountry extends Amount {
  readonly code: string;
  readonly name: string;
  readonly href: string;
}

export interface WorldMapProps {
  /** Those with the most events first. */
  readonly countries: readonly MapCountry[];
  readonly lang: Lang;
  readonly label: string;
}

const LARGEST = 34;
const SIZE = 15;
/** The first few are named on a small screen too, where letters are set larger. */
const MAJOR = 6;

/** Who is on the map, and who has no place there: organisations. */
export function onMap<T extends { readonly code: string }>(countries: readonly T[]): { on: T[]; off: T[] } {
  return {
    on: countries.filter(({ code }) => spotOf(code) !== null),
    off: countries.filter(({ code }) => spotOf(code) === null),
  };
}

export function WorldMap({ countries, lang, label }: WorldMapProps) {
  const { land, borders } = outline();
  const { on } = onMap(countries);
  const most = mostOf(on);
  const marks = on.map((country): Mark => {
    const [x, y] = spotOf(country.code) ?? [0, 0];
    const r = Math.round(Math.max(3, LARGEST * Math.sqrt(country.events / Math.max(1, most))));
    // The middle of Russia lies near the upper edge.
    return { x: Math.round(x), y: Math.max(TOP + r, Math.round(y)), r, name: country.name };
  });
  const labels = labelled(marks, SIZE, { left: 0, right: WIDTH, top: TOP, bottom: BOTTOM });
  return (
    <svg class="map" viewBox={`0 ${TOP} ${WIDTH} ${BOTTOM - TOP}`} role="group" aria-label={label}>
      <path class="land" d={land} />
      <path class="borders" d={borders} />
      {on.map((country, at) => {
        const [mark, name] = [marks[at], labels[at]];
        if (!mark) return null;
        const said = `${country.name} ${amountText(country, lang)}`;
        return (
          <Marked said={said} href={country.href} class={at < MAJOR ? 'major' : 'minor'}>
            <circle class={shadeOf(country, most)} cx={mark.x} cy={mark.y} r={mark.r} />
            {name && (
              <text x={Math.round(name.x)} y={Math.round(name.y)} text-anchor={name.anchor}>
                {country.name}
              </text>
            )}
          </Marked>
        );
      })}
    </svg>
  );
}
