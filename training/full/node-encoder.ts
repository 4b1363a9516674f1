import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { encoderText } from '../../src/core/encoder-text.ts';
import { backendChoices, type BackendName } from '../../src/full/backends.ts';
import type { EncoderFiles, WasmSource } from '../../src/full/encoder-files.ts';
import { FullEncoder } from '../../src/full/full-encoder.ts';
import { readProbe, type Probe } from '../../src/full/probe.ts';
import { readRows } from '../../src/full/read-rows.ts';
import { openSession } from '../../src/full/use-session.ts';
import type { EncoderSource } from './encoder-folder.ts';

/** Backends for Node, in order: WASM first, plain JavaScript where that is not right. */
export const NODE_BACKENDS: readonly BackendName[] = ['wasm', 'cpu'];

export interface NodeEncoder {
  readonly backend: string;
  /** `probe.json` of the encoder: the one that it came with, or what the CPU backend gave here. */
  readonly probe: Uint8Array<ArrayBuffer>;
  /** Embeddings of normalised texts [texts, dims], row by row; zeros for an empty text. `onProgress` hears how many are done. */
  embed(texts: readonly string[], onProgress?: (done: number) => void): Promise<Float32Array>;
  dispose(): Promise<void>;
}

/** Opens an encoder on TensorFlow.js in Node after its self-test. Rejects with `full-backend` when no backend is right. */
export async function openNodeEncoder(source: EncoderSource): Promise<NodeEncoder> {
  const { model, vocab, dims, maxTokens, files } = source;
  const encoder: EncoderFiles = { model, vocab, files };
  const probe =
    (source.probe === null ? null : files.get(source.probe)) ?? (await writeProbe(encoder));
  const full = await FullEncoder.open({
    choices: backendChoices(NODE_BACKENDS, { wasm: wasmOfPackage }),
    encoder,
    dims,
    maxTokens,
    probe: readProbe(probe, dims),
  });
  return {
    backend: full.backend,
    probe,
    async embed(texts, onProgress) {
      const rows = new Float32Array(texts.length * dims);
      const prepared = source.text === undefined ? texts : texts.map(encoderText);
      // Like lengths together, in pieces after which progress can be told.
      const order = [...prepared.keys()].sort(
        (a, b) => (prepared[a]?.length ?? 0) - (prepared[b]?.length ?? 0),
      );
      for (let from = 0; from < order.length; from += PIECE) {
        const places = order.slice(from, from + PIECE);
        const found = await full.run<Float32Array | null>(
          places.map((at) => prepared[at] ?? ''),
          readRows,
          null,
        );
        places.forEach((place, at) => {
          const row = found[at];
          if (row) rows.set(row, place * dims);
        });
        onProgress?.(from + places.length);
      }
      return rows;
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

/** Expectations for an encoder that came without: the CPU backend is the plainest arithmetic that there is. */
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
