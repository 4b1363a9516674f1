import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CommandError, usageError, type ExitCode } from './command-error.ts';
import { MODELS_FOLDER } from './bundle-folder.ts';
import { readFlags } from './flags.ts';
import { createProgressBar } from './progress-bar.ts';
import { USE_LITE_FILES, type PinnedFile } from './use-lite-files.ts';

const FLAGS = { from: { type: 'string' }, out: { type: 'string' } } as const;

/**
 * `presort fetch-encoder use-lite`: gets Google's Universal Sentence Encoder lite from its publisher, a mirror or a
 * folder, and keeps only files whose SHA-256 is the pinned one. Everything is checked before anything is written.
 */
export async function run(args: readonly string[]): Promise<ExitCode> {
  const flags = readFlags(args, FLAGS, ['use-lite']);
  if (flags.operands[0] !== 'use-lite') throw usageError(`There is no encoder "${flags.operands[0]}": only use-lite can be fetched.`);
  const from = flags.text('from');
  const out = flags.text('out') ?? join(MODELS_FOLDER, 'use-lite');
  const bar = createProgressBar();
  const files = new Map<string, Uint8Array>();
  const total = USE_LITE_FILES.reduce((sum, { bytes }) => sum + bytes, 0);
  let loaded = 0;
  for (const file of USE_LITE_FILES) {
    bar.show(loaded / total, file.name);
    const bytes = await get(file, from).finally(bar.clear);
    const hash = createHash('sha256').update(bytes).digest('hex');
    if (hash !== file.sha256) throw new CommandError('bundle-integrity', `${file.name} is not the pinned file: SHA-256 ${hash} instead of ${file.sha256}. Fetch it from another place with --from.`, 1);
    files.set(file.name, bytes);
    loaded += file.bytes;
  }
  await mkdir(out, { recursive: true });
  for (const [name, bytes] of files) {
    await writeFile(join(out, `${name}.part`), bytes);
    await rename(join(out, `${name}.part`), join(out, name));
  }
  process.stdout.write(`${JSON.stringify({ ok: true, out, files: files.size, bytes: total })}\n`);
  return 0;
}

/** From the publisher, from a mirror's folder, or from a folder on this machine. */
async function get({ name, url: published }: PinnedFile, from: string | undefined): Promise<Uint8Array> {
  if (from !== undefined && !/^https?:\/\//.test(from)) return readFile(join(from, name));
  const url = from === undefined ? published : `${from.replace(/\/$/, '')}/${name}`;
  try {
    const response = await fetch(url);
    if (!response.ok) throw new Error(`it answered ${response.status}`);
    return new Uint8Array(await response.arrayBuffer());
  } catch (error) {
    const { cause, message } = error as Error; // fetch and the line above throw nothing else
    throw new CommandError('bundle-missing', `${url} could not be fetched (${cause instanceof Error ? cause.message : message}). Check the network, or give a folder or a mirror with --from.`, 1);
  }
}
