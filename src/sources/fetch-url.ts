/** A page from an address: http and https only, bounded in size, time and redirects, and never from inside the reader's own network. */
import { lookup as resolve } from 'node:dns';
import { get as httpGet, type IncomingHttpHeaders, type IncomingMessage, type RequestOptions } from 'node:http';
import { get as httpsGet } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { pipeline, type Readable } from 'node:stream';
import { createBrotliDecompress, createUnzip } from 'node:zlib';
import { isPrivateAddress } from './private-address.js';
import { withoutSecrets } from './secrets.js';
import type { PageInput } from './source.js';

export interface FetchOptions {
  /** Lets loopback, private and link-local addresses be read. */
  readonly allowPrivate?: boolean;
  readonly maxBytes?: number;
  readonly timeoutMs?: number;
  readonly maxRedirects?: number;
  /** Sent along: who asks, and which version is known already. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Called before each request, redirects included; what it throws ends the fetching. */
  readonly before?: (url: URL) => Promise<void>;
  /** Ends the fetching. */
  readonly signal?: AbortSignal;
}

/** What a server answers, whatever that is. */
export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  /** Without bytes where the status is not 200. */
  readonly page: PageInput & { readonly bytes: Uint8Array };
}

/** Why a page could not be fetched, in words for the user. */
export class FetchError extends Error {
  override readonly name = 'FetchError';
}

const MAX_BYTES = 20 * 1024 * 1024;
const TIMEOUT_MS = 20_000;
const MAX_REDIRECTS = 5;

/** Fetches a page. The address is checked as typed, as the name server resolves it at the moment of connecting, and on every redirect. */
export async function fetchPage(address: string, options: FetchOptions = {}): Promise<PageInput> {
  const { status, page } = await fetchAnswer(address, options);
  if (status !== 200) throw new FetchError(`${page.url} answers with status ${status}`);
  return page;
}

/**
 * What a server answers at last, its redirects followed. Each of its answers may take as long as `timeoutMs`.
 * @throws FetchError where there is none
 */
export async function fetchAnswer(address: string, options: FetchOptions = {}): Promise<Answer> {
  const most = options.maxRedirects ?? MAX_REDIRECTS;
  let url = checked(address, options);
  for (let redirects = 0; redirects <= most; redirects += 1) {
    await options.before?.(url);
    const answer = await answerOf(url, options);
    if (typeof answer !== 'string') return { ...answer, page: { ...answer.page, name: shown(address) } };
    url = checked(answer, options, url);
  }
  throw new FetchError(`${shown(address)} redirects more than ${most} times`);
}

/** One answer, or the address that it sends on to. */
async function answerOf(url: URL, options: FetchOptions): Promise<Answer | string> {
  const late = AbortSignal.timeout(options.timeoutMs ?? TIMEOUT_MS);
  const signal = options.signal ? AbortSignal.any([late, options.signal]) : late;
  const href = withoutSecrets(url);
  try {
    const response = await request(url, signal, options);
    const { statusCode: status = 0, headers } = response;
    if (status >= 300 && status < 400 && headers.location !== undefined) {
      response.destroy();
      return headers.location;
    }
    if (status !== 200) response.destroy();
    const bytes = status === 200 ? await body(response, options.maxBytes ?? MAX_BYTES, href) : new Uint8Array();
    const charset = /charset\s*=\s*"?([\w-]+)/i.exec(headers['content-type'] ?? '')?.[1];
    return { status, headers, page: { name: href, bytes, url: href, ...(charset === undefined ? {} : { charset }) } };
  } catch (error) {
    if (error instanceof FetchError) throw error;
    if (late.aborted) throw new FetchError(`${href} did not answer in time`);
    throw new FetchError(`${href} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** An address as it may be told. */
function shown(address: string): string {
  return URL.canParse(address) ? withoutSecrets(new URL(address)) : address;
}

function checked(address: string, options: FetchOptions, base?: URL): URL {
  if (!URL.canParse(address, base?.href)) throw new FetchError(`${address} is not an address`);
  const url = new URL(address, base);
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    throw new FetchError(`${withoutSecrets(url)} is neither http nor https`);
  if (url.username !== '' || url.password !== '') throw new FetchError(`${url.host} is given with a name or password`);
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (isIP(host) !== 0) refusePrivate(host, url.hostname, options);
  return url;
}

function refusePrivate(ip: string, host: string, options: FetchOptions): void {
  if (options.allowPrivate !== true && isPrivateAddress(ip))
    throw new FetchError(`${host} is an address inside this network (${ip}); it is not read`);
}

function request(url: URL, signal: AbortSignal, options: FetchOptions): Promise<IncomingMessage> {
  const lookup: LookupFunction = (host, settings, callback) => {
    resolve(host, { ...settings, all: true }, (error, found) => {
      if (error) return callback(error, [], 0);
      try {
        for (const { address } of found) refusePrivate(address, host, options);
      } catch (refusal) {
        return callback(refusal as Error, [], 0);
      }
      const [first] = found;
      if (settings.all) callback(null, found);
      else callback(null, first?.address ?? '', first?.family ?? 0);
    });
  };
  const headers = {
    accept: 'text/html,text/plain,*/*;q=0.5',
    'accept-encoding': 'gzip, deflate, br',
    'user-agent': 'kaidan',
    ...options.headers,
  };
  const settings: RequestOptions = { signal, lookup, headers, agent: false };
  return new Promise((fulfil, reject) => {
    (url.protocol === 'https:' ? httpsGet : httpGet)(url, settings, fulfil).on('error', reject);
  });
}

async function body(response: IncomingMessage, maxBytes: number, href: string): Promise<Uint8Array> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const chunk of unpacked(response)) {
    length += chunk.length;
    if (length > maxBytes) {
      response.destroy();
      throw new FetchError(`${href} is larger than ${maxBytes} bytes`);
    }
    parts.push(chunk);
  }
  return Buffer.concat(parts);
}

function unpacked(response: IncomingMessage): Readable {
  const coding = response.headers['content-encoding'];
  if (coding === undefined || coding === 'identity') return response;
  return pipeline(response, coding === 'br' ? createBrotliDecompress() : createUnzip(), () => {});
}
