import type { HeadName, LabelSet } from './labels.ts';
import type { NamesByLanguage } from './names-by-language.ts';

/**
 * The only bundle format that this code reads. A bundle with another number fails with
 * `bundle-format`.
 */
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
  /** Accept thresholds by label, where held-out data allowed them. */
  readonly acceptByLabel?: Readonly<Record<string, number>>;
  /** The precision that `accept` was chosen for, in (0, 1]. */
  readonly targetPrecision: number;
}

export interface HeadManifest {
  readonly name: HeadName;
  readonly labels: LabelSet;
  /** Names that people read instead of a label, by two-letter language code, then by label. */
  readonly titles?: NamesByLanguage;
  /** Optional plain-text description per label, shown in long label lists. */
  readonly descriptions?: Readonly<Record<string, string>>;
  /** Descriptions in other languages, by two-letter code, then by label. */
  readonly descriptionsIn?: NamesByLanguage;
  /** Divides the logits before softmax; > 0; 1 = uncalibrated. */
  readonly temperature: number;
  readonly thresholds: HeadThresholds;
}

/** Out-of-scope gate: abstain when the score is below the threshold. */
export interface ScopeManifest {
  /**
   * Which score of the category head the gate uses. `inside` is the largest logit of the category
   * less the one logit of the head `SCOPE`, which learnt what out-of-scope texts look like; only
   * then do the weights hold that head.
   */
  readonly score: 'max-probability' | 'energy' | 'max-logit' | 'inside';
  readonly threshold: number;
  /**
   * Factor of the logarithm of a text's words that is subtracted from the score, >= 0; absent = 0.
   * The same evidence gives a longer text a larger score.
   */
  readonly lengthWeight?: number;
  /**
   * Smallest `ModelOutput.knownShare` in [0, 1] at which a text of four or more words counts as
   * readable; absent = any.
   */
  readonly minKnownShare?: number;
}

/**
 * The compact encoder: how a text becomes rows, and which file holds the weights. `src/compact`
 * owns it.
 */
export interface CompactEncoderManifest {
  readonly kind: 'compact';
  /** File with the packed weights of encoder and heads, read by `src/compact`. */
  readonly weights: string;
  readonly dims: number;
  /** Longest text read, in tokens; the rest is cut. */
  readonly maxTokens: number;
  /**
   * The first bytes of the weights, when they hold the lexical part of the category head. They give
   * a coarse first answer while the other bytes load. Their hash allows them to be verified before
   * use.
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
  /**
   * Logits = `compact` × the compact model's + `full` × the full head's; both factors are 1 when
   * absent.
   */
  readonly weights?: { readonly compact: number; readonly full: number };
}

/**
 * Formats of a full encoder. `use`: that of `@tensorflow-models/universal-sentence-encoder`.
 * `wordpiece`: a graph that reads word pieces, with a `tokenizer.json`.
 */
export type FullEncoderKind = 'use' | 'wordpiece';

/**
 * A full tier: an encoder, and heads on its embeddings. Paths are relative to the bundle's folder;
 * those of the encoder may lead to a sibling folder (`../minilm/model.json`).
 */
export interface FullEncoderManifest {
  readonly kind: FullEncoderKind;
  /** Name that people read: `<encoder>@<version>`. */
  readonly name: string;
  readonly model: string;
  readonly vocab: string;
  /** File with texts and the embeddings that a correct backend gives; `src/full` reads it. */
  readonly probe: string;
  /** Dense heads in the format of `src/compact`. */
  readonly heads: string;
  readonly dims: number;
  /** Longest text that the graph reads, in tokens. */
  readonly maxTokens: number;
  /** By head name; the compact tier decides for a head that is missing here. */
  readonly byHead: Readonly<Record<HeadName, FullHeadManifest>>;
  readonly scope: ScopeManifest;
  /**
   * Accuracy of the category head of both tiers on the same held-out tickets. An upgrade is offered
   * only where `full` is higher.
   */
  readonly measured: { readonly tickets: number; readonly compact: number; readonly full: number };
  /**
   * Every file of this tier, shards included. The bundle's `files` do not list them, because the
   * compact tier does not need them.
   */
  readonly files: Readonly<Record<string, BundleFile>>;
}

/**
 * What a bundle has for one language besides its first: weights and calibration of its own. Its
 * embeddings lie in the same space.
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
  /** Accuracy of the category head on tickets of this language that no tuning used. */
  readonly measured: { readonly tickets: number; readonly accuracy: number };
  /**
   * Files of this language. The bundle's `files` do not list them, because pages in other languages
   * do not need them.
   */
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
  /** Full tiers, one for each encoder. A caller that names no encoder gets the first. */
  readonly fulls?: readonly FullEncoderManifest[];
  /**
   * The full tier of a bundle in the earlier layout with one tier; only `core/full-tier.ts` reads
   * it.
   */
  readonly full?: FullEncoderManifest;
  readonly heads: readonly HeadManifest[];
  readonly scope: ScopeManifest;
  /** Smallest reply similarity at which a reply is offered. */
  readonly replyFloor: number;
  /**
   * Whether every reply in `replies.json` is an invented sample. A page that shows no samples does
   * not load the file.
   */
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
