import { gzipSync, strToU8 } from 'fflate';
import { expect, test } from 'vitest';
import { EngineError } from '../core/errors.ts';
import { bytesSource } from './source.ts';
import { unzipped } from './unzip.ts';

const TEXT = Array.from({ length: 1000 }, (_, at) => `${at},Lamp ${(at * 7919) % 1013} broke\n`);
const PACKED = gzipSync(strToU8(TEXT.join('')));
const join = (...parts: Uint8Array[]): Uint8Array => Uint8Array.from(parts.flatMap((p) => [...p]));
const flipped = (at: number): Uint8Array =>
  PACKED.map((byte, place) => (place === at ? byte ^ 0x10 : byte));

async function read(bytes: Uint8Array): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  try {
    for await (const piece of unzipped(bytesSource(bytes, 't.gz').open()))
      text += decoder.decode(piece.bytes, { stream: true });
    return text;
  } catch (thrown) {
    return thrown instanceof EngineError ? thrown.code : String(thrown);
  }
}

test('whole archives are read, one, several, empty, and filled up with zeros', async () => {
  const whole = TEXT.join('');
  const empty = gzipSync(new Uint8Array());
  expect(await read(PACKED)).toBe(whole);
  expect(await read(join(PACKED, new Uint8Array(700_000)))).toBe(whole);
  expect(await read(join(PACKED, empty, PACKED, empty))).toBe(whole + whole);
  expect(await read(empty)).toBe('');
});

test('an archive that is cut anywhere is damaged', async () => {
  for (let end = 2; end < PACKED.length; end += end > PACKED.length - 20 ? 1 : 37) {
    expect(await read(PACKED.slice(0, end)), `${end}`).toBe('file-damaged');
    expect(await read(join(PACKED, PACKED.slice(0, end))), `two, ${end}`).toBe('file-damaged');
  }
});

test('a changed byte of content or checksum is damage, also before another archive', async () => {
  for (let at = 10; at < PACKED.length; at += at > PACKED.length - 20 ? 1 : 41) {
    // The last byte before the checksum is filled up with bits that nobody reads.
    if (at === PACKED.length - 9) continue;
    expect(await read(flipped(at)), `${at}`).toBe('file-damaged');
    expect(await read(join(flipped(at), PACKED)), `first, ${at}`).toBe('file-damaged');
  }
});
