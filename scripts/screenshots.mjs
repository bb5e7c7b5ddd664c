// Takes docs/images/*.png: pages of the site over the examples and the hand-coded documents, as Chromium shows them.
import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { executable, QUIET } from './chromium.mjs';

const root = fileURLToPath(new URL('../', import.meta.url));
const images = join(root, 'docs', 'images');
const kaidan = join(root, 'bin', 'kaidan.js');
const folder = mkdtempSync(join(tmpdir(), 'kaidan-screenshots-'));
const record = join(folder, 'examples.db');

/** Those of the examples that are read, and not run. */
const examples = readdirSync(join(root, 'examples'))
  .filter((name) => !name.endsWith('.mjs'))
  .map((name) => join(root, 'examples', name));
const coded = join(folder, 'coded.ndjson');
const own = join(root, 'eval', 'documents', 'dev');
const lines = readdirSync(own).map((name) => {
  const { id, document } = JSON.parse(readFileSync(join(own, name), 'utf8'));
  return `${JSON.stringify({ id, ...document })}\n`;
});
writeFileSync(coded, lines.join(''));
execFileSync(process.execPath, [kaidan, 'add', '--quiet', '--record', record, ...examples, coded]);

/** The server, once it listens. */
function serve() {
  const server = spawn(process.execPath, [kaidan, 'serve', '--port', '0', '--record', record]);
  return new Promise((resolve, reject) => {
    server.once('error', reject).once('exit', () => reject(new Error('the server ended')));
    let said = '';
    server.stderr.on('data', (chunk) => {
      said += chunk;
      const [at] = /http:\/\/\S+\//.exec(said) ?? [];
      if (at) resolve({ at: at.slice(0, -1), server });
    });
  });
}

const WIDE = { width: 1280, height: 900 };
const PHONE = { width: 360, height: 740 };

const { at, server } = await serve();
const browser = await chromium.launch({ executablePath: executable(), args: QUIET });
try {
  mkdirSync(images, { recursive: true });
  /** A page as it shows itself to somebody; `prepare` does what the reader does. */
  const take = async (name, path, viewport, colorScheme, prepare = async () => {}) => {
    const context = await browser.newContext({ viewport, colorScheme, deviceScaleFactor: viewport === PHONE ? 2 : 1 });
    const page = await context.newPage();
    await page.goto(`${at}${path}`);
    await prepare(page);
    await page.screenshot({ path: join(images, `${name}.png`) });
    await context.close();
  };
  const events = [];
  let address = `${at}/index.json`;
  while (address) {
    const page = await (await fetch(address)).json();
    events.push(...page.events);
    address = page.next && `${at}/index.json?after=${page.next}`;
  }
  // The talks that most publishers tell of, and not all in the same way.
  const publishers = ({ documents }) => new Set(documents.map(({ publisher }) => publisher)).size;
  const told = (listed) =>
    publishers(listed) * 10 + listed.event.differences.length + Number(listed.event.type === 'CONSULT');
  const [{ event }] = events.toSorted((a, b) => told(b) - told(a));
  const sideBySide = async (page) => {
    await page.locator('.compared').evaluate((table) => table.previousElementSibling.scrollIntoView());
    await page.locator('.compared .words').last().hover();
  };
  await take('chronology', '/in/2024', WIDE, 'light');
  await take('event', `/event/${event.id}`, WIDE, 'light', sideBySide);
  await take('map', '/en/map', WIDE, 'dark');
  await take('telephone', '/en/', PHONE, 'light');
} finally {
  await browser.close();
  server.removeAllListeners('exit').kill();
  rmSync(folder, { recursive: true });
}
