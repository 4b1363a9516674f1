import type { ReplyTemplate, Rule, TeamTable } from '../core/bundle-data.ts';
import type { ErrorCode } from '../core/errors.ts';
import type { HeadName, Label } from '../core/labels.ts';
import type { DataSource, HeadManifest } from '../core/manifest.ts';
import type { TicketInput } from '../core/ticket.ts';
import type { Tier, Triage } from '../core/triage.ts';
import type { WorkspaceDecisions } from '../core/workspace-decisions.ts';
import { HELLO_MS } from '../rpc/policies.ts';
import type { WorkerPolicy } from '../rpc/policies.ts';
import type { FullInfo, FullOffer, FullProgress, LoadFullParams, SelfTest } from './full-tier.ts';

/**
 * Maximum number of tickets in one request, so that a single triage never waits behind a long
 * request.
 */
export const MAX_BATCH = 64;

/** The one map from which every message between page and worker is derived. */
export interface EngineMethods {
  /** Fetches, verifies and loads a bundle; on failure the bundle loaded before stays in use. */
  loadBundle: { params: LoadParams; result: EngineInfo; progress: LoadProgress };
  triage: {
    params: { readonly input: TicketInput; readonly options?: TriageOptions };
    result: Triage;
    progress: never;
  };
  /** At most `MAX_BATCH` tickets; answers in their order. */
  triageBatch: {
    params: { readonly inputs: readonly TicketInput[]; readonly options?: TriageOptions };
    result: readonly Triage[];
    progress: never;
  };
  /**
   * Runs `triageBatch` and `embed` in one pass, for tickets that are stored; the buffer is
   * transferred.
   */
  triageAndEmbed: {
    params: { readonly inputs: readonly TicketInput[]; readonly options?: TriageOptions };
    result: { readonly triages: readonly Triage[]; readonly embeddings: Embeddings };
    progress: never;
  };
  explain: {
    params: { readonly input: TicketInput; readonly head: HeadName; readonly label: Label };
    result: Explanation;
    progress: never;
  };
  /** At most `MAX_BATCH` tickets; the buffer is transferred, not copied. */
  embed: {
    params: { readonly inputs: readonly TicketInput[] };
    result: Embeddings;
    progress: never;
  };
  /**
   * Loads the full tier of the loaded bundle. The compact tier keeps answering when that fails.
   * Rejects with `full-missing`, `full-backend` and the codes of a download.
   */
  loadFull: { params: LoadFullParams; result: FullInfo; progress: FullProgress };
  /**
   * The running full tier (null when none runs) and its stored bytes on this device (null when none
   * are stored).
   */
  fullInfo: {
    params: { readonly baseUrl: string };
    result: { readonly running: FullInfo | null; readonly keptBytes: number | null };
    progress: never;
  };
  /** Compares the running full tier with its stored expectations again. Rejects with `full-missing` when none runs. */
  selfTest: { params: Record<string, never>; result: SelfTest; progress: never };
  /**
   * Frees the full tier; with `forget`, the address of a bundle, its stored files are deleted too.
   */
  unloadFull: { params: { readonly forget?: string }; result: null; progress: never };
  listBundles: { params: Record<string, never>; result: readonly StoredBundle[]; progress: never };
  removeBundle: { params: { readonly baseUrl: string }; result: null; progress: never };
}

/**
 * Cancelling does not end the worker, because loading a model is expensive. A restarted worker
 * loads its bundle again.
 */
export const ENGINE_POLICY: WorkerPolicy<EngineMethods> = {
  name: 'engine',
  order: 'queue',
  cancel: 'aborted',
  restart: { repeat: 'loadBundle', proof: ['triage', 'triageBatch', 'triageAndEmbed'] },
  helloMs: HELLO_MS,
  progress: 'every',
};

export interface LoadParams {
  /** Absolute URL of the bundle's folder, ending in `/`. */
  readonly baseUrl: string;
  /** `cache`: keep verified bytes in Cache Storage. `memory`: keep nothing. */
  readonly storage: 'cache' | 'memory';
  readonly expectedManifestSha256?: string;
  /**
   * Two-letter codes of the languages to load. The first one answers when the language is
   * uncertain. Absent: the bundle's first.
   */
  readonly languages?: readonly string[];
}

/**
 * `loaded` never decreases, `total` is known from the manifest before the first byte, the last
 * event has `loaded === total`.
 */
export interface LoadProgress {
  readonly loaded: number;
  readonly total: number;
}

export interface TriageOptions {
  /**
   * The tier that shall answer. When the full tier is not loaded, the compact tier answers and the
   * result names it.
   */
  readonly tier?: Tier;
  readonly trace?: boolean;
  /** What the workspace decides instead of the bundle. */
  readonly decisions?: WorkspaceDecisions;
}

/** What the worker has loaded. */
export interface EngineInfo {
  /** `<id>@<version>` */
  readonly bundle: string;
  readonly id: string;
  readonly title: string;
  readonly baseUrl: string;
  readonly heads: readonly HeadManifest[];
  readonly rules: readonly Rule[];
  readonly replies: readonly ReplyTemplate[];
  readonly teams: TeamTable;
  readonly languages: readonly string[];
  readonly sources: readonly DataSource[];
  readonly dims: number;
  /** Bytes of the files that were loaded, from the manifest. */
  readonly bytes: number;
  /** The bundle's full tiers, not loaded yet; the first is the default. */
  readonly fulls: readonly FullOffer[];
  /** Where the verified bytes are kept; `memory` also when Cache Storage refused. */
  readonly stored: 'cache' | 'memory';
  readonly loadMs: number;
  /**
   * Why the last good bundle is in use instead of the one at the address; null when the latter is
   * in use.
   */
  readonly fallback: ErrorCode | null;
}

/** Signed contributions of words to one label, offsets into `text` (the normalised ticket). */
export interface Explanation {
  readonly text: string;
  readonly words: readonly {
    readonly start: number;
    readonly end: number;
    readonly word: string;
    readonly weight: number;
  }[];
}

/** `count` rows of `dims` numbers, row after row; zeros for an empty ticket. */
export interface Embeddings {
  readonly dims: number;
  readonly count: number;
  readonly data: Float32Array;
}

/** A bundle whose verified bytes are kept on this device. */
export interface StoredBundle {
  readonly baseUrl: string;
  readonly id: string;
  readonly title: string;
  readonly files: number;
  readonly bytes: number;
}
