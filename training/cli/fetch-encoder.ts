import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { CommandError, usageError, type ExitCode } from './command-error.ts';
import { MODELS_FOLDER } from './bundle-folder.ts';
import { readFlags } from './flags.ts';
import { FETCH_ENCODER } from './specs/files.ts';
import { createProgressBar } from './progress-bar.ts';
import { USE_LITE_FILES, type PinnedFile } from './use-lite-files.ts';

/**
 * `presort fetch-encoder use-lite`: gets Google's Universal Sentence Encoder lite from its publisher, a mirror or a
 * folder, and keeps only files whose SHA-256 is the pinned one. Run again, it goes on where it was stopped.
 */
export async function run(args: readonly string[]): Promise<ExitCode> {
  const flags = readFlags(args, FETCH_ENCODER);
  if (flags.operands[0] !== 'use-lite')
    throw usageError(
      `There is no encoder "${flags.operands[0]}": only use-lite can be fetched.`,
      'fetch-encoder',
    );
  const out = flags.text('out') ?? join(MODELS_FOLDER, 'use-lite');
  process.stdout.write(
    `${JSON.stringify({ ok: true, out, ...(await fetchFiles(USE_LITE_FILES, flags.text('from'), out)) })}\n`,
  );
  return 0;
}

export interface FetchReport {
  readonly files: number;
  readonly bytes: number;
  /** Bytes that were there already, whole or as the beginning of a file. */
  readonly resumed: number;
}

/** Gets every file that is not yet in `out` with its pinned hash. Throws `bundle-missing` and `bundle-integrity`, exit code 1. */
export async function fetchFiles(
  files: readonly PinnedFile[],
  from: string | undefined,
  out: string,
): Promise<FetchReport> {
  await mkdir(out, { recursive: true });
  const total = files.reduce((sum, { bytes }) => sum + bytes, 0);
  const bar = createProgressBar();
  let [loaded, resumed] = [0, 0];
  try {
    for (const file of files) {
      const path = join(out, file.name);
      if (existsSync(path) && (await hashOf(path)) === file.sha256) {
        resumed += file.bytes;
      } else {
        const show = (bytes: number): void => {
          bar.show((loaded + bytes) / total, file.name);
        };
        resumed += await fetchFile(file, from, `${path}.part`, show);
        const hash = await hashOf(`${path}.part`);
        if (hash !== file.sha256) {
          await rm(`${path}.part`);
          throw new CommandError(
            'bundle-integrity',
            `${file.name} is not the pinned file: SHA-256 ${hash} instead of ${file.sha256}. Fetch it from another place with --from.`,
            1,
          );
        }
        await rename(`${path}.part`, path);
      }
      loaded += file.bytes;
    }
  } finally {
    bar.clear();
  }
  return { files: files.length, bytes: total, resumed };
}

/** Writes one file, from the publisher, from a mirror's folder, or from a folder on this machine; gives how many bytes a partial file had already. */
async function fetchFile(
  { name, url: published, bytes }: PinnedFile,
  from: string | undefined,
  part: string,
  onBytes: (bytes: number) => void,
): Promise<number> {
  if (from !== undefined && !/^https?:\/\//.test(from)) {
    await pipeline(createReadStream(join(from, name)), createWriteStream(part));
    return 0;
  }
  const url = from === undefined ? published : `${from.replace(/\/$/, '')}/${name}`;
  const there = existsSync(part) ? (await stat(part)).size : 0;
  const start = there < bytes ? there : 0;
  try {
    const response = await fetch(url, start > 0 ? { headers: { range: `bytes=${start}-` } } : {});
    if (!response.ok || !response.body) throw new Error(`it answered ${response.status}`);
    // A server that knows no ranges sends the whole file again.
    const goesOn = response.status === 206;
    let done = goesOn ? start : 0;
    const reader = response.body.getReader();
    const counted = async function* (): AsyncGenerator<Uint8Array> {
      for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
        done += piece.value.length;
        onBytes(done);
        yield piece.value;
      }
    };
    await pipeline(counted, createWriteStream(part, { flags: goesOn ? 'a' : 'w' }));
    return goesOn ? start : 0;
  } catch (error) {
    const { cause, message } = error as Error; // fetch, streams and the line above throw nothing else
    throw new CommandError(
      'bundle-missing',
      `${url} could not be fetched (${cause instanceof Error ? cause.message : message}). Run again to go on from here, or give a folder or a mirror with --from.`,
      1,
    );
  }
}

async function hashOf(path: string): Promise<string> {
  return createHash('sha256')
    .update(await readFile(path))
    .digest('hex');
}
