import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { openRecord } from '../../src/store/index.js';
import { conformance, countriesNamed } from './conformance.js';

const folder = mkdtempSync(join(tmpdir(), 'kaidan-'));
afterAll(() => rmSync(folder, { recursive: true }));
let files = 0;

conformance('SQLite', () => openRecord(join(folder, `${++files}.db`), { create: true, countriesNamed }));
