import { cp, mkdir, realpath, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { CommandError } from './command-error.ts';

/**
 * Replaces `out` with a copy of `source` that has other `files`; both may be the same folder. The
 * copy is made and checked beside `out`, and moved only if it is complete and valid. An earlier
 * error leaves `out` as it was.
 */
export async function replaceFolder(
  source: string,
  out: string,
  files: Readonly<Record<string, Uint8Array>>,
  check: (folder: string) => Promise<unknown>,
): Promise<void> {
  // Resolves a link first, so that it keeps pointing to the bundle.
  const target = await realpath(out).catch(() => resolve(out));
  const beside = (word: string): string =>
    join(dirname(target), `.${basename(target)}.${word}-${process.pid}`);
  const [fresh, old] = [beside('new'), beside('old')];
  await mkdir(dirname(target), { recursive: true });
  try {
    await cp(source, fresh, { recursive: true, dereference: true });
    for (const [name, bytes] of Object.entries(files)) {
      // A copy of a read-only file is read-only too, so it must be made writable.
      await rm(join(fresh, name), { force: true });
      await writeFile(join(fresh, name), bytes);
    }
    await check(fresh);
    await moveInto(fresh, target, old);
  } finally {
    await rm(fresh, { recursive: true, force: true });
  }
}

async function moveInto(fresh: string, target: string, old: string): Promise<void> {
  const hadOne = await rename(target, old).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return false;
      throw immovable(target, error);
    },
  );
  try {
    await rename(fresh, target);
  } catch (error) {
    if (hadOne) await rename(old, target);
    throw error;
  }
  await rm(old, { recursive: true, force: true });
}

function immovable(target: string, { code }: NodeJS.ErrnoException): CommandError {
  return new CommandError(
    'file-denied',
    `${target} cannot be replaced (${code ?? 'unknown'}). Write to another folder with --out.`,
    1,
  );
}
