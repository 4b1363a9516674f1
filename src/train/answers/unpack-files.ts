import { EngineError } from '../../core/errors.ts';
import { bytesSource, allBytes } from '../../table/source.ts';
import type { AnswerFile } from './read-answers.ts';

/** Largest packed and unpacked size of an archive: the whole archive lies in memory. */
const MAX_PACKED_BYTES = 64 * 1024 * 1024;
const MAX_UNPACKED_BYTES = 256 * 1024 * 1024;

/** Whether a file's name says that it is a zip archive of files. */
export function isArchive(path: string): boolean {
  return /\.zip$/i.test(path);
}

/**
 * Unpacks the files of a zip archive and drops a folder that contains all of them from their paths.
 * Throws `file-too-large` and `file-damaged`.
 */
export async function unpackFiles({ source }: AnswerFile): Promise<readonly AnswerFile[]> {
  if ((source.sizeBytes ?? 0) > MAX_PACKED_BYTES) throw new EngineError('file-too-large');
  const bytes = await allBytes(source);
  const { unzipSync } = await import('fflate');
  let unpacked = 0;
  const entries = unpack(() =>
    unzipSync(bytes, {
      filter({ name, originalSize }) {
        unpacked += originalSize;
        if (unpacked > MAX_UNPACKED_BYTES) throw new EngineError('file-too-large');
        return !name.endsWith('/');
      },
    }),
  );
  return withoutRoot(
    Object.entries(entries).map(([path, content]) => ({
      path: path.replaceAll('\\', '/'),
      isNested: true,
      source: bytesSource(content, path),
    })),
  );
}

/** Removes a folder that contains all files from their paths. */
export function withoutRoot<T extends Pick<AnswerFile, 'path'>>(files: readonly T[]): readonly T[] {
  const [root] = files[0]?.path.split('/') ?? [];
  return root !== undefined && files.every(({ path }) => path.startsWith(`${root}/`))
    ? files.map((file) => ({ ...file, path: file.path.slice(root.length + 1) }))
    : files;
}

function unpack<T>(run: () => T): T {
  try {
    return run();
  } catch (error) {
    if (error instanceof EngineError) throw error;
    throw new EngineError('file-damaged', { what: 'zip' });
  }
}
