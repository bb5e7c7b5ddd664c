/** XML 1.0, written so that any reader has the same text back. */
import { carried } from './text.js';

/** Text for between tags or inside quotes. Line feeds and tabs are written out: readers make spaces of them in attributes. */
export const xmlText = (text: string): string =>
  carried(text).replace(/[<>&"\t\n]/g, (char) => `&#${char.charCodeAt(0)};`);

/** An element; its content is XML already. */
export function element(name: string, attributes: Readonly<Record<string, string | number>>, content = ''): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${xmlText(String(value))}"`);
  return content === '' ? `<${name}${written.join('')}/>` : `<${name}${written.join('')}>${content}</${name}>`;
}

export const XML = '<?xml version="1.0" encoding="UTF-8"?>\n';
