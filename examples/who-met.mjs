// Counts who met whom. Run: npx kaidan read --format ndjson examples/documents.ndjson | node examples/who-met.mjs
import { createInterface } from 'node:readline';

const meetings = new Map();
for await (const line of createInterface({ input: process.stdin })) {
  for (const { event, type, participants } of JSON.parse(line).reports) {
    if (type !== 'CONSULT') continue;
    const pair = [...new Set(participants.map(({ country }) => country))].sort().join('-');
    // Reports of one meeting share an event; it is counted once.
    meetings.set(pair, (meetings.get(pair) ?? new Set()).add(event));
  }
}
for (const [pair, events] of meetings) console.log(pair, events.size);
