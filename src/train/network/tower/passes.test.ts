import { describe, expect, it } from 'vitest';
import { softmaxInPlace } from '../../../compact/pooling.ts';
import { createRandom } from '../../heads/random.ts';
import { Matrix } from '../memory/matrix.ts';
import { variableOf } from '../memory/shard.ts';
import { colsOf, rowsOf, variableIn } from '../memory/variable.ts';
import { poolMaximum, poolMaximumBackward } from './maximum-pool.ts';
import { mixWords } from './mixing.ts';
import { normRows, normRowsBackward } from './norm-pass.ts';
import { openPass } from './pass.ts';
import { createTextReader } from './read-texts.ts';
import { softmaxBackward } from './softmax-backward.ts';
import { addMean, addMeanBackward, type WeightedMean } from './weighted-mean.ts';
import { createRowScatter, sumRows } from './word-rows.ts';
import { gradientError } from '../../../../test/fixtures/finite-differences.ts';
import { smallNetwork } from '../../../../test/fixtures/small-network.ts';

// This file tests each part of the tower alone; `gradients.test.ts` tests them together.

const TEXTS = ['pay the bill', 'bill the bill twice', 'log'];

function randomNumbers(size: number, seed: number): Float32Array {
  const random = createRandom(seed);
  return Float32Array.from({ length: size }, () => random() - 0.5);
}

/** Returns Σ weight × value, whose gradient with respect to the values is the weights. */
function weighed(values: Float32Array, weights: Float32Array): number {
  return values.reduce((sum, value, at) => sum + value * weights[at]!, 0);
}

/** Sets up a small network that has read its texts. */
function setUp() {
  const network = smallNetwork(TEXTS);
  const read = createTextReader(network.corpus, network.plan.most);
  return {
    ...network,
    pass: openPass(
      network.shard,
      read([0, 1, 2], () => true),
    ),
  };
}

describe('softmax', () => {
  it('makes shares of a range, and leaves the rest', () => {
    const values = Float32Array.of(9, 1, 2, 3, 9);
    softmaxInPlace(values, 1, 4);
    expect(values[0]).toBe(9);
    expect(values[4]).toBe(9);
    expect(values[1]! + values[2]! + values[3]!).toBeCloseTo(1, 6);
    expect(values[3]! / values[2]!).toBeCloseTo(Math.E, 5);
    softmaxInPlace(values, 2, 2);
  });

  it('has the gradient that finite differences give', () => {
    const [scores, gradients] = [randomNumbers(6, 1), randomNumbers(6, 2)];
    const weights = gradients.slice();
    const shares = (): Float32Array => {
      const values = scores.slice();
      softmaxInPlace(values, 0, 6);
      return values;
    };
    softmaxBackward(shares(), gradients, 0, 6);
    expect(gradientError(() => weighed(shares(), weights), scores, gradients)).toBeLessThan(0.01);
  });
});

describe('the norm of rows', () => {
  it('has the gradient that finite differences give', () => {
    const [values, gradients] = [randomNumbers(16, 1), randomNumbers(16, 2)];
    const weights = gradients.slice();
    const rows = new Matrix(0, 2, 8);
    const factors = new Float32Array(2);
    const normed = (): Float32Array => {
      const copy = values.slice();
      normRows(copy, rows, factors);
      return copy;
    };
    const numbers = Float32Array.of(...normed(), ...gradients);
    normRowsBackward(numbers, { value: rows, gradient: new Matrix(16, 2, 8) }, factors);
    expect(gradientError(() => weighed(normed(), weights), values, numbers.slice(16))).toBeLessThan(
      0.01,
    );
  });
});

describe('rows of words', () => {
  it('add up to vectors, and share the vectors’ gradients', () => {
    const { shard, corpus, plan, pass, numbersOf } = setUp();
    const { width } = plan.shape;
    sumRows(shard, corpus, pass);
    numbersOf(pass.vectors.gradient).fill(1);
    createRowScatter(shard, corpus)(pass);
    const uses = new Map<number, number>();
    for (let word = 0; word < pass.words; word++) {
      const sum = new Float64Array(width);
      const id = pass.wordIds[word]!;
      for (const row of corpus.rows.subarray(corpus.rowStarts[id], corpus.rowStarts[id + 1])) {
        uses.set(row, (uses.get(row) ?? 0) + 1);
        numbersOf(plan.table.value.rowsFrom(row, 1)).forEach((value, at) => (sum[at]! += value));
      }
      numbersOf(pass.vectors.value.rowsFrom(word, 1)).forEach((value, at) =>
        expect(value).toBeCloseTo(sum[at]!, 5),
      );
    }
    expect([...shard.touched.rows()]).toEqual([...uses.keys()]);
    for (const [row, count] of uses)
      expect(numbersOf(plan.table.gradients[0]!.rowsFrom(row, 1))).toEqual(
        new Float32Array(width).fill(count),
      );
  });
});

