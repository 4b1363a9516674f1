import { expect, it } from 'vitest';
import { curveOf } from './curves.ts';

const lossOf = (...runs: readonly (readonly number[])[]) =>
  curveOf(
    runs.flatMap((run) => run.map((loss, at) => ({ pass: at + 1, loss }))),
    'loss',
  );

it('a run that stopped early stays at its last value, so that the mean of falling losses falls', () => {
  const { x, series } = lossOf([1, 0.2], [1, 0.8, 0.6, 0.4], [1, 0.2]);
  expect(x).toEqual([1, 2, 3, 4]);
  expect(series[0]?.values.map((value) => Number(value?.toFixed(3)))).toEqual([1, 0.4, 0.4, 0.3]);
});

it('a run that has just begun says nothing of later passes', () => {
  expect(lossOf([1, 0.5], [0.8]).series[0]?.values).toEqual([0.9, 0.5]);
});

it('points of the other kind, and no points, give no curve', () => {
  expect(curveOf([{ pass: 1, accuracy: 0.5 }], 'loss').x).toEqual([]);
  expect(
    curveOf(
      [
        { pass: 1, accuracy: 0.5 },
        { pass: 2, accuracy: 0.6 },
      ],
      'accuracy',
    ).series[0]?.values,
  ).toEqual([0.5, 0.6]);
});
