import { itemAt } from '../../core/item-at.ts';
import type { MethodName } from '../../core/lab-reports.ts';
import type { HeadName } from '../../core/labels.ts';
import { baselineOf, type Baseline } from '../baselines/baseline.ts';
import { trainLogisticRegression } from '../baselines/logistic-regression.ts';
import { trainNaiveBayes } from '../baselines/naive-bayes.ts';
import { trainRandomForest } from '../baselines/random-forest.ts';
import { fitTfIdf } from '../baselines/tf-idf.ts';
import { denseScores, fitDenseHead } from '../heads/dense-head.ts';
import { scoreRow, type FeatureRows } from '../heads/feature-rows.ts';
import { trainLinearSvm } from '../heads/linear-svm.ts';
import { embedTexts } from '../network/embed-texts.ts';
import { freezeEncoder, type FrozenEncoder } from '../network/frozen-encoder.ts';
import { readWords, spelledOut } from '../network/texts.ts';
import type { TrainRow } from '../network/train-options.ts';
import type { CompareInput } from './compare-models.ts';
import { trainHeadOnly } from './train-head-only.ts';

/** One classifier that is compared. */
export interface Contender {
  readonly name: MethodName;
  /** Trains on the training part. `scores` returns one score per class for one text. */
  train(): Promise<{ readonly bytes: number; scores(text: string): ArrayLike<number> }>;
}

/**
 * Returns all classifiers in the order of the table. `rows` are all rows with `gold`; those at
 * `train` are the training part.
 */
export function contendersOf(
  input: CompareInput,
  rows: readonly TrainRow[],
  gold: Int32Array,
  train: readonly number[],
): readonly Contender[] {
  const { head, seed, sharedEncoder } = input;
  const classes = head.labels.length;
  const texts = train.map((row) => rows[row]?.text ?? '');
  const own = Int32Array.from(train, (row) => itemAt(gold, row));
  const encoder =
    sharedEncoder && 'shape' in sharedEncoder ? freezeEncoder(sharedEncoder) : sharedEncoder;
  return [
    ...classicalOnes(texts, own, classes, seed),
    ...(encoder ? [denseHead(input, encoder, texts, own)] : []),
    wholeModel({ ...input, sharedEncoder: encoder }, rows, gold, train),
  ];
}

function classicalOnes(
  texts: readonly string[],
  own: Int32Array,
  classes: number,
  seed: number,
): readonly Contender[] {
  const features = fitTfIdf(texts, texts.length > 1_000 ? 2 : 1);
  const matrix = features.rows(texts);
  const classical = (name: MethodName, fit: (all: FeatureRows) => Baseline): Contender => ({
    name,
    train: () => {
      const fitted = fit(matrix);
      return Promise.resolve({
        bytes: fitted.bytes,
        scores: (text: string) => fitted.scores(features.rows([text]), 0),
      });
    },
  });
  return [
    classical('Naive Bayes', (all) => trainNaiveBayes(all, own, classes)),
    classical('Logistic regression', (all) => trainLogisticRegression(all, own, classes, seed)),
    classical('Linear SVM', (all) => {
      const weights = trainLinearSvm(all, own, { classes, cost: 1, seed });
      return baselineOf((others, row) => {
        const scores = new Float64Array(classes);
        scoreRow(others, row, weights, scores);
        return scores;
      }, 4 * weights.sparse.length);
    }),
    classical('Random forest', (all) => trainRandomForest(all, own, classes, seed)),
  ];
}

/** A dense layer on the frozen encoder's embedding, without other features. */
function denseHead(
  { head, seed, host = {} }: CompareInput,
  encoder: FrozenEncoder,
  texts: readonly string[],
  own: Int32Array,
): Contender {
  const { dims } = encoder;
  const classes = head.labels.length;
  const wordsOf = (all: readonly string[]): readonly (readonly string[])[] =>
    spelledOut(readWords(all));
  return {
    name: 'Dense head',
    async train() {
      const embeddings = await embedTexts(encoder, wordsOf(texts), {}, host);
      const { weights, bias } = fitDenseHead(embeddings, own, { dims, classes, seed });
      return {
        bytes: encoder.weights.length + 4 * (weights.length + bias.length),
        scores(text) {
          const [words = []] = wordsOf([text]);
          const embedding = words.length === 0 ? new Float32Array(dims) : encoder.embed(words);
          return denseScores({ weights, bias }, embedding);
        },
      };
    },
  };
}

/**
 * The model that `train --mode head` makes and Presort ships: one head over the embedding and the
 * lexical features.
 */
function wholeModel(
  { head, seed, sharedEncoder, host }: CompareInput,
  rows: readonly TrainRow[],
  gold: Int32Array,
  train: readonly number[],
): Contender {
  return {
    name: 'Presort',
    async train() {
      const only: readonly TrainRow[] = rows.map(({ text }, at) => ({
        text,
        gold: { [head.name]: itemAt(gold, at) },
      }));
      const { model, files, encoder } = await trainHeadOnly(
        only,
        head,
        train,
        seed,
        sharedEncoder,
        host,
      );
      return {
        bytes: files[encoder.weights]?.length ?? 0,
        scores: (text: string) => logitsFor(model.run(text).logits, head.name),
      };
    },
  };
}

function logitsFor(
  logits: Readonly<Record<HeadName, ArrayLike<number>>>,
  head: HeadName,
): ArrayLike<number> {
  return logits[head] ?? [];
}
