import type { FullEncoderKind } from '../core/manifest.ts';

/** Verified bytes of an encoder, as `src/bundle` or the command line hands them over. */
export interface EncoderFiles {
  /**
   * `use`: carried by the Universal Sentence Encoder package; `wordpiece`: a graph of its own with
   * a `tokenizer.json`.
   */
  readonly kind: FullEncoderKind;
  readonly model: string;
  readonly vocab: string;
  /** Longest text that the graph reads, in tokens. */
  readonly maxTokens: number;
  /** Every file by its path in the manifest; `model`, `vocab` and the shards beside `model`. */
  readonly files: ReadonlyMap<string, Uint8Array<ArrayBuffer>>;
}

/** Where the WASM backend's binary comes from; called once, when that backend is tried. */
export type WasmSource = (kind: 'plain' | 'simd') => Promise<Uint8Array<ArrayBuffer>>;
