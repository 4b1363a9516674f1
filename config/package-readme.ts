import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A link to a file beside or above the README: its text and the file. */
const FILE_LINK = /\[([^\]]+)\]\((?![a-z][a-z\d+.-]*:|#)([^)#\s]+)(?:#[^)\s]*)?\)/gi;

/**
 * Writes a README of the repository into a packed folder. A link to a file that is not packed
 * becomes its words, and says where the file is; an anchor within the README stays.
 */
export function packReadme(from: string, outDir: string): void {
  const text = readFileSync(from, 'utf8').replace(FILE_LINK, (link, words: string, file: string) =>
    existsSync(join(outDir, file)) && !file.startsWith('..')
      ? link
      : `${words} in the project's repository`,
  );
  writeFileSync(join(outDir, 'README.md'), text);
}
