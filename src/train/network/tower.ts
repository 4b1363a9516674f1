import type { Kernels } from '../kernels/kernels.ts';
import type { Corpus } from './corpus.ts';
import { failPlan, type Pass } from './forward-pass.ts';
import { normRows, normRowsBackward } from './norm-pass.ts';
import { PANEL_ROWS, type MemoryPlan } from './memory-plan.ts';
import { createPoolingPass } from './pooling-pass.ts';

/** One shard's encoder in training: forward over a list of texts, then backward from the gradient of their embeddings. */
export interface Tower {
  /** Texts as numbers into the corpus; `keep` decides token by token (word dropout). Fills the shard's `embeddings`, rows in order. */
  forward(texts: ArrayLike<number>, keep: () => boolean): void;
  /** Turns the shard's `embeddingGradients` into gradients of every parameter, added to the shard's. Returns nothing; touches rows. */
  backward(): void;
}

/** Binds a tower to the working space of one shard. */
// eslint-disable-next-line max-lines-per-function -- one computation over shared arrays, in the order of its formula; every part of it is short.
export function createTower(
  plan: MemoryPlan,
  corpus: Corpus,
  memory: WebAssembly.Memory,
  kernels: Kernels,
  shard: number,
): Tower {
  const numbers = new Float32Array(memory.buffer);
  const integers = new Int32Array(memory.buffer);
  const { width, channels, taps } = plan.shape;
  const scratch = plan.scratch[shard] ?? failPlan();
  const tableGradient = plan.table.gradients[shard] ?? failPlan();
  const projectionGradient = plan.projection.gradients[shard] ?? failPlan();
  const biasGradient = plan.bias.gradients[shard] ?? failPlan();
  const touched = plan.touched[shard] ?? failPlan();
  const mostTokens = scratch.states.size / channels;
  const mostWords = scratch.vectors.size / width;
  const pass: Pass = {
    texts: 0,
    words: 0,
    tokens: 0,
    wordOf: new Int32Array(mostTokens),
    starts: new Int32Array(scratch.embeddings.size / plan.dims + 1),
  };
  const localOf = new Int32Array(corpus.rowStarts.length - 1).fill(-1);
  const words = new Int32Array(mostWords);
  const vectorScales = new Float32Array(mostWords);
  const embeddingScales = new Float32Array(pass.starts.length);
  const isTouched = new Uint8Array(plan.rows);
  const pooling = createPoolingPass(plan, numbers, kernels, shard);
  const reach = (taps - 1) >> 1;
  const tapSize = width * channels;
  const byte = (at: number): number => at * 4;

  function readTexts(texts: ArrayLike<number>, keep: () => boolean): void {
    for (let at = 0; at < pass.words; at++) localOf[words[at]!] = -1;
    pass.texts = texts.length;
    pass.words = pass.tokens = 0;
    for (let text = 0; text < texts.length; text++) {
      pass.starts[text] = pass.tokens;
      const first = corpus.textStarts[texts[text]!]!;
      const end = corpus.textStarts[texts[text]! + 1]!;
      for (let at = first; at < end; at++) {
        // A text never loses its last chance of a word.
        if (!keep() && (at < end - 1 || pass.tokens > pass.starts[text]!)) continue;
        const word = corpus.tokens[at]!;
        let local = localOf[word] ?? -1;
        if (local < 0) {
          localOf[word] = local = pass.words;
          words[pass.words++] = word;
        }
        pass.wordOf[pass.tokens++] = local;
      }
    }
    pass.starts[texts.length] = pass.tokens;
  }

  function sumRows(): void {
    numbers.fill(0, scratch.vectors.at, scratch.vectors.at + pass.words * width);
    for (let local = 0; local < pass.words; local++) {
      const word = words[local]!;
      const target = byte(scratch.vectors.at + local * width);
      for (let at = corpus.rowStarts[word]!; at < corpus.rowStarts[word + 1]!; at++) {
        kernels.axpy(target, byte(plan.table.value.at + corpus.rows[at]! * width), 1, byte(width));
      }
    }
    normRows(numbers, scratch.vectors.at, pass.words, width, vectorScales);
  }

  function mix(): void {
    const tapStride = pass.words * channels;
    numbers.fill(0, scratch.taps.at, scratch.taps.at + taps * tapStride);
    for (let tap = 0; tap < taps; tap++) {
      kernels.gemm(
        byte(scratch.vectors.at),
        byte(width),
        4,
        byte(plan.projection.value.at + tap * tapSize),
        byte(scratch.taps.at + tap * tapStride),
        pass.words,
        byte(channels),
        width,
        byte(scratch.panel.at),
      );
    }
    for (let text = 0; text < pass.texts; text++) {
      const first = pass.starts[text]!;
      const end = pass.starts[text + 1]!;
      for (let token = first; token < end; token++) {
        const state = scratch.states.at + token * channels;
        numbers.copyWithin(state, plan.bias.value.at, plan.bias.value.at + channels);
        for (let tap = 0; tap < taps; tap++) {
          const other = token + tap - reach;
          if (other < first || other >= end) continue;
          kernels.axpy(
            byte(state),
            byte(scratch.taps.at + tap * tapStride + pass.wordOf[other]! * channels),
            1,
            byte(channels),
          );
        }
      }
    }
    kernels.relu(byte(scratch.states.at), byte(pass.tokens * channels));
  }

  function unmix(): void {
    const tapStride = pass.words * channels;
    for (let at = 0; at < pass.tokens * channels; at++) {
      if (!numbers[scratch.states.at + at]) numbers[scratch.stateGradients.at + at] = 0;
    }
    numbers.fill(0, scratch.tapGradients.at, scratch.tapGradients.at + taps * tapStride);
    for (let text = 0; text < pass.texts; text++) {
      const first = pass.starts[text]!;
      const end = pass.starts[text + 1]!;
      for (let token = first; token < end; token++) {
        const gradient = byte(scratch.stateGradients.at + token * channels);
        kernels.axpy(byte(biasGradient.at), gradient, 1, byte(channels));
        for (let tap = 0; tap < taps; tap++) {
          const other = token + tap - reach;
          if (other < first || other >= end) continue;
          kernels.axpy(
            byte(scratch.tapGradients.at + tap * tapStride + pass.wordOf[other]! * channels),
            gradient,
            1,
            byte(channels),
          );
        }
      }
    }
    for (let tap = 0; tap < taps; tap++) {
      const gradients = scratch.tapGradients.at + tap * tapStride;
      for (let from = 0; from < pass.words; from += PANEL_ROWS) {
        kernels.gemm(
          byte(scratch.vectors.at + from * width),
          4,
          byte(width),
          byte(gradients + from * channels),
          byte(projectionGradient.at + tap * tapSize),
          width,
          byte(channels),
          Math.min(PANEL_ROWS, pass.words - from),
          byte(scratch.panel.at),
        );
      }
      turn(numbers, plan.projection.value.at + tap * tapSize, scratch.turned.at, width, channels);
      for (let from = 0; from < channels; from += PANEL_ROWS) {
        kernels.gemm(
          byte(gradients + from),
          byte(channels),
          4,
          byte(scratch.turned.at + from * width),
          byte(scratch.vectorGradients.at),
          pass.words,
          byte(width),
          Math.min(PANEL_ROWS, channels - from),
          byte(scratch.panel.at),
        );
      }
    }
  }

  function scatterRows(): void {
    let count = integers[touched.at]!;
    for (let local = 0; local < pass.words; local++) {
      const word = words[local]!;
      for (let at = corpus.rowStarts[word]!; at < corpus.rowStarts[word + 1]!; at++) {
        const row = corpus.rows[at]!;
        kernels.axpy(
          byte(tableGradient.at + row * width),
          byte(scratch.vectorGradients.at + local * width),
          1,
          byte(width),
        );
        if (isTouched[row]) continue;
        isTouched[row] = 1;
        integers[touched.at + ++count] = row;
      }
    }
    for (let at = 1; at <= count; at++) isTouched[integers[touched.at + at]!] = 0;
    integers[touched.at] = count;
  }

  return {
    forward(texts, keep) {
      readTexts(texts, keep);
      sumRows();
      mix();
      pooling.forward(pass);
      normRows(numbers, scratch.embeddings.at, pass.texts, plan.dims, embeddingScales);
    },
    backward() {
      normRowsBackward(
        numbers,
        scratch.embeddings.at,
        scratch.embeddingGradients.at,
        pass.texts,
        plan.dims,
        embeddingScales,
      );
      numbers.fill(0, scratch.vectorGradients.at, scratch.vectorGradients.at + pass.words * width);
      pooling.backward(pass);
      unmix();
      normRowsBackward(
        numbers,
        scratch.vectors.at,
        scratch.vectorGradients.at,
        pass.words,
        width,
        vectorScales,
      );
      scatterRows();
    },
  };
}

/** Writes the transpose of a rows × cols matrix. */
export function turn(
  numbers: Float32Array,
  from: number,
  to: number,
  rows: number,
  cols: number,
): void {
  for (let row = 0; row < rows; row++)
    for (let col = 0; col < cols; col++)
      numbers[to + col * rows + row] = numbers[from + row * cols + col]!;
}
