/** What a record holds, as short texts that can be compared: a hash for each document with its reports, and for each event. */
import { createHash } from 'node:crypto';
import { openRecord } from '../../dist/store/index.js';

/** JSON with names in one order. */
const ordered = (value) =>
  JSON.stringify(value, (_name, each) =>
    each !== null && typeof each === 'object' && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1)))
      : each,
  );
const hashOf = (text) => createHash('sha256').update(text).digest('base64url').slice(0, 22);

export async function digestOf(address) {
  const record = await openRecord(address);
  try {
    const documents = new Map();
    let repeated = 0;
    for await (const line of record.lines()) {
      if (!('document' in line)) continue;
      const { document, reports } = line;
      if (documents.has(document.id)) repeated += 1;
      documents.set(document.id, hashOf(ordered({ document, reports })));
    }
    const events = new Map();
    for await (const told of record.all({}, 'oldest')) {
      if (events.has(told.event.id)) repeated += 1;
      events.set(told.event.id, hashOf(ordered(told.event)));
    }
    return { stats: await record.stats(), faults: await record.check(), repeated, documents, events };
  } finally {
    await record.close();
  }
}

/** In what two records differ, a line each; empty where they hold the same. */
export function differences(one, other) {
  const found = [];
  for (const what of ['documents', 'events']) {
    for (const id of new Set([...one[what].keys(), ...other[what].keys()])) {
      if (one[what].get(id) !== other[what].get(id))
        found.push(`${what} ${id}: ${one[what].has(id) ? '' : 'not '}here, ${other[what].has(id) ? '' : 'not '}there`);
    }
  }
  for (const [name, number] of Object.entries(one.stats))
    if (number !== other.stats[name]) found.push(`${number} ${name}, not ${other.stats[name]}`);
  for (const { faults, repeated } of [one, other]) {
    found.push(...faults);
    if (repeated > 0) found.push(`${repeated} are there twice`);
  }
  return found;
}
