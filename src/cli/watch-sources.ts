/** Sources followed into a record until the run is ended, with a line for each visit. */
import { knowledgeIn } from '../knowledge/index.js';
import { plain } from '../publish/plain.js';
import { createReader } from '../reading/index.js';
import type { FollowedSource } from '../store/index.js';
import { CLOCK, Unanswered, type Visited, watch } from '../work/index.js';
import { EXIT } from './exit.js';
import { type Io, type Output, tell } from './io.js';
import { folderToRead } from './own-folder.js';
import { complaintText } from './pages.js';
import { withRecord } from './record.js';
import type { WatchWish } from './source-wishes.js';
import { languageOf } from './surroundings.js';
import { untilEnded } from './until-ended.js';
import { webFor } from './web.js';

export function watchSources(wish: WatchWish, io: Io, out: Output): Promise<number> {
  return withRecord(wish.record, io, async (record, name) => {
    const followed = await record.following.list();
    if (followed.length === 0) {
      tell(io, `${name}: no source is followed. "kaidan sources add ADDRESS" adds one.`);
      return EXIT.nothing;
    }
    const { every, once = false, quiet = false } = wish;
    const ja = (wish.lang ?? languageOf(io.env)) === 'ja';
    let failed = false;
    await untilEnded(async (signal) => {
      await watch({
        record,
        read: createReader(knowledgeIn(folderToRead(wish.knowledge, io.env))),
        web: webFor(wish, io, signal),
        complain: (complaint) => quiet || tell(io, complaintText(complaint)),
        signal,
        clock: CLOCK,
        every,
        once,
        told: async (source, result) => {
          failed ||= result instanceof Unanswered;
          if (quiet) return;
          if (result instanceof Unanswered) tell(io, `${source.name}: ${result.message}.`);
          else await out.write(lineOf(source, result, ja));
        },
      });
    });
    return failed ? EXIT.partly : EXIT.ok;
  });
}

function lineOf({ name }: FollowedSource, { brought }: Visited, ja: boolean): string {
  const { documents, events } = brought;
  return ja
    ? `${plain(name)}: 文書 ${documents} 件、新しい・変わった出来事 ${events} 件\n`
    : `${plain(name)}: ${documents} documents; ${events} events new or changed\n`;
}
