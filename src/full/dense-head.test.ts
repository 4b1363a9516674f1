import { ready, setBackend, tensor2d, tidy } from '@tensorflow/tfjs-core';
import { expect, it } from 'vitest';
import { openWeights } from '../compact/weights-file.ts';
import type { HeadManifest } from '../core/manifest.ts';
import { DenseHead } from './dense-head.ts';
import { createRandom } from '../train/heads/random.ts';
import { packFloats, packMatrix, writeWeights } from '../train/network/weights-writer.ts';
import { nodeBackends } from '../../test/fixtures/full-runtime.ts';

const [DIMS, ROWS] = [512, 40];
const labels = Array.from({ length: 77 }, (_, at) => `label ${at}`);
const head: HeadManifest = {
  name: 'category',
  labels,
  temperature: 1,
  thresholds: { accept: 1, suggest: 0, targetPrecision: 0.95 },
};
const random = createRandom(3);
const floats = (size: number, reach: number): Float32Array =>
  Float32Array.from({ length: size }, () => (random() - 0.5) * reach);
const dense = new DenseHead(
  openWeights(
    writeWeights({}, [
      packFloats('category.bias', floats(labels.length, 2)),
      packMatrix('category.dense', 'i8', floats(labels.length * DIMS, 40), DIMS),
    ]),
  ),
  head,
  DIMS,
);
const embeddings = floats(ROWS * DIMS, 1);
for (let row = 0; row < ROWS; row++) {
  const own = embeddings.subarray(row * DIMS, (row + 1) * DIMS);
  const length = Math.hypot(...own);
  own.forEach((value, at) => {
    own[at] = value / length;
  });
}

it.each(['cpu', 'wasm'] as const)(
  "a dense head on %s tensors gives the typed arrays' numbers within 1e-4",
  async (name) => {
    await nodeBackends([name])[0]?.prepare();
    await setBackend(name);
    await ready();
    const scores = tidy(() => dense.onTensor(tensor2d(embeddings, [ROWS, DIMS])).dataSync());
    let furthest = 0;
    for (let row = 0; row < ROWS; row++) {
      dense.logits(embeddings.subarray(row * DIMS, (row + 1) * DIMS)).forEach((logit, label) => {
        furthest = Math.max(
          furthest,
          Math.abs(logit - (scores[row * labels.length + label] ?? NaN)),
        );
      });
    }
    expect(scores).toHaveLength(ROWS * labels.length);
    expect(furthest).toBeLessThan(1e-4);
  },
);
