import { packRows, scoreRow } from '../../../src/train/heads/feature-rows.ts';
import { chooseLexicalPart } from '../../../src/train/heads/lexical-part.ts';
import { trainLinearSvm } from '../../../src/train/heads/linear-svm.ts';
import { featuresOf, readWords } from '../../../src/train/network/texts.ts';
import type { Rows } from './ablation-set.ts';

/** Lengths of the feature blocks; both numbers as `src/train/network/fit-heads.ts` has them. */
export const BLOCKS = { words: 1.5, grams: 1, opening: 0.5, company: 0.7 };
/** Weight of errors against the size of the weights. */
export const COST = 0.3;

/** Scores that the lexical part, trained on `train`, gives to other texts: one row of classes a text. */
export async function lexicalScores(
  train: Rows,
  classes: number,
  others: readonly string[],
): Promise<readonly Float64Array[]> {
  const words = readWords([...train.texts, ...others]);
  const features = words.sequences.map((sequence) => featuresOf(words, sequence));
  const gold = Int32Array.from(train.gold);
  const part = await chooseLexicalPart(
    features.slice(0, gold.length),
    { blocks: BLOCKS, minTexts: gold.length > 1_000 ? 2 : 1, room: Infinity },
    () => Promise.resolve([]),
  );
  const weights = trainLinearSvm(part.rows, gold, { classes, cost: COST, seed: 1 });
  const rows = packRows(features.slice(gold.length).map(part.extract), part.vocabulary.index.size);
  return others.map((_, row) => {
    const scores = new Float64Array(classes);
    scoreRow(rows, row, weights, scores);
    return scores;
  });
}
