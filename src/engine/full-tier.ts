import type { LoadedBundle } from '../core/bundle-data.ts';

/** Backends of TensorFlow.js, by its own names. */
export type BackendName = 'webgl' | 'wasm' | 'webgpu' | 'cpu';

/** Result of trying one backend. */
export interface BackendAttempt {
  readonly backend: string;
  readonly ok: boolean;
  /** Median of one embedded text, in milliseconds; null when it was never timed. */
  readonly ms: number | null;
  /** Why the backend was refused; null when its answers were right. */
  readonly why: string | null;
  /** Largest difference from the stored expectations; null when it never answered. */
  readonly error: number | null;
}

/** A bundle's description of its full tier, known before the tier is loaded. */
export interface FullOffer {
  /** Id by which callers choose this tier. */
  readonly id: string;
  /** `<id>@<version>` */
  readonly name: string;
  readonly bytes: number;
  /**
   * Languages that it reads, as in the manifest. The compact tier answers tickets in other
   * languages.
   */
  readonly languages: readonly string[];
  readonly measured: { readonly tickets: number; readonly compact: number; readonly full: number };
}

export interface LoadFullParams {
  readonly storage: 'cache' | 'memory';
  /** Id of the encoder, for bundles with several encoders; the default is the first. */
  readonly encoder?: string;
  /**
   * Backends to try, in order. The default is WebGL, WASM, then CPU when neither gives right
   * answers.
   */
  readonly backends?: readonly BackendName[];
  /** Accepts a software renderer as a GPU, for tests. */
  readonly allowSoftware?: boolean;
  /** Files that the page has fetched and verified, so that the worker fetches nothing. */
  readonly given?: GivenFull;
}

export interface GivenFull {
  readonly bundle: LoadedBundle;
  /** By their paths in the full tier's `files`. */
  readonly files: ReadonlyMap<string, Uint8Array<ArrayBuffer>>;
  /** Binaries of the WASM backend, which is not tried without them. */
  readonly wasm: {
    readonly simd?: Uint8Array<ArrayBuffer>;
    readonly plain?: Uint8Array<ArrayBuffer>;
  };
}

/** Progress of the files, followed by one message for each backend that was tried. */
export type FullProgress =
  | { readonly phase: 'files'; readonly loaded: number; readonly total: number }
  | { readonly phase: 'backend'; readonly attempt: BackendAttempt };

/** The running full tier. */
export interface FullInfo extends FullOffer {
  /** `<id>@<version>` of the bundle that it belongs to. */
  readonly bundle: string;
  readonly backend: string;
  readonly attempts: readonly BackendAttempt[];
  readonly dims: number;
  readonly stored: 'cache' | 'memory';
  readonly loadMs: number;
}

export interface SelfTest {
  readonly backend: string;
  readonly ok: boolean;
  readonly error: number;
  readonly tolerance: number;
  readonly ms: number;
}
