import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { encoderText } from '../../src/core/encoder-text.ts';
import { findMisfit } from '../../src/core/shape.ts';
import { backendChoices } from '../../src/full/backends.ts';
import { FullEncoder } from '../../src/full/full-encoder.ts';
import { readProbe } from '../../src/full/probe.ts';
import { readRows } from '../../src/full/read-rows.ts';

/** What `encoder.json` says. */
export interface EncoderCard {
  readonly id: string;
  readonly version: string;
  readonly dims: number;
  readonly maxTokens: number;
  readonly text?: 'encoderText';
  readonly model: string;
  readonly vocab: string;
  readonly probe: string;
  readonly files: Readonly<Record<string, { readonly bytes: number; readonly sha256: string }>>;
}

export interface FolderEncoder {
  readonly card: EncoderCard;
  /** Embeddings of normalised texts, row by row; a text that is empty gives a row of zeros. */
  embed(texts: readonly string[], onProgress?: (done: number) => void): Promise<Float32Array>;
  dispose(): Promise<void>;
}

/** Opens an encoder's folder on TensorFlow.js's WASM backend, after its self-test. Throws `full-backend` when the numbers are not right. */
export async function openEncoderFolder(folder: string): Promise<FolderEncoder> {
  const card: unknown = JSON.parse(await readFile(join(folder, 'encoder.json'), 'utf8'));
  const misfit = findMisfit(card, { id: 'text', version: 'text', dims: 'count', maxTokens: 'count', model: 'text', vocab: 'text', probe: 'text', files: { '*': { bytes: 'count', sha256: 'sha256' } } });
  if (misfit !== null) throw new Error(`${folder}/encoder.json does not fit at ${misfit || 'its root'}`);
  const checked = card as EncoderCard; // checked on the line above
  const { dims, maxTokens, model, vocab } = checked;
  const files = new Map(await Promise.all(Object.keys(checked.files).map(async (name) => [name, new Uint8Array(await readFile(join(folder, name)))] as const)));
  const encoder = await FullEncoder.open({
    choices: backendChoices(['wasm'], { wasm: wasmOfPackage }), encoder: { model, vocab, files }, dims, maxTokens,
    probe: readProbe(files.get(checked.probe) ?? new Uint8Array(), dims),
  });
  return {
    card: checked,
    async embed(texts, onProgress) {
      const out = new Float32Array(texts.length * dims);
      const prepared = texts.map((text) => (checked.text === 'encoderText' ? encoderText(text) : text));
      // Like lengths together, in pieces that progress can be told after.
      const order = [...prepared.keys()].sort((a, b) => (prepared[a]?.length ?? 0) - (prepared[b]?.length ?? 0));
      for (let from = 0; from < order.length; from += PIECE) {
        const places = order.slice(from, from + PIECE);
        const rows = await encoder.run<Float32Array | null>(places.map((at) => prepared[at] ?? ''), readRows, null);
        places.forEach((place, at) => { const row = rows[at]; if (row) out.set(row, place * dims); });
        onProgress?.((from + places.length) / order.length);
      }
      return out;
    },
    dispose: () => encoder.dispose(),
  };
}

async function wasmOfPackage(kind: 'plain' | 'simd'): Promise<Uint8Array<ArrayBuffer>> {
  const name = `@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm${kind === 'simd' ? '-simd' : ''}.wasm`;
  return new Uint8Array(await readFile(new URL(`../../node_modules/${name}`, import.meta.url)));
}

const PIECE = 512;
