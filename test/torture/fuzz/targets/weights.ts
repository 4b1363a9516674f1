/** Packed weights: any byte of them, and any number of their header. */
import {
  compactModelSteps,
  createCompactModel,
  createFirstModel,
} from '../../../../src/compact/compact-model.ts';
import { WEIGHTS_MAGIC } from '../../../../src/compact/weights-file.ts';
import type { LoadedBundle } from '../../../../src/core/bundle-data.ts';
import { readManifest } from '../../../../src/core/bundle-schema.ts';
import type { Manifest } from '../../../../src/core/manifest.ts';
import { hostileBytes } from '../hostile-bytes.ts';
import { hostileJson, jsonOf } from '../hostile-json.ts';
import { fuzzTarget, holds, type FuzzTarget } from '../target.ts';
import { TICKETS } from '../valid-texts.ts';

const FILE = { bytes: 10, sha256: 'a'.repeat(64) };
const [TEXT = ''] = TICKETS;

export function weightTargets(bundle: LoadedBundle): readonly FuzzTarget[] {
  return [
    weightsBytesTarget(bundle),
    weightsHeaderTarget(bundle),
    firstWeightsTarget(bundle),
    oddManifestForWeightsTarget(bundle),
  ];
}

function readWeights(manifest: Manifest, bytes: Uint8Array): void {
  const model = createCompactModel(manifest, bytes);
  const { embedding, logits } = model.run(TEXT);
  holds(embedding.length === model.dims, 'an embedding has the length that is said');
  holds(
    Object.values(logits).every((scores) => scores.length > 0 && scores.every(Number.isFinite)),
    'every head has finite scores',
  );
  model.contributions('refund please', 'category', 'Billing Inquiry');
}

function weightsBytesTarget({ manifest, weights }: LoadedBundle): FuzzTarget {
  return fuzzTarget({
    name: 'weights-bytes',
    inputs: hostileBytes([weights], [Uint8Array.of(255, 255), Uint8Array.of(0)]),
    sizeOf: ({ length }) => length,
    attack: (bytes) => readWeights(manifest, bytes),
    unitCases: 40,
  });
}

function weightsHeaderTarget({ manifest, weights }: LoadedBundle): FuzzTarget {
  const { header, body } = takenApart(weights);
  return fuzzTarget({
    name: 'weights-header',
    inputs: hostileJson(
      [header],
      [
        'i4',
        'i8',
        'f32',
        'u8',
        'u16',
        'u32',
        'words',
        'grams',
        'taps',
        'attention',
        'lexical',
        7,
        12,
        31,
      ],
    ).map((value) => putTogether(value, body)),
    sizeOf: ({ length }) => length,
    attack: (bytes) => readWeights(manifest, bytes),
    unitCases: 40,
  });
}

function firstWeightsTarget({ manifest, weights }: LoadedBundle): FuzzTarget {
  return fuzzTarget({
    name: 'first-weights',
    inputs: hostileBytes([weights], [Uint8Array.of(255)]),
    sizeOf: ({ length }) => length,
    attack: (bytes) => createFirstModel(manifest, bytes).run(TEXT),
    unitCases: 40,
  });
}

function oddManifestForWeightsTarget({ manifest, weights }: LoadedBundle): FuzzTarget {
  return fuzzTarget({
    name: 'odd-manifest-for-weights',
    inputs: hostileJson([manifest], [1e9, 4_000_000]),
    sizeOf: () => weights.length,
    attack(value) {
      const odd = readManifest({
        ...(value as object),
        files: {
          'weights.bin': FILE,
          'replies.json': FILE,
          'rules.json': FILE,
          'teams.json': FILE,
        },
      });
      for (const _ of compactModelSteps(odd, weights)) holds(true, '');
    },
    unitCases: 40,
  });
}

function takenApart(weights: Uint8Array): { readonly header: unknown; readonly body: Uint8Array } {
  const view = new DataView(weights.buffer, weights.byteOffset, weights.byteLength);
  const base = 8 + view.getUint32(4, true);
  return {
    header: JSON.parse(new TextDecoder('latin1').decode(weights.subarray(8, base))),
    body: weights.subarray(base),
  };
}

function putTogether(header: unknown, body: Uint8Array): Uint8Array<ArrayBuffer> {
  const text = jsonOf(header);
  const padded = new TextEncoder().encode(text.padEnd(Math.ceil(text.length / 8) * 8));
  const bytes = new Uint8Array(8 + padded.length + body.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, WEIGHTS_MAGIC, true);
  view.setUint32(4, padded.length, true);
  bytes.set(padded, 8);
  bytes.set(body, 8 + padded.length);
  return bytes;
}
