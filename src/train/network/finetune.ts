import type { TrainStage } from '../../core/training-notes.ts';
import { balancedWeights } from '../heads/balance.ts';
import { buildCorpus, share } from './corpus.ts';
import type { EncoderParameters } from './encoder-parameters.ts';
import { runTraining, type TrainedHead } from './run-training.ts';
import { extendVocabulary, foldGrams, USUAL_SIZES } from './shared-encoder.ts';
import { spelledOut, type WordTexts } from './texts.ts';
import type { TrainHost } from './train-host.ts';
import type { LabelTask, TrainSettings } from './train-job.ts';
import type { TrainOptions, TrainRow } from './train-options.ts';

export interface FinetuneInput {
  readonly options: TrainOptions;
  readonly start: EncoderParameters;
  /** Words of the training texts, then of the validation texts. */
  readonly texts: WordTexts;
  readonly train: readonly TrainRow[];
  readonly validation: readonly TrainRow[];
  readonly host: TrainHost;
}

export interface Finetuned {
  readonly encoder: EncoderParameters;
  /** Heads of the network, in the order of the options. */
  readonly heads: readonly TrainedHead[];
  readonly epochs: number;
}

const BATCH = 128;
/** Words of a text that training reads. */
const MAX_TRAINED_WORDS = 128;

const USUAL_SETTINGS = {
  rate: 3e-3,
  warmUp: 0.06,
  decay: 0.05,
  dropout: 0.4,
  wordDropout: 0.15,
  smoothing: 0.1,
  sharpness: 18,
};

/** Trains the encoder and all heads together on the rows. */
export async function finetuneEncoder(input: FinetuneInput): Promise<Finetuned> {
  const { options, start, texts, train, validation, host } = input;
  const { heads, seed } = options;
  const { words, gramRows } = { ...USUAL_SIZES, ...options.sizes };
  const encoder = extendVocabulary(
    foldGrams(start, gramRows),
    spelledOut(texts).slice(0, train.length),
    words,
  );
  const corpus = buildCorpus(texts, encoder.vocabulary, encoder.shape.gramRows, MAX_TRAINED_WORDS);
  const stepsPerEpoch = Math.ceil(train.length / BATCH);
  const epochs = options.epochs || usualEpochs(train.length);
  const tasks = tasksOf(options, train);
  const watch = watchedOf(options, validation, train.length);
  const settings: TrainSettings = {
    ...USUAL_SETTINGS,
    steps: stepsPerEpoch * epochs * heads.length,
    stepsPerEpoch: stepsPerEpoch * heads.length,
    patience: options.epochs || !watch.length ? 0 : Math.max(3, Math.ceil(epochs / 2)),
    seed,
  };
  const began = Date.now();
  const result = await runTraining(
    {
      shape: encoder.shape,
      vocabulary: encoder.vocabulary.length,
      corpus,
      tasks,
      watch,
      settings,
      checkpoint: options.checkpoint ?? null,
      heads: heads.map(({ name, labels }) => ({ name, classes: labels.length })),
    },
    encoder,
    {
      ...host,
      ...(options.signal ? { signal: options.signal } : {}),
      onEpoch({ step, steps, loss, accuracy }) {
        const pass = Math.ceil(step / settings.stepsPerEpoch);
        options.onProgress?.({
          phase: 'encoder',
          done: step / steps,
          stage: stageOf(pass, epochs, { loss, accuracy }, leftOf(began, step / steps)),
          point: {
            pass,
            loss,
            ...(accuracy[0] !== undefined && { accuracy: accuracy[0] }),
          },
        });
      },
    },
  );
  return {
    encoder: result.encoder,
    heads: result.heads,
    epochs: Math.max(1, Math.round(result.bestStep / settings.stepsPerEpoch)),
  };
}

/** Returns the task of each head; rows without a label of a head do not train it. */
function tasksOf({ heads, balance }: TrainOptions, train: readonly TrainRow[]): LabelTask[] {
  return heads
    .map(({ name, labels }, head): LabelTask => {
      const { texts: own, gold } = labelled(train, name, 0);
      return {
        kind: 'labels',
        head,
        texts: share(own),
        gold: share(gold),
        batch: BATCH,
        weight: own.length,
        ...(balance === 'weights'
          ? { classWeights: balancedWeights(Int32Array.from(gold), labels.length) }
          : {}),
      };
    })
    .filter((task) => task.texts.length > 0);
}

/**
 * Returns the held-out labels on which each head's accuracy is measured; their texts come after the
 * `first` training texts.
 */
function watchedOf({ heads }: TrainOptions, validation: readonly TrainRow[], first: number) {
  return heads
    .map(({ name }, head) => {
      const { texts: own, gold } = labelled(validation, name, first);
      return { head, texts: share(own), gold: share(gold) };
    })
    .filter((watched) => watched.texts.length > 0);
}

function stageOf(
  epoch: number,
  of: number,
  { loss, accuracy }: { readonly loss: number; readonly accuracy: readonly number[] },
  left: number,
): TrainStage {
  return { kind: 'epoch', epoch, of, loss, accuracy, left };
}

/**
 * Estimates the remaining seconds of work that began at `began` [ms] and is done by the share
 * `done`.
 */
function leftOf(began: number, done: number): number {
  return ((Date.now() - began) * (1 / done - 1)) / 1000;
}

/**
 * Returns the usual number of epochs. Small sets need more; measured on sets of 770 to 38,000
 * texts.
 */
function usualEpochs(texts: number): number {
  return texts < 1_500 ? 40 : texts < 5_000 ? 20 : texts < 20_000 ? 12 : 6;
}

function labelled(
  rows: readonly TrainRow[],
  head: string,
  first: number,
): { texts: number[]; gold: number[] } {
  const texts: number[] = [];
  const gold: number[] = [];
  rows.forEach((row, at) => {
    const label = row.gold[head];
    if (label === undefined) return;
    texts.push(first + at);
    gold.push(label);
  });
  return { texts, gold };
}
