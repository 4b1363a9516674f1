import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { openTable } from '../../src/table/open-table.ts';
import type { OpenTable } from '../../src/table/held-table.ts';
import type { TableSource } from '../../src/table/source.ts';
import type { TableChoices } from '../../src/table/table-shape.ts';

/** A file as a table, whatever its format. Rejects as `openTable` and `fileSource` do. */
export async function openFileTable(path: string, choices: TableChoices = {}): Promise<OpenTable> {
  return openTable(await fileSource(path), choices);
}

/**
 * A file as a table's bytes; `-` is stdin, which can be read once. Rejects with what Node says of a
 * file that cannot be read.
 */
export async function fileSource(path: string): Promise<TableSource> {
  if (path === '-') return { name: 'stdin', sizeBytes: null, open: () => process.stdin };
  const facts = await stat(path);
  const source = { name: path, open: () => createReadStream(path) };
  // Pipes and devices have no size and can be read in order only.
  if (!facts.isFile()) return { ...source, sizeBytes: null };
  return {
    ...source,
    sizeBytes: facts.size,
    async slice(start, end) {
      const file = await open(path);
      try {
        const bytes = new Uint8Array(end - start);
        const { bytesRead } = await file.read(bytes, 0, bytes.length, start);
        return bytes.subarray(0, bytesRead);
      } finally {
        await file.close();
      }
    },
  };
}
