// Reads a page of posts and prints its events. Run: node examples/read-a-page.mjs
import { readFileSync } from 'node:fs';
import { readPage } from 'kaidan';

const page = readFileSync(new URL('./collected-page.txt', import.meta.url));
const { events, complaints } = await readPage(page, { name: 'collected-page.txt' });

for (const event of events) {
  console.log(event.date?.value ?? 'no date', event.type, event.countries.join('–'), `${event.reports.length} report(s)`);
}
for (const { file, line, reason } of complaints) console.error(`${file}:${line ?? ''} ${reason}`);
