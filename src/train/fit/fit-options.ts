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
  /** File that a fine-tuning keeps its state in, to go on from when the same training is started again. */
  readonly checkpoint?: string;
  /** Near-duplicates share a number and stay together. */
  readonly groups: Int32Array;
  readonly targetPrecision: number;
  /** Normalised texts that belong to no label. */
  readonly outOfScope: readonly string[];
  /** Normalised texts without a label, for self-training over a frozen encoder. */
  readonly unlabelled?: readonly string[];
  /**
   * Further tickets, taught to nobody, that temperature, thresholds and scope come from: more like
   * those to come than a random share of `rows`.
   */
  readonly calibration?: readonly TrainRow[];
  /**
   * Tickets that nothing else is used for, for the report. With `calibration` beside them a frozen
   * encoder's heads learn from every row at once.
   */
  readonly measure?: readonly TrainRow[];
  /** Rows that only teach, each by its weight: never held out, never measured. */
  readonly extra?: readonly TrainRow[];
  /** Embeddings of out-of-scope texts by another language's encoder of the same space; they only teach. */
  readonly outsideEmbeddings?: readonly Float32Array[];
  /** Normalised out-of-scope texts that only choose the scope threshold; absent: every second one of `outOfScope`, or all in folds. */
  readonly outOfScopeCalibration?: readonly string[];
  /** Normalised out-of-scope texts that only measure. */
  readonly outOfScopeMeasure?: readonly string[];
  /** Frozen by the caller where several trainings share it. */
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
  /** Tickets that chose temperature and thresholds; the same as `measured` where folds serve for both. */
  readonly calibration: readonly HeldOut[];
  /** Tickets that the measured model never saw, for the report. */
  readonly measured: readonly HeldOut[];
  /** Rows that were held out together: each part was scored by a model that learned from all rows but these. */
  readonly parts: readonly (readonly number[])[];
  /** What it says about out-of-scope texts that it never saw; in folds, each text by the model of its part (`outsidePart`). */
  readonly outOfScope: readonly ModelOutput[];
  readonly outOfScopeTexts: number;
  /** Those texts, in that order. */
  readonly outOfScopeHeld: readonly string[];
  /**
   * What chose the scope gate, where other out-of-scope texts than those of `outOfScope` did: texts
   * and what the model says of each.
   */
  readonly scopeChosenOn?: {
    readonly texts: readonly string[];
    readonly outputs: readonly ModelOutput[];
  };
  /** How held-out tickets were come by, for the model card. */
  readonly protocol: FitProtocol;
}