describe('mixing', () => {
  it('adds up the neighbours’ products, inside the text only', () => {
    const { shard, plan, pass, numbersOf } = setUp();
    const { width, channels } = plan.shape;
    const vectors = numbersOf(pass.vectors.value);
    vectors.set(randomNumbers(vectors.length, 1));
    mixWords(shard, pass);
    const projection = numbersOf(plan.projection.value);
    const stateOf = (token: number, channel: number): number => {
      const text = pass.starts.findLastIndex((start, at) => at < pass.texts && start <= token);
      let sum = numbersOf(plan.bias.value)[channel]!;
      for (let tap = 0; tap < 3; tap++) {
        const other = token + tap - 1;
        if (other < pass.starts[text]! || other >= pass.starts[text + 1]!) continue;
        for (let at = 0; at < width; at++)
          sum +=
            vectors[pass.wordOf[other]! * width + at]! *
            projection[(tap * width + at) * channels + channel]!;
      }
      return Math.max(0, sum);
    };
    numbersOf(pass.states.value).forEach((state, at) =>
      expect(state).toBeCloseTo(stateOf(Math.floor(at / channels), at % channels), 5),
    );
  });
});

describe('a weighted mean', () => {
  it('has the gradients that finite differences give', () => {
    const { shard, plan, pass, numbersOf } = setUp();
    const mean: WeightedMean = {
      query: rowsOf(variableOf(plan.attention, shard), 1, 1),
      keys: pass.states,
      values: colsOf(pass.states, 8, 16),
      rowOf: Int32Array.of(0, 3, 1, 3, 2),
      means: variableIn(shard.scratch.embeddings, 2, 16),
      shares: new Float32Array(5),
    };
    const starts = { starts: Int32Array.of(0, 1, 5) };
    const keys = numbersOf(mean.keys.value);
    keys.set(randomNumbers(keys.length, 1));
    const weights = randomNumbers(16, 2);
    numbersOf(mean.means.gradient).set(weights, 16);
    const loss = (): number => {
      shard.math.clear(mean.means.value);
      addMean(shard.math, mean, starts, 1);
      return weighed(numbersOf(mean.means.value).slice(16), weights);
    };
    loss();
    addMeanBackward(shard.math, mean, starts, 1, new Float32Array(5));
    const found = numbersOf(mean.keys.gradient).slice();
    const foundOfQuery = numbersOf(mean.query.gradient).slice();
    expect(found.subarray(0, 32)).toEqual(new Float32Array(32));
    expect(gradientError(loss, keys, found)).toBeLessThan(0.01);
    expect(gradientError(loss, numbersOf(mean.query.value), foundOfQuery)).toBeLessThan(0.01);
  });
});

describe('the maximum', () => {
  it('takes the first highest state above 0, which gets the gradient', () => {
    const { shard, plan, pass, numbersOf } = setUp();
    const { channels } = plan.shape;
    const states = numbersOf(pass.states.value);
    // The second text consists of the tokens 3 to 6.
    for (const [token, channel, state] of [
      [3, 0, 2],
      [4, 0, 3],
      [5, 0, 3],
      [0, 1, 5],
      [7, 1, 5],
    ] as const)
      states[token * channels + channel] = state;
    const winners = new Int32Array(3 * channels);
    poolMaximum(shard.math, pass, 1, winners);
    const maxima = pass.embeddings.value.rowsFrom(1, 1).colsFrom(channels, channels);
    expect([...numbersOf(maxima).slice(0, 3)]).toEqual([3, 0, 0]);
    numbersOf(pass.embeddings.gradient).fill(7);
    poolMaximumBackward(shard.math, pass, 1, winners);
    const found = [...numbersOf(pass.states.gradient)];
    expect(found[4 * channels]).toBe(7);
    expect(found.filter((value) => value !== 0)).toEqual([7]);
  });
});
