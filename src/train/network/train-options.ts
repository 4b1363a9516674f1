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

/** One head to fit. Labels are in the order that the manifest will carry. */
export interface TrainHead {
  readonly name: HeadName;
  readonly labels: LabelSet;
  /** Plain text per label: shown in long lists, and learnt from like tickets (`guideRows`). */
  readonly descriptions?: Readonly<Record<string, string>>;
  /** What people read instead of a label, by two-letter language code, then by label. */
  readonly titles?: NamesByLanguage;
  /** What people read instead of a description, likewise. */
  readonly descriptionsIn?: NamesByLanguage;
}

/** One cleaned ticket: `text` is `normaliseTicket(...).text`, exactly what the engine will give the model. */
export interface TrainRow {
  readonly text: string;
  /** Index into the labels of each head; a head is absent where the row has no label for it. */
  readonly gold: Readonly<Record<HeadName, number>>;
  /** How much the row counts beside the others, in (0, 1]; 1 where absent. Heads over a frozen encoder heed it. */
  readonly weight?: number;
  /** Two-letter code, where the table names it. */
  readonly language?: string;
  /**
   * The embedding by another language's encoder of the same space. Such a row teaches the dense half of
   * the heads alone; its text is not read. Only over a frozen encoder.
   */
  readonly embedding?: Float32Array;
}

/** Row indices; the three never overlap, and near-duplicates lie on one side. */
export interface TrainSplit {
  readonly train: readonly number[];
  /** For early stopping only, and later for calibration by the caller. May be empty: then train for `epochs`. */
  readonly validation: readonly number[];
}

export interface TrainProgress {
  readonly phase: 'encode' | 'encoder' | 'heads' | 'quantise';
  /** Share of the whole training done, in [0, 1], never decreasing. */
  readonly done: number;
  readonly stage: TrainStage;
  readonly point?: TrainPoint;
}

export interface TrainOptions {
  readonly rows: readonly TrainRow[];
  readonly heads: readonly TrainHead[];
  readonly split: TrainSplit;
  readonly encoder: EncoderChoice;
  /** `head`: frozen encoder, seconds. `finetune`: encoder trained too. */
  readonly mode: TrainMode;
  readonly balance: Balance;
  readonly seed: number;
  /** Normalised texts that belong to no label, for training only; may be empty. */
  readonly outOfScope: readonly string[];
  /** Embeddings of further such texts by another language's encoder of the same space. */
  readonly outsideEmbeddings?: readonly Float32Array[];
  /** Train exactly so many epochs (as an earlier run reported) instead of stopping early. */
  readonly epochs?: number;
  /**
   * Add network and lexical scores up so (as an earlier run reported) instead of fitting that on
   * the validation rows.
   */
  readonly blends?: Readonly<Record<HeadName, Blend>>;
  /** For a look only, never for what is shipped: fewer lexical features, the commonest, and fewer passes. */
  readonly quick?: boolean;
  /** Other sizes than the usual ones, for measuring. */
  readonly sizes?: Partial<BundleSizes>;
  /** Where a fine-tuning keeps its state after each epoch, to go on from when the same training is started again. */
  readonly checkpoint?: string;
  readonly onProgress?: (progress: TrainProgress) => void;
  /** Rejects with EngineError('aborted') soon after it fires. */
  readonly signal?: AbortSignal;
}

/** What the model layer hands back: bytes to ship, and the model as it runs from exactly those bytes. */
export interface TrainedBundle {
  readonly encoder: CompactEncoderManifest;
  readonly fulls?: readonly FullEncoderManifest[];
  /** Files of the bundle by name, among them `encoder.weights`. */
  readonly files: Readonly<Record<string, Uint8Array>>;
  /** Runs on the quantised weights above; the caller calibrates, thresholds and measures through it. */
  readonly model: TextModel;
  /** Epochs that were used, to be given back as `epochs` when training again on all rows. */
  readonly epochs: number;
  /** How scores were added up, to be given back likewise. */
  readonly blends: Readonly<Record<HeadName, Blend>>;
  /** Plain sentences for the model card: architecture, pre-training data, quantisation. */
  readonly notes: readonly string[];
}
