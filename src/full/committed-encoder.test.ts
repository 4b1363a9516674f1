import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load, type UniversalSentenceEncoder } from '@tensorflow-models/universal-sentence-encoder';
import { env, memory, setBackend } from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { encoderText } from '../core/encoder-text.ts';
import { nodeBackends } from '../../test/fixtures/full-runtime.ts';

const FOLDER = 'models/full-encoder';
const json = <T>(name: string): T => JSON.parse(readFileSync(join(FOLDER, name), 'utf8')) as T;
const probe = json<{ cases: { text: string; embedding: number[] }[] }>('probe.json');
const card = json<{ dims: number; files: Record<string, { bytes: number; sha256: string }> }>(
  'encoder.json',
);

let encoder: UniversalSentenceEncoder;
beforeAll(async () => {
  // The package always runs graphs the asynchronous way; the converter remarks on that at every call.
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  // WASM: many times faster in Node than the plain backend.
  for (const wasm of nodeBackends(['wasm'])) expect(await wasm.prepare()).toBeNull();
  await setBackend('wasm');
  // The package loads by URL: the platform's own fetch is pointed at the folder.
  vi.spyOn(env().platform, 'fetch').mockImplementation((url) =>
    Promise.resolve(
      new Response(new Uint8Array(readFileSync(join(FOLDER, url.split('/').pop() ?? '')))),
    ),
  );
  encoder = await load({
    modelUrl: 'https://encoder.test/model.json',
    vocabUrl: 'https://encoder.test/vocab.json',
  });
});

async function embed(texts: string[]): Promise<number[][]> {
  const tensor = await encoder.embed(texts);
  const rows = tensor.arraySync();
  tensor.dispose();
  return rows;
}
const furthest = (a: readonly number[], b: readonly number[]): number =>
  Math.max(...a.map((value, at) => Math.abs(value - (b[at] ?? NaN))));

describe('the committed full encoder', () => {
  it('is what encoder.json says, and at most 8 MB', () => {
    for (const [name, { bytes, sha256 }] of Object.entries(card.files)) {
      const content = readFileSync(join(FOLDER, name));
      expect({
        name,
        bytes: content.length,
        sha256: createHash('sha256').update(content).digest('hex'),
      }).toEqual({ name, bytes, sha256 });
    }
    expect(Object.values(card.files).reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThan(
      8 * 1024 * 1024,
    );
  });

  it('gives the embeddings of the network it was exported from, through the unmodified package, alone and in a batch', async () => {
    const texts = probe.cases.map(({ text }) => text);
    const batch = await embed(texts);
    for (const [at, { text, embedding }] of probe.cases.entries()) {
      expect(furthest(batch[at] ?? [], embedding), text).toBeLessThan(1e-3);
      expect(furthest((await embed([text]))[0] ?? [], embedding), text).toBeLessThan(1e-3);
    }
  });

  it('gives rows of unit length, in order, that tell texts apart', async () => {
    const rows = await embed([...probe.cases].reverse().map(({ text }) => text));
    rows.forEach((row, at) => {
      expect(row).toHaveLength(card.dims);
      expect(Math.hypot(...row)).toBeCloseTo(1, 3);
      expect(furthest(row, probe.cases[probe.cases.length - 1 - at]?.embedding ?? [])).toBeLessThan(
        1e-3,
      );
    });
  });

  it('keeps no tensor behind', async () => {
    await embed(['one call before counting']);
    const before = memory().numTensors;
    for (const text of ['short', 'a somewhat longer ticket about a printer', 'short'])
      await embed([text]);
    expect(memory().numTensors).toBe(before);
  });
});

describe('text for the full encoder', () => {
  it('is lower case, one line, without accents, and cut between words', () => {
    expect(encoderText('Ma\u00eetre  caf\u00e9\nVPN\tdown')).toBe('maitre cafe vpn down');
    const long = encoderText('word '.repeat(400));
    expect(long.length).toBeLessThanOrEqual(640);
    expect(long.endsWith('word')).toBe(true);
  });
});
