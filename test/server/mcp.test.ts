import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { TOOLS } from '../../src/server/mcp/server.js';
import { BIN, built } from '../cli/built.js';
import { PAGE, run } from '../cli/run.js';
import { listening, served } from './served.js';

const folder = mkdtempSync(join(tmpdir(), 'kaidan-mcp-'));
beforeAll(built, 120_000);
afterAll(() => rmSync(folder, { recursive: true }));

async function client(transport: Transport): Promise<Client> {
  const client = new Client({ name: 'test', version: '1' });
  await client.connect(transport);
  onTestFinished(() => client.close());
  return client;
}

const OVER: Readonly<Record<string, () => Promise<Client>>> = {
  HTTP: async () => {
    const { at } = await listening();
    return client(new StreamableHTTPClientTransport(new URL(`${at}/mcp`)) as Transport);
  },
  'standard input and output': async () => {
    const record = join(folder, 'record.db');
    await run(['add', '--quiet', PAGE], { env: { KAIDAN_RECORD: record } });
    const args = [BIN, 'mcp', '--record', record];
    return client(new StdioClientTransport({ command: process.execPath, args }));
  },
};

interface Summary {
  readonly id: string;
  readonly title: { readonly en: string };
  readonly countries: readonly string[];
}

describe.each(Object.entries(OVER))('a model over %s', (_, connect) => {
  test('finds the tools, and is told that they change nothing', async () => {
    const { tools } = await (await connect()).listTools();
    expect(tools.map(({ name }) => name)).toEqual(TOOLS.map(({ name }) => name));
    for (const { annotations, inputSchema, outputSchema } of tools) {
      expect(annotations?.readOnlyHint).toBe(true);
      expect([inputSchema.type, outputSchema?.type]).toEqual(['object', 'object']);
    }
  });

  test('goes from a search to the words', async () => {
    const model = await connect();
    /** The client itself holds the answer to the schema that the tool was listed with. */
    const called = async <T>(name: string, given: Record<string, unknown> = {}): Promise<T> => {
      const { structuredContent, isError, content } = await model.callTool({ name, arguments: given });
      expect(isError, JSON.stringify(content)).toBeFalsy();
      return structuredContent as T;
    };
    await model.listTools();
    const { events, next } = await called<{ events: Summary[]; next: string | null }>('search_events', {
      country: ['IND'],
      limit: 1,
    });
    expect(events).toMatchObject([{ countries: ['JPN', 'IND'], title: { en: expect.stringMatching(/^Japan–India/) } }]);
    const more = await called<{ events: Summary[] }>('search_events', { country: ['IND'], after: next });
    expect(more.events.map(({ id }) => id)).not.toContain(events[0]?.id);

    const full = await called<{
      event: { reports: { document: string; evidence: { start: number; end: number; exact: string }[] }[] };
    }>('get_event', { id: events[0]?.id });
    const [report] = full.event.reports;
    const [evidence] = report?.evidence ?? [];
    const found = await called<{ reports: unknown[] }>('get_document', { id: report?.document });
    expect(found.reports.length).toBeGreaterThan(0);
    const words = await called<{ text: string }>('read_text', { id: report?.document, ...evidence, exact: undefined });
    expect(words.text).toBe(evidence?.exact);
    const whole = await called<{ text: string; characters: number }>('read_text', { id: report?.document });
    expect(whole.text.slice(evidence?.start, evidence?.end)).toBe(evidence?.exact);

    const { pairs } = await called<{ pairs: { pair: string; events: number }[] }>('list_pairs');
    expect(pairs.find(({ pair }) => pair === 'IND-JPN')?.events).toBe(2);
  });

  test('is told what it asked wrongly', async () => {
    const model = await connect();
    for (const [name, given, words] of [
      ['get_event', { id: 'evt-0' }, 'no event evt-0'],
      ['get_document', { id: 'doc-0' }, 'no document doc-0'],
      ['search_events', { from: '2021-13' }, ''],
      ['search_events', { limit: 100_000 }, 'limit'],
      ['search_events', { after: '!' }, 'no place to go on from'],
    ] as const) {
      const { isError, content } = await model.callTool({ name, arguments: given });
      expect([isError, JSON.stringify(content)]).toEqual([true, expect.stringContaining(words)]);
    }
  });
});

describe('messages of models', () => {
  const message = (body: string, headers = {}) => ({
    method: 'POST',
    body,
    headers: { 'Content-Type': 'application/json', Accept: 'application/json, text/event-stream', ...headers },
  });

  test.each([
    '',
    '{',
    '[]',
    'null',
    '{"jsonrpc":"2.0"}',
    '[{}]',
    `{"jsonrpc":"2.0","id":1,"method":"${'x'.repeat(999)}"}`,
  ])('%j is no fault of the program', async (body) => {
    const { ask, faults } = await served();
    expect((await ask('/mcp', message(body))).status).toBeLessThan(500);
    expect(faults).toEqual([]);
  });

  test('from a page of another site are refused', async () => {
    const { ask } = await served();
    const list = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'tools/list' });
    expect((await ask('/mcp', message(list, { Origin: 'https://evil.example' }))).status).toBe(403);
  });

  test('a fault is not told to a model', async () => {
    const { ask, store, faults } = await served();
    store.event = () => Promise.reject(new Error('secret path'));
    const call = { jsonrpc: '2.0', id: 1, method: 'tools/call', params: { name: 'get_event', arguments: { id: 'x' } } };
    const answer = await (await ask('/mcp', message(JSON.stringify(call)))).text();
    expect(answer).toContain('A fault of the program.');
    expect(answer).not.toContain('secret');
    expect(faults).toEqual([new Error('secret path')]);
  });
});
