import type { TrainPoint } from '../../core/lab-reports.ts';
import type { TrainStage } from '../../core/training-notes.ts';
import type { FullEncoderManifest, CompactEncoderManifest } from '../../core/manifest.ts';
import type { NamesByLanguage } from '../../core/names-by-language.ts';
import type { HeadName, LabelSet } from '../../core/labels.ts';
import type { TextModel } from '../../core/text-model.ts';
import type { Blend } from '../heads/blend.ts';
import type { BundleSizes } from './shared-encoder.ts';

/*
 * The seam between the command line (cleaning, splitting, calibrating, reporting) and the model layer
 * (encoder and heads). `train-bundle.ts` beside this file exports
 *   trainBundle(options: TrainOptions, sharedEncoder: SharedEncoder, host?: TrainHost): Promise<TrainedBundle>
 * and is all that the command line knows about networks.
 */

export type TrainMode = 'head' | 'finetune';
export type Balance = 'none' | 'weights' | 'smote';
export type EncoderChoice = 'compact' | 'minilm' | 'use-lite';

/** A head to fit. Its labels have the order of the manifest. */
export interface TrainHead {
  readonly name: HeadName;
  readonly labels: LabelSet;
  /**
   * Description of each label in plain text: long lists show it, and heads train on it
   * (`guideRows`).
   */
  readonly descriptions?: Readonly<Record<string, string>>;
  /** Titles that people see instead of labels, by two-letter language code, then by label. */
  readonly titles?: NamesByLanguage;
  /** Descriptions that people see, by two-letter language code, then by label. */
  readonly descriptionsIn?: NamesByLanguage;
}

/**
 * One cleaned ticket. `text` is `normaliseTicket(...).text`, the same text that the engine gives to
 * the model.
 */
export interface TrainRow {
  readonly text: string;
  /** Index of each head's label; a head is absent where the row has no label for it. */
  readonly gold: Readonly<Record<HeadName, number>>;
  /** Weight of the row, in (0, 1]; 1 where absent. Only heads over a frozen encoder use it. */
  readonly weight?: number;
  /** Two-letter code of the language, where the table names it. */
  readonly language?: string;
  /**
   * Embedding from another language's encoder with the same embedding space. Such a row trains only
   * the dense half of heads over a frozen encoder; its text is not read.
   */
  readonly embedding?: Float32Array;
}

/** Row indices of three disjoint parts; near-duplicates are in the same part. */
export interface TrainSplit {
  readonly train: readonly number[];
  /**
   * Rows for early stopping, which the caller may later use for calibration. Where empty, the
   * training runs for `epochs`.
   */
  readonly validation: readonly number[];
}

export interface TrainProgress {
  readonly phase: 'encode' | 'encoder' | 'heads' | 'quantise';
  /** Finished share of the whole training, in [0, 1]; it never decreases. */
  readonly done: number;
  readonly stage: TrainStage;
  readonly point?: TrainPoint;
}

export interface TrainOptions {
  readonly rows: readonly TrainRow[];
  readonly heads: readonly TrainHead[];
  readonly split: TrainSplit;
  readonly encoder: EncoderChoice;
  /** `head` trains heads on a frozen encoder within seconds; `finetune` trains the encoder too. */
  readonly mode: TrainMode;
  readonly balance: Balance;
  readonly seed: number;
  /** Normalised texts that belong to no label; they only train. May be empty. */
  readonly outOfScope: readonly string[];
  /**
   * Embeddings of further out-of-scope texts from another language's encoder with the same
   * embedding space.
   */
  readonly outsideEmbeddings?: readonly Float32Array[];
  /** Normalised texts without a label, for self-training; where absent or empty, there is none. */
  readonly unlabelled?: readonly string[];
  /** Exact number of epochs, as an earlier run returned it, instead of early stopping. */
  readonly epochs?: number;
  /**
   * Blends of network and lexical scores, as an earlier run returned them, instead of fitting them
   * on the validation rows.
   */
  readonly blends?: Readonly<Record<HeadName, Blend>>;
  /**
   * Trains a preview that must not be shipped: only the most frequent lexical features, and fewer
   * passes.
   */
  readonly quick?: boolean;
  /** Sizes that differ from the usual ones, for measurements. */
  readonly sizes?: Partial<BundleSizes>;
  /**
   * File in which a fine-tuning stores its state after each epoch, so that the same training can be
   * resumed.
   */
  readonly checkpoint?: string;
  readonly onProgress?: (progress: TrainProgress) => void;
  /** Rejects with EngineError('aborted') soon after it fires. */
  readonly signal?: AbortSignal;
}

/**
 * Result of the model layer: the bytes to ship, and the model that runs from exactly these bytes.
 */
export interface TrainedBundle {
  readonly encoder: CompactEncoderManifest;
  readonly fulls?: readonly FullEncoderManifest[];
  /** Files of the bundle by name; one of them is `encoder.weights`. */
  readonly files: Readonly<Record<string, Uint8Array>>;
  /** Model over the quantised weights; the caller calibrates and measures it. */
  readonly model: TextModel;
  /** Number of epochs, which the caller passes as `epochs` to train again on all rows. */
  readonly epochs: number;
  /** Blends, which the caller passes as `blends` to train again on all rows. */
  readonly blends: Readonly<Record<HeadName, Blend>>;
  /** Plain sentences for the model card: architecture, pre-training data, quantisation. */
  readonly notes: readonly string[];
}
