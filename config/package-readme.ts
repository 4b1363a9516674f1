import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A link to a file beside or above the README: its text and the file. */
const FILE_LINK = /\[([^\]]+)\]\((?![a-z][a-z\d+.-]*:|#)([^)#\s]+)(?:#[^)\s]*)?\)/gi;

/**
 * Writes a README of the repository into a packed folder. Replaces a link to a file that is not
 * packed by its text and the file's place; keeps links within the README.
 */
export function packReadme(from: string, outDir: string): void {
  const text = readFileSync(from, 'utf8').replace(FILE_LINK, (link, words: string, file: string) =>
    existsSync(join(outDir, file)) && !file.startsWith('..')
      ? link
      : `${words} in the project's repository`,
  );
  writeFileSync(join(outDir, 'README.md'), text);
}
