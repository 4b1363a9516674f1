import type { TrainPoint } from '../../core/lab-reports.ts';
import type { FitProtocol, TrainNote } from '../../core/training-notes.ts';
import type { HeadManifest, ScopeManifest } from '../../core/manifest.ts';
import type { ModelOutput } from '../../core/text-model.ts';
import type { FrozenEncoder } from '../network/frozen-encoder.ts';
import type { SharedEncoder, TrainHost } from '../network/train-host.ts';
import type { TrainedBundle, TrainHead, TrainOptions, TrainRow } from '../network/train-options.ts';
import type { HeldOut } from './calibrate-heads.ts';

export interface FitOptions extends Pick<TrainOptions, 'encoder' | 'mode' | 'balance' | 'seed'> {
  readonly rows: readonly TrainRow[];
  readonly heads: readonly TrainHead[];
  /** File in which a fine-tuning stores its state, so that the same training can be resumed. */
  readonly checkpoint?: string;
  /** Group number of each row; near-duplicates have the same number and stay together. */
  readonly groups: Int32Array;
  readonly targetPrecision: number;
  /** Normalised texts that belong to no label. */
  readonly outOfScope: readonly string[];
  /** Normalised texts without a label, for self-training over a frozen encoder. */
  readonly unlabelled?: readonly string[];
  /**
   * Tickets that only calibrate: they fit temperature, thresholds and scope gate. They should
   * resemble future tickets more than a random share of `rows` does.
   */
  readonly calibration?: readonly TrainRow[];
  /**
   * Tickets that only measure, for the report. Where `calibration` is given too, a frozen encoder's
   * heads learn from all rows.
   */
  readonly measure?: readonly TrainRow[];
  /** Rows that only train, each with its weight; they are never held out. */
  readonly extra?: readonly TrainRow[];
  /**
   * Embeddings of out-of-scope texts from another language's encoder with the same embedding space;
   * they only train.
   */
  readonly outsideEmbeddings?: readonly Float32Array[];
  /**
   * Normalised out-of-scope texts that only choose the scope threshold. Where absent, every second
   * text of `outOfScope` does, or all of them in folds.
   */
  readonly outOfScopeCalibration?: readonly string[];
  /** Normalised out-of-scope texts that only measure. */
  readonly outOfScopeMeasure?: readonly string[];
  /** The encoder to start from; the caller freezes one that several trainings share. */
  readonly sharedEncoder: SharedEncoder | FrozenEncoder;
  readonly host?: TrainHost;
  readonly onProgress?: (done: number, note: TrainNote, point?: TrainPoint) => void;
  /** Rejects with `aborted` soon after it fires. */
  readonly signal?: AbortSignal;
}

export interface FittedBundle {
  readonly trained: TrainedBundle;
  readonly heads: readonly HeadManifest[];
  readonly scope: ScopeManifest;
  /**
   * Tickets that fitted temperature and thresholds; equal to `measured` where folds serve for both.
   */
  readonly calibration: readonly HeldOut[];
  /** Tickets for the report, which the measured model was not trained on. */
  readonly measured: readonly HeldOut[];
  /** Rows of each held-out part; the model that scored a part was trained on all other rows. */
  readonly parts: readonly (readonly number[])[];
  /**
   * Output of the measured model for held-out out-of-scope texts; in folds, each text has the
   * output of its fold's model (`outsidePart`).
   */
  readonly outOfScope: readonly ModelOutput[];
  readonly outOfScopeTexts: number;
  /** The texts of `outOfScope`, in the same order. */
  readonly outOfScopeHeld: readonly string[];
  /**
   * Texts that chose the scope gate, with the model's outputs; present only where they differ from
   * those of `outOfScope`.
   */
  readonly scopeChosenOn?: {
    readonly texts: readonly string[];
    readonly outputs: readonly ModelOutput[];
  };
  /** How tickets were held out, for the model card. */
  readonly protocol: FitProtocol;
}
