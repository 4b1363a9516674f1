import { createHash } from 'node:crypto';
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fetchFiles } from './fetch-encoder.ts';
import { USE_LITE_FILES, type PinnedFile } from './use-lite-files.ts';
import { useLiteFolder } from '../../test/fixtures/use-lite.ts';
import { TempFolder } from '../../test/fixtures/cli.ts';

const CONTENT = Buffer.from(Array.from({ length: 90_000 }, (_, at) => at % 251));
const FILES: readonly PinnedFile[] = ['a.bin', 'b.bin'].map((name) => ({
  name,
  bytes: CONTENT.length,
  sha256: createHash('sha256').update(CONTENT).digest('hex'),
}));

let folder: TempFolder;
let server: Server;
let origin: string;
/** Path and range of every request. */
let requests: string[];
let knowsRanges: boolean;
/** How many bytes of `b.bin` are sent before the connection breaks. */
let breaksAt: number | null;

beforeEach(async () => {
  folder = await TempFolder.create();
  [requests, knowsRanges, breaksAt] = [[], true, null];
  server = createServer((request, response) => {
    requests.push(`${request.url} ${request.headers.range ?? ''}`.trim());
    const from = knowsRanges
      ? Number(/bytes=(\d+)-/.exec(request.headers.range ?? '')?.[1] ?? 0)
      : 0;
    response.writeHead(from > 0 ? 206 : 200, { 'content-length': CONTENT.length - from });
    if (breaksAt !== null && request.url === '/b.bin')
      response.write(CONTENT.subarray(from, breaksAt), () =>
        setTimeout(() => response.destroy(), 50),
      );
    else response.end(CONTENT.subarray(from));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  origin = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
});

afterEach(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  await folder.remove();
});

describe('fetching an encoder', () => {
  it('goes on in the middle of the file at which it was stopped, and asks for no file twice', async () => {
    breaksAt = 30_000;
    await expect(fetchFiles(FILES, origin, folder.path)).rejects.toMatchObject({
      code: 'bundle-missing',
      exitCode: 1,
    });
    expect((await readdir(folder.path)).sort()).toEqual(['a.bin', 'b.bin.part']);
    expect((await readFile(folder.at('b.bin.part'))).length).toBe(30_000);
    [breaksAt, requests] = [null, []];
    expect(await fetchFiles(FILES, origin, folder.path)).toEqual({
      files: 2,
      bytes: 2 * CONTENT.length,
      resumed: CONTENT.length + 30_000,
    });
    expect(requests).toEqual(['/b.bin bytes=30000-']);
    expect((await readFile(folder.at('b.bin'))).equals(CONTENT)).toBe(true);
  });

  it('takes the whole file from a server that knows no ranges', async () => {
    knowsRanges = false;
    await writeFile(folder.at('a.bin.part'), CONTENT.subarray(0, 10));
    expect(await fetchFiles(FILES, origin, folder.path)).toMatchObject({ resumed: 0 });
    expect((await readFile(folder.at('a.bin'))).equals(CONTENT)).toBe(true);
  });

  it('takes files from a folder too, only those with the pinned hashes, and names one that is missing', async () => {
    const from = folder.at('from');
    await mkdir(from);
    await writeFile(join(from, 'a.bin'), CONTENT);
    await expect(fetchFiles(FILES, from, folder.at('out'))).rejects.toThrow(/b\.bin/);
    await writeFile(join(from, 'b.bin'), Buffer.from(CONTENT).fill(1, 100, 101));
    await expect(fetchFiles(FILES, from, folder.at('out'))).rejects.toMatchObject({
      code: 'bundle-integrity',
    });
    expect(await readdir(folder.at('out'))).toEqual(['a.bin']);
    await writeFile(join(from, 'b.bin'), CONTENT);
    expect(await fetchFiles(FILES, from, folder.at('out'))).toMatchObject({
      files: 2,
      resumed: CONTENT.length,
    });
  });

  it('pins the hashes of every file that the installed package has', async () => {
    for (const { name, bytes, sha256 } of USE_LITE_FILES) {
      const content = await readFile(join(useLiteFolder(), name));
      expect({
        name,
        bytes: content.length,
        sha256: createHash('sha256').update(content).digest('hex'),
      }).toEqual({ name, bytes, sha256 });
    }
  });

  it('keeps nothing of a file whose beginning was wrong', async () => {
    await writeFile(folder.at('a.bin.part'), Buffer.alloc(10));
    await expect(fetchFiles(FILES, origin, folder.path)).rejects.toMatchObject({
      code: 'bundle-integrity',
      exitCode: 1,
    });
    expect(await readdir(folder.path)).toEqual([]);
  });
});
