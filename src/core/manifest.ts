import type { HeadName, LabelSet } from './labels.ts';

/** The only bundle format this code reads. A bundle of another number is refused with `bundle-format`. */
export const FORMAT_VERSION = 1;

/** Lower-case hexadecimal SHA-256, 64 characters. */
export type Sha256 = string;

/** One file of the bundle, by its path inside the folder. */
export interface BundleFile {
  readonly bytes: number;
  readonly sha256: Sha256;
}

/** Thresholds of one head on calibrated probabilities in [0, 1]; `accept` ≥ `suggest`. */
export interface HeadThresholds {
  readonly accept: number;
  readonly suggest: number;
  /** Per-class accept thresholds where held-out data allowed them. */
  readonly acceptByLabel?: Readonly<Record<string, number>>;
  /** The precision that `accept` was chosen for, in (0, 1]. */
  readonly targetPrecision: number;
}

export interface HeadManifest {
  readonly name: HeadName;
  readonly labels: LabelSet;
  /** Optional plain-text description per label, shown in long label lists. */
  readonly descriptions?: Readonly<Record<string, string>>;
  /** Divides the logits before softmax; > 0; 1 = uncalibrated. */
  readonly temperature: number;
  readonly thresholds: HeadThresholds;
}

/** Out-of-scope gate: abstain when the score is below the threshold. */
export interface ScopeManifest {
  /** Which score of the category head is used. */
  readonly score: 'max-probability' | 'energy' | 'max-logit';
  readonly threshold: number;
  /** Smallest `ModelOutput.knownShare` in [0, 1] at which the text counts as readable; absent = any. */
  readonly minKnownShare?: number;
}

/** The compact encoder: how text becomes rows, and where the weights lie. Owned by `src/compact`. */
export interface CompactEncoderManifest {
  readonly kind: 'compact';
  /** File with the packed weights of encoder and heads, read by `src/compact`. */
  readonly weights: string;
  readonly dims: number;
  /** Longest text read, in tokens; the rest is cut. */
  readonly maxTokens: number;
}

export interface FullEncoderManifest {
  readonly kind: 'use';
  readonly model: string;
  readonly vocab: string;
  readonly heads: string;
  readonly dims: number;
}

export interface DataSource {
  readonly name: string;
  readonly licence: string;
  readonly url?: string;
  readonly use: string;
}

export interface Manifest {
  readonly formatVersion: number;
  readonly id: string;
  readonly version: string;
  readonly title: string;
  readonly encoder: CompactEncoderManifest;
  readonly full?: FullEncoderManifest;
  readonly heads: readonly HeadManifest[];
  readonly scope: ScopeManifest;
  /** Smallest reply similarity at which a reply is offered. */
  readonly replyFloor: number;
  /** BCP 47 languages of the text that the heads were trained on. */
  readonly languages: readonly string[];
  readonly provenance: {
    readonly sources: readonly DataSource[];
    readonly seed: number;
    readonly command: string;
  };
  /** Every other file of the bundle. */
  readonly files: Readonly<Record<string, BundleFile>>;
}
