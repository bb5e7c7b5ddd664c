/** The style sheet, the script and the icon: the files of a folder, joined in the order of their names, under a name that changes with them. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';

export interface Asset {
  /** `site-0123456789.css`: it may be kept for ever. */
  readonly name: string;
  readonly mediaType: string;
  readonly text: string;
}

const FOLDER = new URL('./assets/', import.meta.url);

function textOf(ending: string): string[] {
  const files = readdirSync(FOLDER).filter((name) => name.endsWith(ending));
  return files.sort().map((name) => readFileSync(new URL(name, FOLDER), 'utf8'));
}

function asset(ending: string, mediaType: string, text: string): Asset {
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 10);
  return { name: `site-${hash}${ending}`, mediaType, text };
}

function read() {
  return {
    icon: asset('.svg', 'image/svg+xml', textOf('.svg').join('')),
    style: asset('.css', 'text/css; charset=utf-8', textOf('.css').join('\n')),
    // Each file keeps its names to itself.
    script: asset(
      '.js',
      'text/javascript; charset=utf-8',
      `'use strict';\n${textOf('.js')
        .map((text) => `{\n${text}}\n`)
        .join('')}`,
    ),
  };
}

let known: ReturnType<typeof read> | undefined;
/** Read once, when first asked for. */
export const assets = () => (known ??= read());
