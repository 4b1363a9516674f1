import { EngineError } from '../../core/errors.ts';
import { bytesSource, allBytes } from '../../table/source.ts';
import { MAX_ZIP_BYTES, unzipParts } from '../../table/zip-parts.ts';
import type { AnswerFile } from './read-answers.ts';

/** Whether a file's name says that it is a zip archive of files. */
export function isArchive(path: string): boolean {
  return /\.zip$/i.test(path);
}

/**
 * Unpacks the files of a zip archive and drops a folder that contains all of them from their paths.
 * Throws `file-too-large` and `file-damaged`.
 */
export async function unpackFiles({ source }: AnswerFile): Promise<readonly AnswerFile[]> {
  if ((source.sizeBytes ?? 0) > MAX_ZIP_BYTES) throw new EngineError('file-too-large');
  const entries = await unzipParts(await allBytes(source), (name) => !name.endsWith('/'));
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
