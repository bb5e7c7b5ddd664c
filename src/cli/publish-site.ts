/** The record as a static site. */
import { shippedFacts, shippedKnowledge } from '../knowledge/index.js';
import { siteFiles } from '../site/index.js';
import { EXIT } from './exit.js';
import { type Io, tell } from './io.js';
import { namesFrom } from './names.js';
import { writeFolder } from './out-folder.js';
import { withRecord } from './record.js';

export interface PublishOptions {
  record?: string;
}

export function publishSite(folder: string, { record: file }: PublishOptions, io: Io): Promise<number> {
  return withRecord(file, io, async (record, name) => {
    const surroundings = { names: namesFrom(shippedKnowledge()), facts: shippedFacts() };
    const count = await writeFolder(folder, siteFiles(record, surroundings));
    tell(io, `${name}: ${count} files in ${folder}. Open index.html, or put the folder on any web server.`);
    return EXIT.ok;
  });
}
