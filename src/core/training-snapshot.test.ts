import { describe, expect, it } from 'vitest';
import type { HeadManifest } from './manifest.ts';
import type { HeldOut } from '../train/fit/calibrate-heads.ts';
import { trainingSnapshot } from '../train/report/snapshot.ts';

const head: HeadManifest = {
  name: 'category',
  labels: ['a', 'b'],
  temperature: 1,
  thresholds: { accept: 0.9, suggest: 0.7, targetPrecision: 0.95 },
};
const scope = { score: 'max-logit', threshold: 0, minKnownShare: 0.5 } as const;

function heldOut(
  logits: readonly [number, number],
  embedding: readonly number[],
  knownShare = 1,
): HeldOut {
  return {
    text: 'x',
    gold: { category: 0 },
    place: 0,
    output: {
      embedding: Float32Array.from(embedding),
      logits: { category: Float32Array.from(logits) },
      knownShare,
      words: 9,
    },
  } as unknown as HeldOut; // a row of the trainer, as far as the snapshot reads it
}

describe('the snapshot in metrics.json', () => {
  it('counts what the finished model decides, and abstentions for each of their reasons', () => {
    const rows = [
      heldOut([5, 0], [1, 0]),
      heldOut([4, 0], [1, 0]),
      heldOut([0, 5], [0, 1]),
      heldOut([0.1, 0], [0, 1]),
      heldOut([-2, -9], [0, 1]),
      heldOut([5, 0], [0, 1], 0.1),
    ];
    expect(trainingSnapshot([head], scope, rows)).toMatchObject({
      tickets: 6,
      labels: { a: 2, b: 1 },
      abstained: 3,
    });
  });

  it('tells how widely the embeddings scatter: trace of the covariance and of its square', () => {
    // Independent coordinates with variances 4 and 1: trace 5, trace of the square 17.
    const rows = [-1, 1].flatMap((x) =>
      [-1, 1].flatMap((y) => Array.from({ length: 100 }, () => heldOut([5, 0], [2 * x, y]))),
    );
    const {
      mean = [],
      trace = 0,
      traceSquared = 0,
    } = trainingSnapshot([head], scope, rows)?.embedding ?? {};
    expect(mean).toEqual([0, 0]);
    expect(trace).toBeCloseTo(5, 1);
    expect(traceSquared).toBeCloseTo(17, 0);
  });

  it('is null where nothing was held out', () => {
    expect(trainingSnapshot([head], scope, [])).toBeNull();
  });
});
