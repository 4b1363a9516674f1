import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { normaliseTicket } from '../../../src/core/normalise.ts';

const MIN_WORDS = 4;
const MAX_WORDS = 30;

/**
 * Reads that many unlabelled texts of 4 to 30 words from `prose/*.txt.gz`, evenly from every file.
 */
export function readProse(folder: string, count: number): readonly string[] {
  const names = readdirSync(join(folder, 'prose'))
    .filter((name) => name.endsWith('.txt.gz'))
    .sort();
  const texts = names.flatMap((name) => {
    const lines = gunzipSync(readFileSync(join(folder, 'prose', name)))
      .toString()
      .split('\n')
      .filter((line) => {
        const words = line.split(' ').length;
        return words >= MIN_WORDS && words <= MAX_WORDS && !line.startsWith('H: ');
      });
    const most = Math.min(lines.length, Math.ceil(count / names.length));
    return Array.from(
      { length: most },
      (_, at) =>
        normaliseTicket({ description: lines[Math.floor((at * lines.length) / most)] ?? '' }).text,
    );
  });
  return texts.filter(Boolean).slice(0, count);
}
