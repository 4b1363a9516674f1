import { describe, expect, it } from 'vitest';
import { createEncoder } from '../../compact/encoder.ts';
import { createCompactModel } from '../../compact/compact-model.ts';
import { openWeights } from '../../compact/weights-file.ts';
import { splitWords } from '../../compact/words.ts';
import { createKernels, MAX_PAGES } from '../kernels/kernels.ts';
import { buildCorpus } from './corpus.ts';
import {
  encoderConfig,
  packEncoder,
  unpackEncoder,
  type EncoderParameters,
} from './encoder-parameters.ts';
import { planMemory } from './memory/memory-plan.ts';
import { openShard } from './memory/shard.ts';
import { PARITY_TEXTS } from './parity.ts';
import { readWords } from './texts.ts';
import { createTower } from './tower/tower.ts';
import { writeWeights } from './weights-writer.ts';
import { tinyEncoder, trainTinyBundle } from '../../../test/fixtures/tiny-bundle.ts';
import { tfjsEmbedding } from '../../../test/fixtures/tfjs-forward.ts';

// The test compares three implementations of one network: the engine's, the trainer's and
// TensorFlow.js operations.

const encoder = tinyEncoder();
const bytes = writeWeights(encoderConfig(encoder), packEncoder(encoder));
/** The trainer reads the packed bytes too, so that quantisation makes no difference. */
const read = unpackEncoder(bytes);
const engine = createEncoder(openWeights(bytes));
const texts = PARITY_TEXTS.filter((text) => splitWords(text, 64).length > 0);

function engineEmbedding(text: string): Float32Array {
  return engine.encode(splitWords(text, 64).map(({ word }) => engine.word(word)));
}

function trainerEmbeddings(parameters: EncoderParameters): Float32Array[] {
  const words = readWords(texts, 64);
  const { shape, vocabulary } = parameters;
  const plan = planMemory({
    shape,
    vocabulary: vocabulary.length,
    heads: [],
    most: { texts: texts.length, tokens: 1_000, words: 500 },
    maxEvaluated: 1,
  });
  const memory = new WebAssembly.Memory({
    initial: Math.ceil(plan.bytes / 65_536) + 1,
    maximum: MAX_PAGES,
    shared: true,
  });
  const numbers = new Float32Array(memory.buffer);
  numbers.set(parameters.words, plan.table.value.at);
  numbers.set(parameters.grams, plan.table.value.at + parameters.words.length);
  numbers.set(parameters.projection, plan.projection.value.at);
  numbers.set(parameters.bias, plan.bias.value.at);
  numbers.set(parameters.attention, plan.attention.value.at);
  numbers.set(parameters.salience, plan.salience.value.at);
  createTower(
    openShard(plan, memory, createKernels(memory), 0),
    buildCorpus(words, vocabulary, shape.gramRows, 64),
  ).forward(
    texts.map((_, at) => at),
    () => true,
  );
  const start = plan.scratch[0]?.embeddings.value.at ?? 0;
  return texts.map((_, at) =>
    numbers
      .slice(start + at * plan.dims, start + (at + 1) * plan.dims)
      .map((value) => value / Math.sqrt(plan.dims)),
  );
}

function furthest(a: ArrayLike<number>, b: ArrayLike<number>): number {
  return Array.from(a).reduce(
    (most, value, at) => Math.max(most, Math.abs(value - (b[at] ?? NaN))),
    0,
  );
}

describe('parity', () => {
  it('engine and TensorFlow.js give the same embeddings to 1e-4', async () => {
    for (const text of texts) {
      expect(
        furthest(
          engineEmbedding(text),
          await tfjsEmbedding(
            read,
            splitWords(text, 64).map(({ word }) => word),
          ),
        ),
      ).toBeLessThan(1e-4);
    }
  }, 30_000);

  it('engine and trainer give the same embeddings to 1e-4', () => {
    const trained = trainerEmbeddings(read);
    texts.forEach((text, at) =>
      expect(furthest(engineEmbedding(text), trained[at] ?? [])).toBeLessThan(1e-4),
    );
  });

  it('a bundle gives the scores that travel with it', async () => {
    const { trained, bundle } = await trainTinyBundle();
    const model = createCompactModel(bundle.manifest, bundle.weights);
    const { cases, tolerance } = JSON.parse(
      new TextDecoder().decode(trained.files['parity.json']),
    ) as ParityFile; // `parityFile` wrote it above
    for (const { text, logits } of cases) {
      for (const [head, expected] of Object.entries(logits))
        expect(furthest(model.run(text).logits[head] ?? [], expected)).toBeLessThanOrEqual(
          tolerance,
        );
    }
  });
});

interface ParityFile {
  readonly tolerance: number;
  readonly cases: readonly {
    readonly text: string;
    readonly logits: Readonly<Record<string, readonly number[]>>;
  }[];
}
