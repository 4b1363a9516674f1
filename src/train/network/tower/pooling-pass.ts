import { variableOf, type Shard } from '../memory/shard.ts';
import { colsOf, rowsOf } from '../memory/variable.ts';
import { poolMaximum, poolMaximumBackward } from './maximum-pool.ts';
import type { Pass } from './pass.ts';
import { addMean, addMeanBackward, type WeightedMean } from './weighted-mean.ts';

/**
 * Pooling in training: the three parts of `src/compact/pooling.ts`, forward and backward. An
 * embedding is [attention: channels | maximum: channels | salience: width].
 */
export interface PoolingPass {
  /** Computes `embeddings` from `states` and `vectors`. */
  forward(pass: Pass): void;
  /** Sets the gradients of `states`, and adds to those of `vectors`, attention and salience. */
  backward(pass: Pass): void;
}

/** Binds a pooling to a shard. */
export function createPoolingPass(shard: Shard): PoolingPass {
  const { plan, math } = shard;
  const { texts, tokens } = plan.most;
  const meansOf = createMeans(shard);
  const winners = new Int32Array(texts * plan.shape.channels);
  const changes = new Float32Array(tokens);
  return {
    forward(pass) {
      const means = meansOf(pass);
      math.clear(pass.embeddings.value);
      for (let text = 0; text < pass.texts; text++) {
        for (const mean of means) addMean(math, mean, pass, text);
        poolMaximum(math, pass, text, winners);
      }
    },
    backward(pass) {
      const means = meansOf(pass);
      math.clear(pass.states.gradient);
      for (let text = 0; text < pass.texts; text++) {
        for (const mean of means) addMeanBackward(math, mean, pass, text, changes);
        poolMaximumBackward(math, pass, text, winners);
      }
    },
  };
}

/**
 * Creates the means of a pass: one per attention head over its slice of the states, and the
 * salience.
 */
function createMeans(shard: Shard): (pass: Pass) => readonly WeightedMean[] {
  const { plan } = shard;
  const { width, channels, heads } = plan.shape;
  const { tokens } = plan.most;
  const size = channels / heads;
  const attention = variableOf(plan.attention, shard);
  const salience = variableOf(plan.salience, shard);
  const shares = Array.from({ length: heads + 1 }, () => new Float32Array(tokens));
  const ownRows = Int32Array.from({ length: tokens }, (_, token) => token);
  return ({ vectors, states, embeddings, wordOf }) => [
    ...shares.slice(1).map((own, head) => ({
      query: rowsOf(attention, head, 1),
      keys: states,
      values: colsOf(states, head * size, size),
      rowOf: ownRows,
      means: colsOf(embeddings, head * size, size),
      shares: own,
    })),
    {
      query: salience,
      keys: vectors,
      values: vectors,
      rowOf: wordOf,
      means: colsOf(embeddings, 2 * channels, width),
      shares: shares[0]!,
    },
  ];
}
