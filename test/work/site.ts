/** A server on loopback whose pages a test makes; it keeps what it was asked. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A page's text, or what answers for it. */
export type Page = string | Uint8Array | ((request: IncomingMessage, response: ServerResponse) => void);

export class Site {
  readonly asked: string[] = [];
  readonly agents = new Set<string>();
  /** By path, with or without the query. */
  readonly pages = new Map<string, Page>();

  private constructor(private readonly server: Server) {}

  static async open(): Promise<Site> {
    const server = createServer((request, response) => site.answer(request, response));
    const site = new Site(server);
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    return site;
  }

  get base(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** How often a path was asked for. */
  times(path: string): number {
    return this.asked.filter((asked) => asked === path).length;
  }

  clear(): void {
    this.asked.length = 0;
    this.pages.clear();
  }

  close(): void {
    this.server.closeAllConnections();
    this.server.close();
  }

  private answer(request: IncomingMessage, response: ServerResponse): void {
    const address = request.url ?? '';
    this.asked.push(address);
    this.agents.add(request.headers['user-agent'] ?? '');
    const page = this.pages.get(address) ?? this.pages.get(address.split('?')[0] ?? '');
    if (typeof page === 'function') page(request, response);
    else if (page === undefined) response.writeHead(404).end();
    else response.end(page);
  }
}

/** Answers with a status and headers, and no page. */
export const status =
  (code: number, headers: Record<string, string> = {}): Page =>
  (_, response) =>
    response.writeHead(code, headers).end();

export const WORDS = '岸田総理大臣は、ロンドンにおいて、スナク首相と日英首脳会談を行いました。';
export const ISO = '2023-01-11T12:00:00Z';

export const article = (words: string, day = '2023年1月11日'): string =>
  `<html lang="ja"><head><meta charset="utf-8"><title>日英首脳会談</title></head><body><article><p>${day}</p><p>${words}</p></article></body></html>`;

/** An RSS feed of headlines that lead to pages. */
export const rss = (links: readonly string[], description = '会談の概要'): string =>
  `<?xml version="1.0"?><rss><channel><title>例示省</title>${links
    .map(
      (link) =>
        `<item><title>日英首脳会談</title><link>${link}</link><pubDate>Wed, 11 Jan 2023 12:00:00 GMT</pubDate><description>${description}</description></item>`,
    )
    .join('')}</channel></rss>`;
