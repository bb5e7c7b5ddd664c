/** Who meets whom, as a net: a circle for each country, a line for each two that met, as thick as they met often. */
import type { Lang } from '../../publish/index.js';
import { type Amount, amountText, mostOf, shadeOf } from './amount.js';
import { labelled, type Mark } from './labels.js';
import { layOut } from './layout.js';
import { Marked } from './marked.js';

export interface NetworkMember extends Amount {
  readonly code: string;
  readonly name: string;
  readonly href: string;
}

export interface NetworkTie extends Amount {
  readonly one: string;
  readonly other: string;
  readonly href: string;
}

export interface NetworkProps {
  /** Those with the most events first. */
  readonly members: readonly NetworkMember[];
  readonly ties: readonly NetworkTie[];
  readonly lang: Lang;
  readonly label: string;
}

const WIDTH = 960;
const HEIGHT = 680;
const LARGEST = 30;
const SIZE = 14;
const THICKEST = 12;
const MAJOR = 8;

export function Network({ members, ties, lang, label }: NetworkProps) {
  const most = mostOf(members);
  const strongest = mostOf(ties);
  const radii = new Map(
    members.map(({ code, events }) => [code, Math.max(4, Math.round(LARGEST * Math.sqrt(events / Math.max(1, most))))]),
  );
  const between = ties.filter(({ one, other }) => radii.has(one) && radii.has(other));
  const points = layOut(
    radii,
    between.map(({ one, other, events }) => ({ one, other, weight: events })),
    WIDTH,
    HEIGHT,
  );
  const marks = members.map(
    ({ code, name }): Mark => ({ ...(points.get(code) ?? { x: 0, y: 0 }), r: radii.get(code) ?? 0, name }),
  );
  const labels = labelled(marks, SIZE, { left: 0, right: WIDTH, top: 0, bottom: HEIGHT });
  const names = new Map(members.map(({ code, name }) => [code, name]));
  return (
    <svg class="network" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="group" aria-label={label}>
      {between.map((tie) => {
        const [from, to] = [points.get(tie.one), points.get(tie.other)];
        if (!from || !to) return null;
        const said = `${names.get(tie.one)}・${names.get(tie.other)} ${amountText(tie, lang)}`;
        return (
          <Marked said={said} href={tie.href}>
            <path
              class={`tie ${shadeOf(tie, strongest)}`}
              d={`M${from.x} ${from.y}L${to.x} ${to.y}`}
              stroke-width={thickness(tie.events, strongest)}
            />
          </Marked>
        );
      })}
      {members.map((member, at) => {
        const [mark, name] = [marks[at], labels[at]];
        if (!mark) return null;
        const said = `${member.name} ${amountText(member, lang)}`;
        return (
          <Marked said={said} href={member.href} class={at < MAJOR ? 'major' : 'minor'}>
            <circle class={shadeOf(member, most)} cx={mark.x} cy={mark.y} r={mark.r} />
            {name && (
              <text x={Math.round(name.x)} y={Math.round(name.y)} text-anchor={name.anchor}>
                {member.name}
              </text>
            )}
          </Marked>
        );
      })}
    </svg>
  );
}

const thickness = (events: number, most: number): number =>
  Math.max(1, Math.round(THICKEST * Math.sqrt(events / Math.max(1, most)) * 2) / 2);
