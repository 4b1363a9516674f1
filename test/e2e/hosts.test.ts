/**
 * What nginx, Caddy and Apache answer, by the files that we give people for them: each file of the
 * build with its type and headers, at the host's root and below a folder. A server that is not
 * installed is skipped; the app itself is tried on each by `npm run test:hosts`.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { request, type IncomingHttpHeaders } from 'node:http';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it as byDay } from 'vitest';
import { headersFor, parseHeaders } from '../../config/headers-file.ts';
import { FILE_TYPES } from '../../config/hosts/file-types.ts';
import { HOSTS, isInstalled, startHost, type RunningHost } from '../setup/hosts.ts';
import { atNight as test } from '../setup/nightly.ts';
import { DIST } from '../setup/shared-harness.ts';

const PACKINGS = { br: brotliDecompressSync, gzip: gunzipSync } as const;

const rules = parseHeaders(readFileSync('public/_headers', 'utf8'));
const cases = HOSTS.flatMap((name) => ['', '/tools/presort'].map((base) => ({ name, base })));

byDay('public/_headers says of every built file how long it is kept', () => {
  expect(
    ['/', ...builtFiles()].filter((path) => !headersFor(rules, path).has('Cache-Control')),
  ).toEqual([]);
});

describe.each(cases)('$name, the app at $base/', ({ name, base }) => {
  const installed = isInstalled(name);
  const it = installed ? test : test.skip;
  let host: RunningHost;
  beforeAll(async () => {
    if (installed) host = await startHost(name, { dist: DIST, base });
  });
  afterAll(() => host?.close());
  const get = (path: string, headers = {}, method = 'GET'): Promise<Answer> =>
    ask(host.url + path, headers, method);

  it('gives every file of the build with its type, and with the headers of public/_headers', async () => {
    const faults: string[] = [];
    for (const path of ['/', ...builtFiles()]) {
      const { status, headers } = await get(path, {}, 'HEAD');
      const wanted = [...headersFor(rules, path), ...typeOf(path === '/' ? '/index.html' : path)];
      if (status !== 200) faults.push(`${path}: ${status}`);
      for (const [header, value] of wanted)
        if (headers[header.toLowerCase()] !== value)
          faults.push(`${path}: ${header}: ${headers[header.toLowerCase()]}`);
    }
    expect(faults).toEqual([]);
  });

  it('packs text, code and weights, and says that it does', async () => {
    for (const path of ['/', '/sw.js', '/presort/presort.mjs', '/models/support/weights.bin']) {
      const { headers, body } = await get(path, { 'Accept-Encoding': 'gzip, br' });
      const packing = headers['content-encoding'] as keyof typeof PACKINGS;
      expect(Object.keys(PACKINGS), path).toContain(packing);
      expect(headers.vary?.toLowerCase(), path).toContain('accept-encoding');
      const file = readFileSync(join(DIST, path === '/' ? 'index.html' : path));
      expect(PACKINGS[packing](body).equals(file), path).toBe(true);
      expect(body.length).toBeLessThan(file.length);
    }
  });

  it('answers 304 to who has the file, packed or not', async () => {
    for (const encoding of ['identity', 'gzip', 'br']) {
      const first = await get('/sw.js', { 'Accept-Encoding': encoding });
      const etag = first.headers.etag ?? '';
      expect(etag).not.toBe('');
      const again = await get('/sw.js', { 'Accept-Encoding': encoding, 'If-None-Match': etag });
      expect(again.status, encoding).toBe(304);
    }
  });

  it('gives a part of a file', async () => {
    const { status, body } = await get('/models/support/weights.bin', { Range: 'bytes=10-29' });
    const file = readFileSync(join(DIST, 'models/support/weights.bin'));
    expect(status).toBe(206);
    expect(body.equals(file.subarray(10, 30))).toBe(true);
  });

  it('answers 404 to what is missing, which nobody keeps, and lists no folder', async () => {
    for (const path of ['/assets/missing.js', '/inbox', '/models/support/nothing.bin']) {
      const { status, headers } = await get(path);
      expect([path, status, headers['cache-control']]).toEqual([path, 404, undefined]);
      expect(headers['x-content-type-options']).toBe('nosniff');
    }
    expect([403, 404]).toContain((await get('/models/')).status);
  });

  it('leads the folder without a slash to the one with it', async () => {
    if (base === '') return;
    const { status, headers } = await ask(host.url, {}, 'GET');
    expect([301, 308]).toContain(status);
    expect(new URL(headers.location ?? '', host.url).href).toBe(`${host.url}/`);
  });
});

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** Sends a request without the unpacking and redirects that `fetch` does. */
function ask(url: string, headers: Record<string, string>, method: string): Promise<Answer> {
  return new Promise((done, fail) => {
    const asked = request(url, { method, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        done({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(chunks),
        }),
      );
    });
    asked.on('error', fail);
    asked.end();
  });
}

/** Paths of all built files, as addresses. */
function builtFiles(): string[] {
  return readdirSync(DIST, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(DIST, name)).isFile() && !/^(?:_headers|packages)/.test(name))
    .map((name) => `/${name.replaceAll('\\', '/')}`);
}

/** The type that a file must have; undefined for a name without an ending. */
function typeOf(path: string): [string, string][] {
  const ending = /\.(\w+)$/.exec(path)?.[1] ?? '';
  const known = FILE_TYPES.find(({ endings }) => endings.includes(ending));
  return known ? [['content-type', known.type + (known.isText ? '; charset=utf-8' : '')]] : [];
}
