import { describe, expect, it } from 'vitest';
import { createKernels, MAX_PAGES } from '../../kernels/kernels.ts';
import { createRandom } from '../../heads/random.ts';
import { buildCorpus, share } from '../corpus.ts';
import { parametersOf, planJob } from '../job-plan.ts';
import { classify } from '../losses/classify.ts';
import { contrast } from '../losses/contrast.ts';
import { failPlan } from '../memory/memory-plan.ts';
import { openShard } from '../memory/shard.ts';
import { readWords } from '../texts.ts';
import { createTower } from './tower.ts';
import type { TrainJob } from '../train-job.ts';

// Backward passes against finite differences: every parameter, both losses. Not tested here: Adam,
// which the kernel test covers.

const SHAPE = { width: 16, channels: 32, taps: 3, heads: 2, gramRows: 64 };
const TEXTS = [
  'pay the bill',
  'bill the bill twice',
  'log in',
  'reset my log in',
  'pay',
  'log',
  'crash on start',
  'start crash',
  'a b c',
  'b c d',
  'c d e',
  'd e f',
  'e f g',
  'f g h',
  'g h i',
  'h i j',
];

function setUp() {
  const texts = readWords(TEXTS);
  const vocabulary = Uint32Array.from([
    ...new Set(texts.features.slice(0, 6).map(({ wordHash }) => wordHash >>> 10)),
  ]).sort();
  const corpus = buildCorpus(texts, vocabulary, SHAPE.gramRows, 16);
  const job: TrainJob = {
    shape: SHAPE,
    vocabulary: vocabulary.length,
    corpus,
    heads: [{ name: 'topic', classes: 3 }],
    watch: [],
    checkpoint: null,
    tasks: [
      {
        kind: 'labels',
        head: 0,
        texts: share(TEXTS.map((_, at) => at)),
        gold: share(TEXTS.map((_, at) => at % 3)),
        batch: 32,
        weight: 1,
      },
    ],
    settings: {
      steps: 1,
      stepsPerEpoch: 1,
      patience: 0,
      rate: 0,
      warmUp: 0,
      decay: 0,
      dropout: 0,
      wordDropout: 0,
      smoothing: 0,
      sharpness: 4,
      seed: 1,
    },
  };
  const plan = planJob(job);
  const memory = new WebAssembly.Memory({
    initial: Math.ceil(plan.bytes / 65_536) + 1,
    maximum: MAX_PAGES,
    shared: true,
  });
  const numbers = new Float32Array(memory.buffer);
  const random = createRandom(3);
  for (const { value } of parametersOf(plan))
    for (let at = 0; at < value.size; at++) numbers[value.at + at] = (random() - 0.5) * 0.8;
  const shard = openShard(plan, memory, createKernels(memory), 0);
  const tower = createTower(shard, corpus);
  return { plan, numbers, shard, tower, head: plan.heads[0] ?? failPlan() };
}

type Parts = ReturnType<typeof setUp>;

function classifyLoss({ shard, tower, head }: Parts): number {
  const texts = [0, 1, 2, 3, 6];
  tower.forward(texts, () => true);
  return classify(
    shard,
    head,
    texts.length,
    {
      write: (text, into) =>
        into.forEach((_, label) => (into[label] = label === text % 3 ? 0.9 : 0.05)),
      factorOf: () => 1 / texts.length,
    },
    { drop: () => false, kept: 1 },
  );
}

function contrastLoss({ shard, tower }: Parts): number {
  tower.forward(
    TEXTS.map((_, at) => at),
    () => true,
  );
  return contrast(shard, 8, {
    sharpness: 4,
    factor: 1 / 8,
    groupOf: (pair) => (pair < 2 ? 0 : pair),
  });
}

function checkGradients(parts: Parts, loss: (parts: Parts) => number): number {
  const { plan, numbers, tower } = parts;
  loss(parts);
  tower.backward();
  const found = parametersOf(plan).map(({ gradients: [own] }) =>
    own ? numbers.slice(own.at, own.at + own.size) : new Float32Array(),
  );
  let worst = 0;
  parametersOf(plan).forEach(({ value }, which) => {
    const gradient = found[which] ?? new Float32Array();
    const scale = Math.max(1e-3, ...gradient.map(Math.abs));
    // The strongest gradients, and a few more anywhere: small ones drown in the rounding of the loss.
    const places = [...gradient.keys()]
      .sort((a, b) => Math.abs(gradient[b]!) - Math.abs(gradient[a]!))
      .slice(0, 6);
    for (const place of [...places, 1, Math.floor(value.size / 2)].filter(
      (at) => at < value.size,
    )) {
      const kept = numbers[value.at + place]!;
      const step = 4e-3;
      numbers[value.at + place] = kept + step;
      const above = loss(parts);
      numbers[value.at + place] = kept - step;
      const below = loss(parts);
      numbers[value.at + place] = kept;
      worst = Math.max(worst, Math.abs((above - below) / (2 * step) - gradient[place]!) / scale);
    }
  });
  return worst;
}

describe('gradients of the network', () => {
  it('agree with finite differences for classification', () => {
    expect(checkGradients(setUp(), classifyLoss)).toBeLessThan(0.05);
  });

  it('agree with finite differences for contrast', () => {
    expect(checkGradients(setUp(), contrastLoss)).toBeLessThan(0.05);
  });
});
