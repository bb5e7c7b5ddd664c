import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { COMMANDS } from '../../src/cli/commands/index.js';
import { EXIT } from '../../src/cli/exit.js';
import { Output } from '../../src/cli/io.js';
import { run } from './run.js';

const root = new URL('../../', import.meta.url);
const { version } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8')) as { version: string };

test('--version', async () => expect(await run(['--version'])).toEqual({ code: 0, out: `${version}\n`, err: '' }));

test.each([[['--help']], [['help']], [['read', '--help']], [['help', 'read']]])('%o', async (argv) => {
  const { code, out, err } = await run(argv);
  expect([code, err]).toEqual([0, '']);
  expect(out).toContain('Usage: kaidan');
});

test('the help of every command has examples, and the main help lists every command and exit code', async () => {
  const { out } = await run(['--help']);
  for (const make of COMMANDS) {
    const name = make({ io: process, out: new Output(process.stdout), ended: () => {} }).name();
    expect(out).toMatch(new RegExp(`^  ${name} `, 'm'));
    expect((await run([name, '--help'])).out).toContain('Examples:');
  }
  for (const code of Object.values(EXIT)) expect(out).toMatch(new RegExp(`^  ${code} `, 'm'));
});

test('the README lists the exit codes', () => {
  const readme = readFileSync(new URL('README.md', root), 'utf8');
  for (const code of Object.values(EXIT)) expect(readme).toContain(`| ${code} |`);
});

describe('wrong use', () => {
  test.each([
    [[], /Usage: kaidan/],
    [['fly'], /unknown command 'fly'/],
    [['--fly'], /unknown option '--fly'/],
    [['read', '--fly'], /unknown option '--fly'/],
    [['read', '--lang', 'de', 'x'], /Allowed choices are ja, en/],
    [['read', '--format', 'pdf', 'x'], /Allowed choices are text, json, ndjson, markdown/],
    [['read', '--color', 'x'], /Allowed choices are auto, always, never/],
    [['read', '--explain', '--format', 'json', 'x'], /--explain prints text/],
    [['read', '-', '-'], /read only once/],
    [['read'], /no page is given/],
  ])('%o', async (argv, message) => {
    const { code, out, err } = await run(argv);
    expect([code, out]).toEqual([EXIT.usage, '']);
    expect(err).toMatch(message);
  });
});
