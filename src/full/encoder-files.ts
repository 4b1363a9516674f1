import type { FullEncoderKind } from '../core/manifest.ts';

/** Verified bytes of an encoder, from `src/bundle` or the command line. */
export interface EncoderFiles {
  /**
   * `use`: the Universal Sentence Encoder package runs the graph; `wordpiece`: Presort runs the
   * graph with a `tokenizer.json`.
   */
  readonly kind: FullEncoderKind;
  readonly model: string;
  readonly vocab: string;
  /** Longest text that the graph reads, in tokens. */
  readonly maxTokens: number;
  /**
   * All files by their paths in the manifest: `model`, `vocab`, and the shards in the folder of
   * `model`.
   */
  readonly files: ReadonlyMap<string, Uint8Array<ArrayBuffer>>;
}

/** Returns the binary of the WASM backend; called once, when that backend is tried. */
export type WasmSource = (kind: 'plain' | 'simd') => Promise<Uint8Array<ArrayBuffer>>;
