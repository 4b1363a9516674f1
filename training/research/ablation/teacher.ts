import { itemAt } from '../../../src/core/item-at.ts';
import { USUAL_BLEND } from '../../../src/train/heads/blend.ts';
import type { Rows } from './ablation-set.ts';
import { lexicalScores } from './lexical-scores.ts';
import { readTokens } from './tokens.ts';
import { trainNetwork } from './train-network.ts';
import { BASE } from './variant.ts';

export interface TeacherOptions {
  readonly classes: number;
  readonly steps: number;
  readonly maxWords: number;
  /** Networks that are averaged, each with a seed of its own. */
  readonly seeds: readonly number[];
}

const FOLDS = 3;

/**
 * An ensemble (networks of several seeds and the lexical part) trained on labelled rows: its shares
 * for other texts.
 */
export async function teach(
  train: Rows,
  others: readonly string[],
  { classes, steps, maxWords, seeds }: TeacherOptions,
): Promise<readonly Float32Array[]> {
  const lexical = await lexicalScores(train, classes, others);
  const tokens = readTokens([...train.texts, ...others], train.texts.length, BASE.tokens, maxWords);
  const examples = train.gold.map((label, text) => ({ text, target: oneHot(label, classes) }));
  const places = others.map((_, at) => train.texts.length + at);
  const networks = seeds.map((seed) =>
    trainNetwork(tokens, examples, { classes, variant: BASE, steps, seed }).score(places),
  );
  return others.map((_, row) =>
    softmax(
      Float64Array.from({ length: classes }, (_unused, label) => {
        const mean =
          networks.reduce((sum, scores) => sum + itemAt(itemAt(scores, row), label), 0) /
          networks.length;
        return USUAL_BLEND.dense * mean + USUAL_BLEND.lexical * itemAt(itemAt(lexical, row), label);
      }),
    ),
  );
}

/**
 * The ensemble's shares for the training rows, each from a teacher that was not trained on that
 * row.
 */
export async function teachOutOfFold(
  train: Rows,
  options: TeacherOptions,
): Promise<readonly Float32Array[]> {
  const shares: Float32Array[] = [];
  const places = [...train.texts.keys()];
  for (let fold = 0; fold < FOLDS; fold++) {
    const kept = places.filter((at) => at % FOLDS !== fold);
    const held = places.filter((at) => at % FOLDS === fold);
    const rows: Rows = {
      texts: kept.map((at) => train.texts[at] ?? ''),
      gold: kept.map((at) => itemAt(train.gold, at)),
    };
    const taught = await teach(
      rows,
      held.map((at) => train.texts[at] ?? ''),
      options,
    );
    held.forEach((at, row) => {
      shares[at] = taught[row] ?? new Float32Array(options.classes);
    });
  }
  return shares;
}

export function oneHot(label: number, classes: number): Float32Array {
  const target = new Float32Array(classes);
  target[label] = 1;
  return target;
}

function softmax(scores: Float64Array): Float32Array {
  const highest = scores.reduce((most, score) => Math.max(most, score), -Infinity);
  const shares = Float32Array.from(scores, (score) => Math.exp(score - highest));
  const total = shares.reduce((sum, share) => sum + share, 0);
  return shares.map((share) => share / total);
}
