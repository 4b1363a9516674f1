import { describe, expect, it } from 'vitest';
import { repetitions } from '../../test/setup/nightly.ts';
import { checkWindow, compareMix, DRIFT_WINDOW, FALSE_ALARM_RATE } from './drift.ts';
import type { DriftWindow, TrainingSnapshot } from './drift.ts';
import { chiSquareTail, fisherTail } from './tail-probability.ts';

/** Uniform numbers in [0, 1) from a seed (mulberry32). */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const DIMS = 8;
const LABELS = ['a', 'b', 'c', 'd', 'e'];
const MIX = [0.3, 0.3, 0.2, 0.15, 0.05];
const ABSTAIN = 0.04;

interface World {
  readonly random: () => number;
  readonly mix: readonly number[];
  readonly abstain: number;
  readonly shift: number;
}

/**
 * Counts and mean of `size` invented tickets; embeddings scatter more in the first directions than
 * in the last.
 */
function draw(
  { random, mix, abstain, shift }: World,
  size: number,
): { window: DriftWindow; vectors: Float64Array[] } {
  const labels: Record<string, number> = {};
  let abstained = 0;
  const vectors: Float64Array[] = [];
  for (let at = 0; at < size; at += 1) {
    if (random() < abstain) abstained += 1;
    else {
      let left = random() * mix.reduce((sum, share) => sum + share, 0);
      const label = LABELS[mix.findIndex((share) => (left -= share) < 0)] ?? 'e';
      labels[label] = (labels[label] ?? 0) + 1;
    }
    vectors.push(
      Float64Array.from(
        { length: DIMS },
        (_, dim) => shift * 0.1 + (random() + random() + random() - 1.5) * (0.2 / (1 + dim / 3)),
      ),
    );
  }
  const mean = Float64Array.from(
    { length: DIMS },
    (_, dim) => vectors.reduce((sum, vector) => sum + vector[dim]!, 0) / size,
  );
  return { window: { from: 0, to: 1, labels, abstained, mean, embedded: size }, vectors };
}

function snapshotOf(world: World, size: number): TrainingSnapshot {
  const { window, vectors } = draw(world, size);
  const mean = [...(window.mean ?? [])];
  const centred = vectors.map((vector) => vector.map((value, dim) => value - (mean[dim] ?? 0)));
  const dot = (a: Float64Array, b: Float64Array): number =>
    a.reduce((sum, value, dim) => sum + value * b[dim]!, 0);
  const some = centred.slice(0, 200);
  const products = some.flatMap((a, at) => some.slice(at + 1).map((b) => dot(a, b) ** 2));
  return {
    tickets: size,
    labels: window.labels,
    abstained: window.abstained,
    embedding: {
      mean,
      trace: centred.reduce((sum, vector) => sum + dot(vector, vector), 0) / (size - 1),
      traceSquared: products.reduce((sum, one) => sum + one, 0) / products.length,
    },
  };
}

/** The first window with an alarm, or null in `most` windows. */
function firstAlarm(
  world: World,
  snapshot: TrainingSnapshot,
  most: number,
  first = 0,
): number | null {
  for (let index = first; index < first + most; index += 1) {
    if (
      checkWindow(draw(world, DRIFT_WINDOW).window, index, snapshot).some(({ isAlarm }) => isAlarm)
    )
      return index;
  }
  return null;
}

const still = (seed: number): World => ({
  random: randomOf(seed),
  mix: MIX,
  abstain: ABSTAIN,
  shift: 0,
});

describe('tail probabilities', () => {
  it('agree with known values', () => {
    expect(chiSquareTail(3.841458821, 1)).toBeCloseTo(0.05, 8);
    expect(chiSquareTail(18.307038053, 10)).toBeCloseTo(0.05, 8);
    expect(chiSquareTail(60, 4) / 2.9e-12).toBeCloseTo(1, 1);
    expect(chiSquareTail(0, 3)).toBe(1);
    // Fisher's tea tasting: 3 of 4 right among 4 of 8.
    expect(fisherTail(3, 4, 1, 4)).toBeCloseTo(17 / 70, 10);
    expect(fisherTail(0, 10, 3, 20)).toBeCloseTo(1, 10);
  });
});

describe('the drift alarm', () => {
  it('is raised in at most the stated share of profiles in which nothing changes, however often one looks', () => {
    const PROFILES = repetitions(60, 150);
    let alarmed = 0;
    for (let seed = 1; seed <= PROFILES; seed += 1)
      if (firstAlarm(still(seed), snapshotOf(still(seed + 10_000), 800), 15) !== null) alarmed += 1;
    // Three standard errors of a share measured in so many profiles.
    expect(alarmed / PROFILES).toBeLessThanOrEqual(
      FALSE_ALARM_RATE + 3 * Math.sqrt((FALSE_ALARM_RATE * (1 - FALSE_ALARM_RATE)) / PROFILES),
    );
  });

  it.each([
    ['another label mix', { mix: [0.05, 0.15, 0.2, 0.3, 0.3] }],
    ['abstaining five times as often', { abstain: 0.2 }],
    ['another topic in the same labels', { shift: 1 }],
  ] as const)('is raised within three windows after %s, also when it comes late', (_, change) => {
    const snapshot = snapshotOf(still(7), 2_000);
    for (const first of [0, 40])
      expect(firstAlarm({ ...still(8), ...change }, snapshot, 3, first)).not.toBeNull();
  });

  it('is not raised for a change too small to matter, however many tickets prove it', () => {
    const snapshot: TrainingSnapshot = {
      tickets: 1e6,
      labels: { a: 5e5, b: 5e5 },
      abstained: 1e4,
      embedding: null,
    };
    const window: DriftWindow = {
      from: 0,
      to: 1,
      labels: { a: 510_000, b: 480_000 },
      abstained: 10_000,
      mean: null,
      embedded: 0,
    };
    const results = checkWindow(window, 0, snapshot);
    expect(results.map(({ check, isAlarm }) => [check, isAlarm])).toEqual([
      ['labels', false],
      ['abstain', false],
    ]);
    expect(results[0]?.p).toBeLessThan(1e-6);
  });

  it('leaves out what the bundle says nothing about', () => {
    expect(
      checkWindow(draw(still(1), 50).window, 0, {
        tickets: 100,
        labels: {},
        abstained: null,
        embedding: null,
      }),
    ).toEqual([]);
  });

  it('gives an index of nearly zero for equal mixes and survives a label that is new', () => {
    expect(compareMix({ a: 50, b: 50 }, { a: 500, b: 500 }).psi).toBeLessThan(0.001);
    expect(compareMix({ z: 100 }, { a: 500, b: 500 }).psi).toBeGreaterThan(1);
  });
});
