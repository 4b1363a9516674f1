/** Verified bytes of an encoder, as `src/bundle` or the command line hands them over. */
export interface EncoderFiles {
  readonly model: string;
  readonly vocab: string;
  /** Every file by its path in the manifest; `model`, `vocab` and the shards beside `model`. */
  readonly files: ReadonlyMap<string, Uint8Array<ArrayBuffer>>;
}

/** Where the WASM backend's binary comes from; called once, when that backend is tried. */
export type WasmSource = (kind: 'plain' | 'simd') => Promise<Uint8Array<ArrayBuffer>>;
