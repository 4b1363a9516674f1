import type { Kernels } from '../kernels/kernels.ts';
import type { MemoryPlan } from './memory-plan.ts';
import { failPlan, type Pass } from './forward-pass.ts';

/** Pooling in training: the three parts of `src/compact/pooling.ts`, forward and backward. */
export interface PoolingPass {
  /** Fills the shard's `embeddings` from `states` and `vectors`. */
  forward(pass: Pass): void;
  /** Sets `stateGradients`, adds to `vectorGradients` and to the gradients of attention and salience. */
  backward(pass: Pass): void;
}

// eslint-disable-next-line max-lines-per-function -- one computation over shared arrays, in the order of its formula; every part of it is short.
export function createPoolingPass(
  plan: MemoryPlan,
  numbers: Float32Array,
  kernels: Kernels,
  shard: number,
): PoolingPass {
  const { width, channels, heads } = plan.shape;
  const scratch = plan.scratch[shard] ?? failPlan();
  const attentionGradient = plan.attention.gradients[shard] ?? failPlan();
  const salienceGradient = plan.salience.gradients[shard] ?? failPlan();
  const mostTokens = scratch.states.size / channels;
  const slice = channels / heads;
  // Shares of each token under every attention head and, last, under the salience.
  const shares = new Float32Array((heads + 1) * mostTokens);
  const winners = new Int32Array((scratch.embeddings.size / plan.dims) * channels);
  const changes = new Float32Array(mostTokens);
  const byte = (at: number): number => at * 4;
  const stateAt = (token: number): number => scratch.states.at + token * channels;
  const vectorAt = (pass: Pass, token: number): number =>
    scratch.vectors.at + pass.wordOf[token]! * width;

  function shareOut(lane: number, first: number, end: number): void {
    const offset = lane * mostTokens;
    let highest = -Infinity;
    for (let token = first; token < end; token++)
      highest = Math.max(highest, shares[offset + token]!);
    let total = 0;
    for (let token = first; token < end; token++)
      total += shares[offset + token] = Math.exp(shares[offset + token]! - highest);
    for (let token = first; token < end; token++)
      shares[offset + token] = shares[offset + token]! / total;
  }

  /** Gradient of the scores behind a softmax, from the gradients of its shares in `changes`. */
  function unshare(lane: number, first: number, end: number): void {
    const offset = lane * mostTokens;
    let mean = 0;
    for (let token = first; token < end; token++) mean += shares[offset + token]! * changes[token]!;
    for (let token = first; token < end; token++)
      changes[token] = shares[offset + token]! * (changes[token]! - mean);
  }

  function poolMaximum(text: number, first: number, end: number): void {
    const target = scratch.embeddings.at + text * plan.dims + channels;
    for (let channel = 0; channel < channels; channel++) {
      let best = 0;
      let winner = -1;
      for (let token = first; token < end; token++) {
        const state = numbers[stateAt(token) + channel]!;
        if (state > best) {
          best = state;
          winner = token;
        }
      }
      numbers[target + channel] = best;
      winners[text * channels + channel] = winner;
    }
  }

  function forwardText(pass: Pass, text: number): void {
    const first = pass.starts[text]!;
    const end = pass.starts[text + 1]!;
    const target = scratch.embeddings.at + text * plan.dims;
    numbers.fill(0, target, target + plan.dims);
    for (let head = 0; head < heads; head++) {
      const query = plan.attention.value.at + head * channels;
      for (let token = first; token < end; token++)
        shares[head * mostTokens + token] = kernels.dot(
          byte(query),
          byte(stateAt(token)),
          byte(channels),
        );
      shareOut(head, first, end);
      for (let token = first; token < end; token++) {
        kernels.axpy(
          byte(target + head * slice),
          byte(stateAt(token) + head * slice),
          shares[head * mostTokens + token]!,
          byte(slice),
        );
      }
    }
    poolMaximum(text, first, end);
    const lane = heads * mostTokens;
    for (let token = first; token < end; token++)
      shares[lane + token] = kernels.dot(
        byte(plan.salience.value.at),
        byte(vectorAt(pass, token)),
        byte(width),
      );
    shareOut(heads, first, end);
    for (let token = first; token < end; token++) {
      kernels.axpy(
        byte(target + 2 * channels),
        byte(vectorAt(pass, token)),
        shares[lane + token]!,
        byte(width),
      );
    }
  }

  function backwardText(pass: Pass, text: number): void {
    const first = pass.starts[text]!;
    const end = pass.starts[text + 1]!;
    const from = scratch.embeddingGradients.at + text * plan.dims;
    for (let head = 0; head < heads; head++) {
      const gradient = byte(from + head * slice);
      const query = plan.attention.value.at + head * channels;
      for (let token = first; token < end; token++) {
        changes[token] = kernels.dot(gradient, byte(stateAt(token) + head * slice), byte(slice));
        kernels.axpy(
          byte(scratch.stateGradients.at + token * channels + head * slice),
          gradient,
          shares[head * mostTokens + token]!,
          byte(slice),
        );
      }
      unshare(head, first, end);
      for (let token = first; token < end; token++) {
        const change = changes[token]!;
        kernels.axpy(
          byte(scratch.stateGradients.at + token * channels),
          byte(query),
          change,
          byte(channels),
        );
        kernels.axpy(
          byte(attentionGradient.at + head * channels),
          byte(stateAt(token)),
          change,
          byte(channels),
        );
      }
    }
    for (let channel = 0; channel < channels; channel++) {
      const winner = winners[text * channels + channel] ?? -1;
      if (winner < 0) continue;
      const at = scratch.stateGradients.at + winner * channels + channel;
      numbers[at] = numbers[at]! + numbers[from + channels + channel]!;
    }
    const lane = heads * mostTokens;
    const gradient = byte(from + 2 * channels);
    const gradientOf = (token: number): number =>
      byte(scratch.vectorGradients.at + pass.wordOf[token]! * width);
    for (let token = first; token < end; token++) {
      changes[token] = kernels.dot(gradient, byte(vectorAt(pass, token)), byte(width));
      kernels.axpy(gradientOf(token), gradient, shares[lane + token]!, byte(width));
    }
    unshare(heads, first, end);
    for (let token = first; token < end; token++) {
      kernels.axpy(gradientOf(token), byte(plan.salience.value.at), changes[token]!, byte(width));
      kernels.axpy(
        byte(salienceGradient.at),
        byte(vectorAt(pass, token)),
        changes[token]!,
        byte(width),
      );
    }
  }

  return {
    forward(pass) {
      for (let text = 0; text < pass.texts; text++) forwardText(pass, text);
    },
    backward(pass) {
      numbers.fill(
        0,
        scratch.stateGradients.at,
        scratch.stateGradients.at + pass.tokens * channels,
      );
      for (let text = 0; text < pass.texts; text++) backwardText(pass, text);
    },
  };
}
