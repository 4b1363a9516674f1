import fc from 'fast-check';
import { expect, it } from 'vitest';
import { startProcessorClock } from '../../fixtures/processor-time.ts';
import { EngineError } from '../../../src/core/errors.ts';
import { watchArrays } from './allocations.ts';
import { judge } from './judge.ts';
import type { FuzzTarget } from './target.ts';

const watched = { Uint8Array, Float32Array };
watchArrays(watched);

const door = (attack: () => unknown): FuzzTarget => ({
  name: 'a door',
  inputs: fc.constant('x'),
  sizeOf: () => 1,
  attack,
});

it.each<[string, () => unknown]>([
  ['an answer', () => 1],
  ['an error of ours', () => Promise.reject(new EngineError('bad-input'))],
  ['memory that every input may have', () => new watched.Uint8Array(1_000)],
])('lets %s pass', async (_what, attack) => {
  await expect(judge(door(attack), 'x')).resolves.toBeUndefined();
});

it.each<[string, RegExp, () => unknown]>([
  [
    'an error of the language',
    /x is not/,
    () => {
      throw new TypeError('x is not a function');
    },
  ],
  ['a rejection that is none of ours', /deep/, () => Promise.reject(new RangeError('deep'))],
  ['memory by a number', /new Float32Array/, () => new watched.Float32Array(1e9).length],
  [
    'a changed prototype',
    /prototype/,
    () => Object.assign(Object.prototype as object, { polluted: 1 }),
  ],
  [
    'an input that takes seconds',
    /took \d+ ms/,
    () => {
      const computedMs = startProcessorClock();
      while (computedMs() < 1_100);
    },
  ],
])('names %s', async (_what, why, attack) => {
  await expect(judge(door(attack), 'x')).rejects.toThrow(why);
});
