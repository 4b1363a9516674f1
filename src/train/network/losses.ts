import type { Kernels } from '../kernels/kernels.ts';
import { failPlan } from './forward-pass.ts';
import { turn } from './tower.ts';
import { PANEL_ROWS, type HeadParameters, type MemoryPlan } from './memory-plan.ts';

export interface LossResult {
  readonly loss: number;
  readonly right: number;
}

/** The shard's losses: each reads `embeddings` and sets `embeddingGradients`. */
export interface Losses {
  /** Scores of a head into `scores`, texts × padded classes; no dropout. */
  score(head: HeadParameters, texts: number): void;
  /**
   * Cross-entropy against targets. `target(text, class)` is the wanted probability, `factor(text)`
   * the text's weight over the batch size;
   * `drop` decides per number whether dropout removes it, `keepShare` is what it keeps.
   */
  classify(
    head: HeadParameters,
    texts: number,
    target: (text: number, label: number) => number,
    factor: (text: number) => number,
    drop: () => boolean,
    keepShare: number,
  ): LossResult;
  /**
   * InfoNCE both ways over texts 0…n−1 (left) and n…2n−1 (right); pairs of one group are no
   * negatives. `n` is a multiple of 8.
   */
  contrast(
    pairs: number,
    sharpness: number,
    group: (pair: number) => number,
    factor: number,
  ): LossResult;
}

