/** The sources that are followed: how each is, and what it has brought. */
import { plain } from '../../publish/index.js';
import type { FollowedSource } from '../../store/index.js';
import { numberText } from '../charts/index.js';
import type { Frame } from '../frame.js';
import { label } from '../page.js';
import { Outward } from './link.js';

const T = {
  source: label('情報源', 'source'),
  state: label('状態', 'state'),
  last: label('最後に読めた時', 'last read'),
  due: label('次回', 'next'),
  documents: label('文書', 'documents'),
  events: label('出来事', 'events'),
  well: label('正常', 'well'),
  waiting: label('未訪問', 'not visited yet'),
} as const;

type Followed = Pick<
  FollowedSource,
  'name' | 'kind' | 'address' | 'succeeded' | 'reason' | 'failures' | 'due' | 'brought'
>;

export function FollowedTable({ followed, frame }: { readonly followed: readonly Followed[]; readonly frame: Frame }) {
  const { lang } = frame;
  return (
    <div class="scrolled">
      <table>
        <thead>
          <tr>
            <th scope="col">{T.source[lang]}</th>
            <th scope="col">{T.state[lang]}</th>
            <th scope="col">{T.last[lang]}</th>
            <th scope="col">{T.due[lang]}</th>
            <th scope="col" class="number">
              {T.documents[lang]}
            </th>
            <th scope="col" class="number">
              {T.events[lang]}
            </th>
          </tr>
        </thead>
        <tbody>
          {followed.map((source) => (
            <tr>
              <td>
                {plain(source.name)}
                <br />
                <span class="faint code">
                  {source.kind} <Outward url={source.address}>{plain(source.address)}</Outward>
                </span>
              </td>
              <td>
                <State source={source} frame={frame} />
              </td>
              <td>{minuteText(source.succeeded)}</td>
              <td>{minuteText(source.due)}</td>
              <td class="number">{numberText(source.brought.documents)}</td>
              <td class="number">{numberText(source.brought.events)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function State({
  source: { failures, reason, succeeded },
  frame: { lang },
}: {
  readonly source: Followed;
  readonly frame: Frame;
}) {
  if (failures === 0) return <>{(succeeded === null ? T.waiting : T.well)[lang]}</>;
  return (
    <>
      <span class="badge differs">
        {lang === 'ja' ? `${failures}回続けて失敗` : `failed ${failures} times in a row`}
      </span>
      {reason !== null && <span class="faint"> {plain(reason)}</span>}
    </>
  );
}

/** To the minute, in UTC: 2026-11-23 05:10Z. */
const minuteText = (time: string | null): string => time?.slice(0, 16).replace('T', ' ').concat('Z') ?? '–';
