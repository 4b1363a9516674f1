import { describe, expect, it } from 'vitest';
import { createRandom } from '../../heads/random.ts';
import { parametersOf } from '../job-plan.ts';
import { classify } from '../losses/classify.ts';
import { contrast } from '../losses/contrast.ts';
import { ShapeError } from '../memory/matrix.ts';
import { failPlan } from '../memory/memory-plan.ts';
import { variableOf } from '../memory/shard.ts';
import { createTower, type Tower } from './tower.ts';
import { gradientError } from '../../../../test/fixtures/finite-differences.ts';
import { smallNetwork, type SmallNetwork } from '../../../../test/fixtures/small-network.ts';

// The test compares backward passes with finite differences, for all parameters and both losses.

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

interface Parts extends SmallNetwork {
  readonly tower: Tower;
}

function setUp(): Parts {
  const network = smallNetwork(TEXTS);
  return { ...network, tower: createTower(network.shard, network.corpus) };
}

/** `dropped` is the share of the embeddings' numbers that dropout removes, always the same ones. */
function classifyLoss({ plan, shard, tower }: Parts, dropped = 0): number {
  const texts = [0, 1, 2, 3, 6];
  const random = createRandom(5);
  tower.forward(texts, () => true);
  return classify(
    shard,
    plan.heads[0] ?? failPlan(),
    texts.length,
    {
      write(text, into) {
        for (let label = 0; label < into.length; label++)
          into[label] = label === text % 3 ? 0.9 : 0.05;
      },
      factorOf: () => 1 / texts.length,
    },
    { drop: () => random() < dropped, kept: 1 - dropped },
  );
}

function contrastLoss({ shard, tower }: Parts): number {
  tower.forward([...TEXTS.keys()], () => true);
  return contrast(shard, TEXTS.length / 2, {
    sharpness: 4,
    factor: 2 / TEXTS.length,
    groupOf: (pair) => (pair < 2 ? 0 : pair),
  });
}

function checkGradients(loss: (parts: Parts) => number): number {
  const parts = setUp();
  const { plan, shard, tower, numbersOf } = parts;
  loss(parts);
  tower.backward();
  const errors = parametersOf(plan)
    .map((parameter) => ({
      values: numbersOf(parameter.value),
      gradients: numbersOf(variableOf(parameter, shard).gradient).slice(),
    }))
    .map(({ values, gradients }) => {
      // The test takes the largest gradients and a few random ones, because rounding of the loss
      // hides small ones.
      const strongest = [...gradients.keys()]
        .sort((a, b) => Math.abs(gradients[b]!) - Math.abs(gradients[a]!))
        .slice(0, 6);
      const places = [...strongest, 1, Math.floor(values.length / 2)];
      return gradientError(() => loss(parts), values, gradients, places);
    });
  return Math.max(...errors);
}

describe('gradients of the network', () => {
  it('agree with finite differences for classification', () => {
    expect(checkGradients(classifyLoss)).toBeLessThan(0.05);
  });

  it('agree with finite differences for classification with dropout', () => {
    expect(checkGradients((parts) => classifyLoss(parts, 0.4))).toBeLessThan(0.05);
  });

  it('refuse more texts than there is room for', () => {
    const { tower } = setUp();
    expect(() => tower.forward([...TEXTS.keys(), 0], () => true)).toThrow(ShapeError);
  });

  it('agree with finite differences for contrast', () => {
    expect(checkGradients(contrastLoss)).toBeLessThan(0.05);
  });
});