// eslint-disable-next-line max-lines-per-function -- one computation over shared arrays, in the order of its formula; every part of it is short.
export function createLosses(
  plan: MemoryPlan,
  numbers: Float32Array,
  kernels: Kernels,
  shard: number,
): Losses {
  const { dims } = plan;
  const scratch = plan.scratch[shard] ?? failPlan();
  const byte = (at: number): number => at * 4;
  const scoreChanges = scratch.scores.at + scratch.scores.size / 2;

  /** C += A · B over long inner sizes, a panel at a time. */
  // eslint-disable-next-line max-params -- one computation over shared arrays, in the order of its formula; every part of it is short.
  function multiply(
    a: number,
    aRow: number,
    aCol: number,
    b: number,
    c: number,
    m: number,
    n: number,
    k: number,
  ): void {
    for (let from = 0; from < k; from += PANEL_ROWS) {
      kernels.gemm(
        byte(a + from * aCol),
        byte(aRow),
        byte(aCol),
        byte(b + from * n),
        byte(c),
        m,
        byte(n),
        Math.min(PANEL_ROWS, k - from),
        byte(scratch.panel.at),
      );
    }
  }

  function scoreFrom(embeddings: number, head: HeadParameters, texts: number): void {
    for (let text = 0; text < texts; text++) {
      numbers.copyWithin(
        scratch.scores.at + text * head.padded,
        head.bias.value.at,
        head.bias.value.at + head.padded,
      );
    }
    multiply(
      embeddings,
      dims,
      1,
      head.weights.value.at,
      scratch.scores.at,
      texts,
      head.padded,
      dims,
    );
  }

  /** Cross-entropy of one row of scores; its gradient goes to `scoreChanges`. */
  function rowLoss(
    row: number,
    stride: number,
    size: number,
    target: (at: number) => number,
    factor: number,
  ): LossResult {
    const from = scratch.scores.at + row * stride;
    const to = scoreChanges + row * stride;
    let highest = -Infinity;
    let best = 0;
    for (let at = 0; at < size; at++) {
      const score = numbers[from + at]!;
      if (score > highest) {
        highest = score;
        best = at;
      }
    }
    let total = 0;
    for (let at = 0; at < size; at++) total += Math.exp(numbers[from + at]! - highest);
    const logTotal = Math.log(total) + highest;
    let loss = 0;
    let peak = 0;
    let wanted = 0;
    for (let at = 0; at < size; at++) {
      const goal = target(at);
      const logShare = numbers[from + at]! - logTotal;
      loss -= goal * logShare;
      if (goal > peak) {
        peak = goal;
        wanted = at;
      }
      numbers[to + at] = (Math.exp(logShare) - goal) * factor;
    }
    numbers.fill(0, to + size, to + stride);
    return { loss: loss * factor, right: best === wanted ? 1 : 0 };
  }

  function contrastOneWay(
    pairs: number,
    swap: boolean,
    sharpness: number,
    group: (pair: number) => number,
    factor: number,
  ): LossResult {
    const left = scratch.embeddings.at + (swap ? pairs * dims : 0);
    const right = scratch.embeddings.at + (swap ? 0 : pairs * dims);
    const leftChanges = scratch.embeddingGradients.at + (swap ? pairs * dims : 0);
    const rightChanges = scratch.embeddingGradients.at + (swap ? 0 : pairs * dims);
    // Rows have length √dims after the layer norm, so that a product over dims is a cosine.
    const scale = sharpness / dims;
    turn(numbers, right, scratch.turnedHead.at, pairs, dims);
    numbers.fill(0, scratch.scores.at, scratch.scores.at + pairs * pairs);
    multiply(left, dims, 1, scratch.turnedHead.at, scratch.scores.at, pairs, pairs, dims);
    let loss = 0;
    let right1 = 0;
    for (let row = 0; row < pairs; row++) {
      const own = group(row);
      for (let col = 0; col < pairs; col++) {
        const at = scratch.scores.at + row * pairs + col;
        numbers[at] = col !== row && group(col) === own ? -1e4 : numbers[at]! * scale;
      }
      const result = rowLoss(row, pairs, pairs, (at) => (at === row ? 1 : 0), factor / 2);
      loss += result.loss;
      right1 += result.right / 2;
    }
    for (let at = scoreChanges; at < scoreChanges + pairs * pairs; at++)
      numbers[at] = numbers[at]! * scale;
    multiply(scoreChanges, pairs, 1, right, leftChanges, pairs, dims, pairs);
    multiply(scoreChanges, 1, pairs, left, rightChanges, pairs, dims, pairs);
    return { loss, right: right1 };
  }

  return {
    score: (head, texts) => scoreFrom(scratch.embeddings.at, head, texts),
    classify(head, texts, target, factor, drop, keepShare) {
      const size = texts * dims;
      for (let at = 0; at < size; at++) {
        numbers[scratch.dropped.at + at] = drop()
          ? 0
          : numbers[scratch.embeddings.at + at]! / keepShare;
      }
      scoreFrom(scratch.dropped.at, head, texts);
      let loss = 0;
      let right = 0;
      const biasChanges = head.bias.gradients[shard] ?? failPlan();
      for (let text = 0; text < texts; text++) {
        const result = rowLoss(
          text,
          head.padded,
          head.classes,
          (label) => target(text, label),
          factor(text),
        );
        loss += result.loss;
        right += result.right;
        kernels.axpy(
          byte(biasChanges.at),
          byte(scoreChanges + text * head.padded),
          1,
          byte(head.padded),
        );
      }
      multiply(
        scratch.dropped.at,
        1,
        dims,
        scoreChanges,
        (head.weights.gradients[shard] ?? failPlan()).at,
        dims,
        head.padded,
        texts,
      );
      turn(numbers, head.weights.value.at, scratch.turnedHead.at, dims, head.padded);
      numbers.fill(0, scratch.embeddingGradients.at, scratch.embeddingGradients.at + size);
      multiply(
        scoreChanges,
        head.padded,
        1,
        scratch.turnedHead.at,
        scratch.embeddingGradients.at,
        texts,
        dims,
        head.padded,
      );
      for (let at = 0; at < size; at++) {
        // A dropped number is exactly 0; an embedding is so with probability next to nothing.
        const factorOfNumber = numbers[scratch.dropped.at + at] ? 1 / keepShare : 0;
        numbers[scratch.embeddingGradients.at + at] =
          numbers[scratch.embeddingGradients.at + at]! * factorOfNumber;
      }
      return { loss, right };
    },
    contrast(pairs, sharpness, group, factor) {
      numbers.fill(
        0,
        scratch.embeddingGradients.at,
        scratch.embeddingGradients.at + 2 * pairs * dims,
      );
      const forth = contrastOneWay(pairs, false, sharpness, group, factor);
      const back = contrastOneWay(pairs, true, sharpness, group, factor);
      return { loss: forth.loss + back.loss, right: forth.right + back.right };
    },
  };
}
