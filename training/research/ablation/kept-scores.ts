import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Computes rows of numbers once and keeps them in a file, because several runs need them and they
 * take long. Without a folder they are computed each time.
 */
export async function keptScores(
  folder: string,
  name: string,
  classes: number,
  make: () => Promise<readonly ArrayLike<number>[]>,
): Promise<readonly Float32Array[]> {
  const path = folder && join(folder, `${name}.f32`);
  if (path && existsSync(path)) {
    const { buffer } = Uint8Array.from(readFileSync(path));
    return Array.from(
      { length: buffer.byteLength / 4 / classes },
      (_, row) => new Float32Array(buffer, row * classes * 4, classes),
    );
  }
  const rows = (await make()).map((row) => Float32Array.from(row));
  if (path) {
    const flat = new Float32Array(rows.length * classes);
    rows.forEach((row, at) => flat.set(row, at * classes));
    mkdirSync(folder, { recursive: true });
    writeFileSync(path, new Uint8Array(flat.buffer));
  }
  return rows;
}
