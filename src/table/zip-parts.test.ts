import { describe, expect, it } from 'vitest';
import { strFromU8, strToU8, zipSync } from 'fflate';
import { directorySums, unzipParts } from './zip-parts.ts';

const TABLE = Array.from({ length: 300 }, (_, at) => `${at},the ${at % 7}th door sticks`).join(
  '\n',
);
const ARCHIVE = zipSync({ 'a.txt': strToU8('note'), 't/b.csv': strToU8(TABLE) });
const read = async (bytes: Uint8Array): Promise<string> =>
  strFromU8((await unzipParts(bytes, (name) => name.endsWith('.csv')))['t/b.csv'] ?? strToU8(''));

describe('files of a zip archive', () => {
  it('are unpacked where their checksums hold', async () => {
    expect(directorySums(ARCHIVE)).toHaveLength(2);
    expect(await read(ARCHIVE)).toBe(TABLE);
  });

  it('are damaged where any byte of their packed text has changed', async () => {
    const from = strFromU8(ARCHIVE, true).indexOf('b.csv') + 'b.csv'.length;
    const to = strFromU8(ARCHIVE, true).indexOf('PK\u0001\u0002');
    for (let at = from; at < to; at += 13) {
      const bytes = ARCHIVE.slice();
      bytes[at] = (bytes[at] ?? 0) ^ 0x10;
      const text = await read(bytes).catch((error: unknown) => (error as { code: string }).code);
      expect([TABLE, 'file-damaged'], `byte ${at}`).toContain(text);
    }
  });

  it('are damaged where the checksum itself has', async () => {
    const bytes = ARCHIVE.slice();
    const entry = strFromU8(bytes, true).lastIndexOf('PK\u0001\u0002');
    bytes[entry + 16] = (bytes[entry + 16] ?? 0) ^ 1;
    await expect(read(bytes)).rejects.toMatchObject({ code: 'file-damaged' });
  });

  it('name the kind of file that is damaged', async () => {
    await expect(unzipParts(strToU8('PK'), () => true, 'ods')).rejects.toMatchObject({
      code: 'file-damaged',
    });
  });
});
