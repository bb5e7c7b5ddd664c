/** The sources that are followed, and how they are; and those that may be. */
import { type Lang, type Line, layOut, line, type Part, plain, plainJson } from '../publish/index.js';
import type { FollowedSource } from '../store/index.js';
import { readySources } from '../work/index.js';
import { EXIT } from './exit.js';
import { type Io, type Output, tell } from './io.js';
import { withRecord } from './record.js';
import type { SourcesOptions } from './source-wishes.js';
import { shownAs } from './view.js';

export function listSources(options: SourcesOptions, io: Io, out: Output): Promise<number> {
  return withRecord(options.record, io, async (record, name) => {
    const sources = await record.following.list();
    if (options.format === 'json') await out.write(`${plainJson(sources)}\n`);
    else {
      const { view, layout } = shownAs(options, io);
      for (const source of sources) await out.write(layOut(linesOf(source, view.lang), layout));
    }
    if (sources.length > 0) return EXIT.ok;
    tell(
      io,
      `${name}: no source is followed. "kaidan sources add ADDRESS" adds one; "kaidan sources ready" lists some.`,
    );
    return EXIT.nothing;
  });
}

/** How it is, what it is; what it has brought, when it is visited; why the last visit failed. */
function linesOf(source: FollowedSource, lang: Lang): Line[] {
  const { name, kind, address, brought, succeeded, failures, reason, due } = source;
  const ja = lang === 'ja';
  const minute = (time: string | null): string => time?.slice(0, 16).replace('T', ' ').concat('Z') ?? '–';
  const head: Part[] = [[failures > 0 ? 'cancelled' : 'outcome', failures > 0 ? '✗' : succeeded === null ? '…' : '✓']];
  head.push(['title', ` ${plain(name)}`], ['dim', `  ${kind}  ${plain(address)}`]);
  const { documents, events } = brought;
  const state = ja
    ? `文書 ${documents} 件、出来事 ${events} 件。前回 ${minute(succeeded)}、次回 ${minute(due)}`
    : `${documents} documents, ${events} events; last read ${minute(succeeded)}, next due ${minute(due)}`;
  const lines = [line(0, head, 2), line(2, [['plain', state]])];
  if (reason !== null) {
    const failed = ja ? `${failures} 回続けて失敗: ` : `failed ${failures} times in a row: `;
    lines.push(line(2, [['cancelled', `${failed}${plain(reason)}`]]));
  }
  return lines;
}

export async function listReady(out: Output): Promise<number> {
  for (const { name, kind, address, language, source } of readySources())
    await out.write(`${name}  ${kind}  ${language}  ${address}\n  ${source}\n`);
  return EXIT.ok;
}
