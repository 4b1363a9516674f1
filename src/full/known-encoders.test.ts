import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { memory } from '@tensorflow/tfjs-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FullEncoder } from './full-encoder.ts';
import { readProbe } from './probe.ts';
import { readRows } from './read-rows.ts';
import { nodeBackends } from '../../test/fixtures/full-runtime.ts';
import { cosine, readVectors } from '../../test/fixtures/read-vectors.ts';
import { openNodeEncoder } from '../../training/full/node-encoder.ts';
import { readEncoderFolder, type EncoderSource } from '../../training/full/encoder-folder.ts';

/**
 * Both encoders, complete and on WASM, compared with vectors of their original networks.
 * test/browser tests GPUs.
 */
const ENCODERS = [
  { name: 'minilm', vectors: 'test/fixtures/minilm-vectors.json', least: 0.997 },
  { name: 'use-lite', vectors: 'test/fixtures/use-lite-vectors.json', least: 0.99999 },
] as const;

describe.each(ENCODERS)('$name', ({ name, vectors, least }) => {
  const known = readVectors(vectors);
  const texts = known.map(({ text }) => text);
  let source: EncoderSource;
  let full: FullEncoder;
  const run = (all: readonly string[]): Promise<Float32Array[]> =>
    full.run(all, readRows, new Float32Array());

  beforeAll(async () => {
    source = await readEncoderFolder(name);
    const node = await openNodeEncoder(source);
    const { probe } = node;
    await node.dispose();
    full = await FullEncoder.open({
      choices: nodeBackends(['wasm']),
      encoder: source,
      probe: readProbe(probe, source.dims),
      dims: source.dims,
    });
  }, 60_000);
  afterAll(() => full.dispose());

  it('gives the vectors of the original network, alone and in a batch, empty texts apart', async () => {
    const batch = await run(['', ...texts]);
    expect(batch[0]).toHaveLength(0);
    for (const [at, { text, vector }] of known.entries()) {
      const row = batch[at + 1] ?? new Float32Array();
      expect(row).toHaveLength(source.dims);
      expect(cosine(row, vector), text).toBeGreaterThan(least);
      const [alone] = await run([text]);
      expect(cosine(alone ?? new Float32Array(), row), text).toBeGreaterThan(0.99999);
    }
  });

  it('tells texts apart, and finds those that mean the same', async () => {
    const [a, b, c] = await run([
      'please reset my password',
      'I forgot how to sign in to my account',
      'the printer is out of paper',
    ]);
    const none = new Float32Array();
    expect(cosine(a ?? none, b ?? none)).toBeGreaterThan(cosine(a ?? none, c ?? none) + 0.1);
  });

  it('reads text of any script and any length, and keeps no tensor', async () => {
    await run(['one call before counting']);
    const before = memory().numTensors;
    const odd = [
      '😀',
      '请帮我重置密码',
      '\u0000\ufffd',
      '[CLS] [MASK]',
      'a',
      'word '.repeat(3_000),
    ];
    for (const row of await run(odd)) {
      expect(row).toHaveLength(source.dims);
      expect(Math.hypot(...row)).toBeCloseTo(1, 3);
    }
    expect(memory().numTensors).toBe(before);
    expect(await full.selfTest()).toMatchObject({ ok: true, backend: 'wasm' });
  });
});

it('the committed MiniLM is what its card says, and at most 24 MB', () => {
  const { files } = JSON.parse(readFileSync('models/minilm/encoder.json', 'utf8')) as {
    files: Record<string, { bytes: number; sha256: string }>;
  }; // training/research/minilm writes this file
  let sum = 0;
  for (const [name, { bytes, sha256 }] of Object.entries(files)) {
    const content = readFileSync(`models/minilm/${name}`);
    const hash = createHash('sha256').update(content).digest('hex');
    expect({ name, bytes: content.length, hash }).toEqual({ name, bytes, hash: sha256 });
    sum += bytes;
  }
  expect(sum).toBeLessThan(24 * 1024 * 1024);
});
