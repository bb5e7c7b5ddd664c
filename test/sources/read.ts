import type { KaidanDocument } from '../../src/record/schema.js';
import { type Complaint, pageDocuments, type StreamInput } from '../../src/sources/index.js';

/** Reads a page for a test: its documents, and what was complained about. */
export async function read(
  bytes: StreamInput['bytes'],
  input: Partial<StreamInput> = {},
): Promise<{ documents: KaidanDocument[]; complaints: Complaint[] }> {
  const complaints: Complaint[] = [];
  const documents = await pageDocuments(
    { name: 'page.txt', ...input, bytes },
    { complain: (complaint) => complaints.push(complaint) },
  );
  return { documents, complaints };
}
