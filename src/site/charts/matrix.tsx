/** Who with whom how often, as road atlases print distances: half a table, each name at the end of its own row and column. */
import type { Child } from 'hono/jsx';
import type { Lang } from '../../publish/index.js';
import { type Amount, amountText, mostOf, numberText, shadeOf } from './amount.js';

export interface Member {
  readonly code: string;
  readonly name: string;
  /** As few letters as the head of a narrow column takes. */
  readonly short: Child;
  readonly href: string;
}

export interface MatrixPair extends Amount {
  /** `JPN-VNM`: two codes in the order of the alphabet. */
  readonly key: string;
}

export interface MatrixProps {
  readonly members: readonly Member[];
  readonly pairs: readonly MatrixPair[];
  readonly lang: Lang;
  readonly label: string;
  readonly to: (pair: string) => string;
}

const keyOf = (one: string, other: string): string => (one < other ? `${one}-${other}` : `${other}-${one}`);

export function Matrix({ members, pairs, lang, label, to }: MatrixProps) {
  const byKey = new Map(pairs.map((pair) => [pair.key, pair]));
  const most = mostOf(pairs);
  return (
    <div class="wide">
      <table class="matrix">
        <caption>{label}</caption>
        <thead>
          <tr>
            <td />
            {members.slice(0, -1).map(({ name, short }) => (
              <th scope="col" title={name}>
                {short}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {members.slice(1).map((row, at) => (
            <tr>
              <th scope="row">
                <a href={row.href}>{row.name}</a>
              </th>
              {members.slice(0, at + 1).map((column) => {
                const pair = byKey.get(keyOf(row.code, column.code));
                if (!pair) return <td />;
                const said = `${column.name} ${row.name} ${amountText(pair, lang)}`;
                return (
                  <td class={shadeOf(pair, most)}>
                    <a href={to(pair.key)} aria-label={said} title={said}>
                      {numberText(pair.events)}
                    </a>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
