/** The documents of the pages that a user names, one after another, with a progress bar and a word on what could not be read. */
import { passedOver } from '../reading/index.js';
import type { KaidanDocument, Report } from '../record/index.js';
import { type Complain, readDocuments, readFolder } from '../sources/index.js';
import type { Attempt } from '../work/readers/attempt.js';
import { EXIT } from './exit.js';
import { type Io, type Output, tell } from './io.js';
import { complaintOf, complaintText, pagesOf, sizeOfAll } from './pages.js';
import { hasBar, Progress } from './progress.js';

export interface Taken {
  readonly document: KaidanDocument;
  /** What was read from it. One that the reader stumbled over is kept without events, with a word on it. */
  reports(attempt: Attempt): Report[];
}

export interface Intake {
  readonly documents: number;
  readonly complaints: number;
}

export interface IntakeWish {
  readonly quiet: boolean;
  readonly io: Io;
  readonly out: Output;
}

/** Hands every document on, and waits until it is taken. */
export async function takeIn(
  names: readonly string[],
  { quiet, io, out }: IntakeWish,
  take: (taken: Taken) => Promise<void> | void,
): Promise<Intake> {
  const pages = pagesOf(names, io);
  const bytes = hasBar(io, quiet) ? await sizeOfAll(pages) : null;
  const progress = new Progress(io, { bytes, items: null }, quiet);
  const count = { documents: 0, complaints: 0 };
  const complain: Complain = (complaint) => {
    count.complaints += 1;
    if (quiet) return;
    progress.clear();
    tell(io, complaintText(complaint));
  };

  const arrived = (bytes: number) => progress.bytes(bytes);
  for (const page of pages) {
    try {
      const opened = await page.open();
      const documents =
        'folder' in opened
          ? readFolder(opened.folder, { complain, arrived })
          : readDocuments(opened, { complain, arrived });
      for await (const document of documents) {
        count.documents += 1;
        const passed = passedOver(document);
        if (passed) complain({ file: page.name, line: null, ...passed });
        await take({ document, reports: (attempt) => reportsOf(attempt, document, page.name, complain, io) });
        progress.items();
      }
    } catch (error) {
      const complaint = complaintOf(error, page.name);
      out.check();
      if (!complaint) throw error;
      complain(complaint);
    }
  }
  progress.clear();
  if (count.documents === 0 && count.complaints === 0) {
    complain({
      file: pages[0]?.name ?? '',
      line: null,
      reason: 'there is no document in it',
      advice: 'Check that the right page was given.',
    });
  }
  return count;
}

export const exitOf = ({ documents, complaints }: Intake): number =>
  documents === 0 ? EXIT.nothing : complaints > 0 ? EXIT.partly : EXIT.ok;

function reportsOf(attempt: Attempt, document: KaidanDocument, file: string, complain: Complain, io: Io): Report[] {
  if (attempt.kind === 'read') return attempt.reports;
  if (io.env.KAIDAN_DEBUG) throw attempt.error;
  const reason = `the reader failed on document ${document.id} (${attempt.error.message})`;
  complain({ file, line: null, reason, advice: 'It is kept without events. Please report it, with the text.' });
  return [];
}
