import { memory } from '@tensorflow/tfjs-core';
import { describe, expect, it } from 'vitest';
import { readRows } from './read-rows.ts';
import { FullEncoder } from './full-encoder.ts';
import { openSession } from './use-session.ts';
import { USE_LITE } from '../../training/full/encoder-folder.ts';
import { nodeBackends } from '../../test/fixtures/full-runtime.ts';
import { hasUseLite, useLiteFiles } from '../../test/fixtures/use-lite.ts';

const TEXTS = [
  'My invoice is wrong and I was charged twice.',
  'vpn',
  'The printer on the second floor shows an error, please send somebody.',
];
const furthest = (a: ArrayLike<number>, b: ArrayLike<number>): number =>
  a.length === b.length
    ? Array.from(a).reduce((most, value, at) => Math.max(most, Math.abs(value - (b[at] ?? NaN))), 0)
    : Infinity;

if (!hasUseLite)
  console.info('The graph of USE-lite is not in ../shared/data/use-lite: its test is skipped.');

// Random weights: nothing is said about what USE-lite understands, only that its graph runs the way ours does.
describe('the real graph of USE-lite with random weights', () => {
  it.skipIf(!hasUseLite)(
    'gives unit rows in order, the same alone and in a batch, and keeps no tensor (skipped where the graph is not there)',
    async () => {
      const encoder = { model: USE_LITE.model, vocab: USE_LITE.vocab, files: useLiteFiles() };
      const choices = nodeBackends(['wasm']);
      await choices[0]?.prepare();
      const session = await openSession('wasm', encoder);
      const rows: Float32Array[] = [];
      for (const text of TEXTS)
        rows.push((await session.embed([text], readRows))[0] ?? new Float32Array());
      session.dispose();
      rows.forEach((row) => {
        expect(row).toHaveLength(USE_LITE.dims);
        expect(Math.hypot(...row)).toBeCloseTo(1, 3);
      });
      expect(furthest(rows[0] ?? [], rows[2] ?? [])).toBeGreaterThan(1e-3);

      const probe = {
        cases: TEXTS.map((text, at) => ({ text, embedding: [...(rows[at] ?? [])] })),
      };
      const full = await FullEncoder.open({
        choices,
        encoder,
        probe,
        dims: USE_LITE.dims,
        maxTokens: USE_LITE.maxTokens,
      });
      const before = memory().numTensors;
      const batch = await full.run(
        ['', ...TEXTS, 'word '.repeat(2_000)],
        readRows,
        new Float32Array(),
      );
      expect(batch.map(({ length }) => length)).toEqual([0, 512, 512, 512, 512]);
      TEXTS.forEach((_, at) =>
        expect(furthest(batch[at + 1] ?? [], rows[at] ?? [])).toBeLessThan(1e-3),
      );
      expect(memory().numTensors).toBe(before);
      await full.dispose();
    },
  );
});
