import type { LoadedBundle } from '../core/bundle-data.ts';

/** Backends of TensorFlow.js, in the words of its own API. */
export type BackendName = 'webgl' | 'wasm' | 'webgpu' | 'cpu';

/** What became of one backend. */
export interface BackendAttempt {
  readonly backend: string;
  readonly ok: boolean;
  /** Median of one embedded text, in milliseconds; null when it was never timed. */
  readonly ms: number | null;
  /** Why it was refused; null when it was right. */
  readonly why: string | null;
  /** Largest difference from the stored expectations; null when it never answered. */
  readonly error: number | null;
}

/** What a bundle says of its full tier before anything of it is loaded. */
export interface FullOffer {
  /** What it is asked for by. */
  readonly id: string;
  /** `<id>@<version>` */
  readonly name: string;
  readonly bytes: number;
  /** Languages that it reads, as the manifest writes them; tickets in others stay with the compact tier. */
  readonly languages: readonly string[];
  readonly measured: { readonly tickets: number; readonly compact: number; readonly full: number };
}

export interface LoadFullParams {
  readonly storage: 'cache' | 'memory';
  /** Id of the encoder, where the bundle has heads for several; the first unless said otherwise. */
  readonly encoder?: string;
  /** Backends to try, in order; WebGL, WASM and, when neither is right, CPU unless said otherwise. */
  readonly backends?: readonly BackendName[];
  /** Counts a software renderer as a GPU: for tests. */
  readonly allowSoftware?: boolean;
  /** Files that the page has fetched and verified itself: then the worker fetches nothing at all. */
  readonly given?: GivenFull;
}

export interface GivenFull {
  readonly bundle: LoadedBundle;
  /** By their paths in the full tier's `files`. */
  readonly files: ReadonlyMap<string, Uint8Array<ArrayBuffer>>;
  /** The WASM backend's binaries; without them that backend is not tried. */
  readonly wasm: {
    readonly simd?: Uint8Array<ArrayBuffer>;
    readonly plain?: Uint8Array<ArrayBuffer>;
  };
}

/** First the files, then one message for every backend that was tried. */
export type FullProgress =
  | { readonly phase: 'files'; readonly loaded: number; readonly total: number }
  | { readonly phase: 'backend'; readonly attempt: BackendAttempt };

/** The full tier as it runs. */
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
