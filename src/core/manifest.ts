import type { HeadName, LabelSet } from './labels.ts';
import type { NamesByLanguage } from './names-by-language.ts';

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
  /** What people read instead of a label, by two-letter language code, then by label. */
  readonly titles?: NamesByLanguage;
  /** Optional plain-text description per label, shown in long label lists. */
  readonly descriptions?: Readonly<Record<string, string>>;
  /** The same in other languages, by two-letter code, then by label. */
  readonly descriptionsIn?: NamesByLanguage;
  /** Divides the logits before softmax; > 0; 1 = uncalibrated. */
  readonly temperature: number;
  readonly thresholds: HeadThresholds;
}

/** Out-of-scope gate: abstain when the score is below the threshold. */
export interface ScopeManifest {
  /**
   * Which score of the category head is used. `inside` is its largest logit less the one logit of the head `scope`,
   * which learnt what out-of-scope texts look like; the weights hold that head only then.
   */
  readonly score: 'max-probability' | 'energy' | 'max-logit' | 'inside';
  readonly threshold: number;
  /**
   * What the logarithm of a text's words takes off its score, >= 0; absent = 0. The same evidence
   * gives a longer text a larger score.
   */
  readonly lengthWeight?: number;
  /** Smallest `ModelOutput.knownShare` in [0, 1] at which a text of four words and more counts as readable; absent = any. */
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
  /**
   * The first bytes of the weights, when they hold the lexical half of the category head: enough
   * for a coarse first answer while the rest is on its way. Their hash lets them be verified before
   * they are used.
   */
  readonly first?: BundleFile;
}

/**
 * How the full tier decides for one head: its own temperature and thresholds, on logits that are
 * summed as `weights` says.
 */
export interface FullHeadManifest {
  readonly temperature: number;
  readonly thresholds: HeadThresholds;
  /** Logits = `compact` × the compact model's + `full` × the full head's; 1 each unless said otherwise. */
  readonly weights?: { readonly compact: number; readonly full: number };
}

/**
 * Formats of a full encoder. `use`: that of `@tensorflow-models/universal-sentence-encoder`.
 * `wordpiece`: a graph on word pieces, with a
 * `tokenizer.json`.
 */
export type FullEncoderKind = 'use' | 'wordpiece';

/**
 * A full tier: an encoder, and heads on its embeddings. Paths are relative to the bundle's folder;
 * those of the encoder may lead to a sibling folder (`../minilm/model.json`).
 */
export interface FullEncoderManifest {
  readonly kind: FullEncoderKind;
  /** For people: `<encoder>@<version>`. */
  readonly name: string;
  readonly model: string;
  readonly vocab: string;
  /** Texts with the embeddings that a right backend gives, read by `src/full`. */
  readonly probe: string;
  /** Dense heads in the format of `src/compact`. */
  readonly heads: string;
  readonly dims: number;
  /** Longest text that the graph reads, in tokens. */
  readonly maxTokens: number;
  /** By head name; a head that is missing here stays with the compact tier. */
  readonly byHead: Readonly<Record<HeadName, FullHeadManifest>>;
  readonly scope: ScopeManifest;
  /** Accuracy of the category head on the same held-out tickets; an upgrade is offered only where `full` is higher. */
  readonly measured: { readonly tickets: number; readonly compact: number; readonly full: number };
  /**
   * Every file of this tier, shards included. They are not among the bundle's `files`: the compact
   * tier does without them.
   */
  readonly files: Readonly<Record<string, BundleFile>>;
}

/**
 * What a bundle reads in one language besides its first: weights and calibration of their own,
 * embeddings in the same space.
 */
export interface LanguagePart {
  /** File with the packed weights of this language, one of `files`. */
  readonly weights: string;
  /** As `CompactEncoderManifest.first`. */
  readonly first?: BundleFile;
  /** One entry for every head of the bundle. */
  readonly byHead: Readonly<
    Record<HeadName, { readonly temperature: number; readonly thresholds: HeadThresholds }>
  >;
  readonly scope: ScopeManifest;
  readonly replyFloor: number;
  /** Accuracy of the category on tickets of this language that nothing was tuned on. */
  readonly measured: { readonly tickets: number; readonly accuracy: number };
  /** They are not among the bundle's `files`: a page in another language does without them. */
  readonly files: Readonly<Record<string, BundleFile>>;
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
  /** Full tiers, one for each encoder; the first is the one that answers where none is named. */
  readonly fulls?: readonly FullEncoderManifest[];
  /** The one full tier of a bundle that was made before there were several; read by `core/full-tier.ts` alone. */
  readonly full?: FullEncoderManifest;
  readonly heads: readonly HeadManifest[];
  readonly scope: ScopeManifest;
  /** Smallest reply similarity at which a reply is offered. */
  readonly replyFloor: number;
  /** Every answer in `replies.json` is an invented sample: a page that shows none leaves the file out. */
  readonly hasSamplesOnly?: boolean;
  /** BCP 47 languages of the text that the heads were trained on. */
  readonly languages: readonly string[];
  /** The languages after the first, by two-letter code, where each has weights of its own. */
  readonly byLanguage?: Readonly<Record<string, LanguagePart>>;
  readonly provenance: {
    readonly sources: readonly DataSource[];
    readonly seed: number;
    readonly command: string;
  };
  /** Every other file of the bundle. */
  readonly files: Readonly<Record<string, BundleFile>>;
}
