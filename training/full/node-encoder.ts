import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { backendChoices, type BackendName } from '../../src/full/backends.ts';
import type { EncoderFiles, WasmSource } from '../../src/full/encoder-files.ts';
import { FullEncoder } from '../../src/full/full-encoder.ts';
import { readProbe, type Probe } from '../../src/full/probe.ts';
import { readRows } from '../../src/full/read-rows.ts';
import { openSession } from '../../src/full/open-session.ts';
import { openEmbeddingCache } from './embedding-cache.ts';
import type { EncoderSource } from './encoder-folder.ts';

/** Backends for Node, in order: WASM first, plain JavaScript where that is not right. */
export const NODE_BACKENDS: readonly BackendName[] = ['wasm', 'cpu'];

export interface NodeEncoder {
  readonly backend: string;
  /** The encoder's `probe.json`: its own, or one that the CPU backend computed here. */
  readonly probe: Uint8Array<ArrayBuffer>;
  /**
   * Embeddings of normalised texts [texts, dims], row by row; zeros for an empty text. `onProgress`
   * gets how many of the unknown ones are done.
   */
  embed(
    texts: readonly string[],
    onProgress?: (done: number, all: number) => void,
  ): Promise<Float32Array>;
  /** How many of the texts are not known from before, and about how long they will take. */
  estimate(
    texts: readonly string[],
  ): Promise<{ readonly missing: number; readonly seconds: number }>;
  dispose(): Promise<void>;
}

/**
 * Opens an encoder on TensorFlow.js in Node after its self-test; what it computes is kept in
 * `cacheFolder` (null: in memory). Rejects with
 * `full-backend` when no backend is right.
 */
export async function openNodeEncoder(
  source: EncoderSource,
  cacheFolder: string | null = null,
): Promise<NodeEncoder> {
  const { dims, files } = source;
  const encoder: EncoderFiles = source;
  const probe =
    (source.probe === null ? null : files.get(source.probe)) ?? (await writeProbe(encoder));
  const full = await FullEncoder.open({
    choices: backendChoices(NODE_BACKENDS, { wasm: wasmOfPackage }),
    encoder,
    dims,
    probe: readProbe(probe, dims),
  });
  const cache = await openEmbeddingCache(cacheFolder, files, dims);
  /** Texts that are not known yet, like lengths together. */
  const missingOf = (texts: readonly string[]): string[] =>
    [...new Set(texts)]
      .filter((text) => text !== '' && !cache.get(text))
      .sort((a, b) => a.length - b.length);
  return {
    backend: full.backend,
    probe,
    async embed(texts, onProgress) {
      const missing = missingOf(texts);
      // Embeds in blocks, so that progress is reported and a stopped run keeps finished blocks.
      for (let from = 0; from < missing.length; from += PIECE) {
        const piece = missing.slice(from, from + PIECE);
        await cache.add(piece, await full.run(piece, readRows, new Float32Array(dims)));
        onProgress?.(from + piece.length, missing.length);
      }
      const rows = new Float32Array(texts.length * dims);
      texts.forEach((text, at) => rows.set(cache.get(text) ?? [], at * dims));
      return rows;
    },
    async estimate(texts) {
      const missing = missingOf(texts);
      // Takes texts at equal steps in the order of length, so that the sample resembles the whole.
      const sample = Array.from(
        { length: Math.min(SAMPLE, missing.length) },
        (_, at) => missing[Math.floor(((at + 0.5) * missing.length) / SAMPLE)] ?? '',
      );
      const startedAt = performance.now();
      await full.run(sample, readRows, new Float32Array(dims));
      const each = (performance.now() - startedAt) / Math.max(1, sample.length);
      return { missing: missing.length, seconds: (each * missing.length) / 1_000 };
    },
    dispose: () => full.dispose(),
  };
}

/** The WASM backend's binaries, out of the installed package. */
export const wasmOfPackage: WasmSource = async (kind) =>
  new Uint8Array(
    await readFile(join(WASM_FOLDER, `tfjs-backend-wasm${kind === 'simd' ? '-simd' : ''}.wasm`)),
  );

const WASM_FOLDER = dirname(
  createRequire(import.meta.url).resolve('@tensorflow/tfjs-backend-wasm'),
);

/**
 * The expected embeddings of an encoder without a `probe.json`, from the CPU backend, which
 * computes in plain JavaScript.
 */
async function writeProbe(encoder: EncoderFiles): Promise<Uint8Array<ArrayBuffer>> {
  const [cpu] = backendChoices(['cpu']);
  await cpu?.prepare();
  const session = await openSession('cpu', encoder);
  try {
    const cases: { text: string; embedding: number[] }[] = [];
    for (const text of PROBE_TEXTS) {
      const [row] = await session.embed([text], readRows);
      cases.push({ text, embedding: Array.from(row ?? [], (value) => Number(value.toFixed(6))) });
    }
    const probe: Probe = { cases };
    return new TextEncoder().encode(JSON.stringify(probe));
  } finally {
    session.dispose();
  }
}

const PROBE_TEXTS = [
  'I was charged twice for my invoice.',
  'vpn',
  'The printer on the second floor shows an error and does not print any more.',
];
const PIECE = 64;
/** Number of texts that are timed for an estimate. */
const SAMPLE = 12;
