import { findBackend, getBackend, memory, tensor2d, tidy } from '@tensorflow/tfjs-core';
import { MathBackendWebGL } from '@tensorflow/tfjs-backend-webgl';
import { afterEach, describe, expect, it } from 'vitest';
import { openWeights } from '../../src/compact/weights-file.ts';
import { backendChoices } from '../../src/full/backends.ts';
import { DenseHead } from '../../src/full/dense-head.ts';
import { FullEncoder } from '../../src/full/full-encoder.ts';
import { readRows } from '../../src/full/read-rows.ts';
import { createRandom } from '../../src/train/heads/random.ts';
import { packFloats, packMatrix, writeWeights } from '../../src/train/network/weights-writer.ts';
import { wasmFromServer } from '../fixtures/browser-full.ts';
import { tinyEncoder } from '../fixtures/tiny-encoder.ts';
import { letterIds, tinyProbe } from '../fixtures/tiny-probe.ts';

/**
 * Real WebGL (in software here, which is slow and right) and real WASM. The worker around them is
 * tested in `full-worker.test.ts`.
 */

const encoder = tinyEncoder();
const EMPTY = new Float32Array();
const open: FullEncoder[] = [];
afterEach(async () => {
  for (const one of open.splice(0)) await one.dispose();
});

async function openWith(
  names: Parameters<typeof backendChoices>[0],
  allowSoftware: boolean,
): Promise<FullEncoder> {
  const made = await FullEncoder.open({
    choices: backendChoices(names, { wasm: wasmFromServer, allowSoftware }),
    encoder,
    probe: tinyProbe(encoder),
    dims: encoder.dims,
  });
  open.push(made);
  return made;
}

function furthest(text: string, row: Float32Array | undefined): number {
  return encoder
    .embed(letterIds(text))
    .reduce((most, value, at) => Math.max(most, Math.abs(value - (row?.[at] ?? NaN))), 0);
}

/** Shaders that the running backend has compiled. */
function programs(): number {
  const backend: unknown = findBackend('webgl');
  const cache: unknown =
    backend instanceof MathBackendWebGL ? Reflect.get(backend, 'binaryCache') : null; // private
  if (typeof cache !== 'object' || cache === null) throw new Error('no cache of programs');
  return Object.keys(cache).length;
}

/** Takes the GPU away from the running backend, as a driver reset would. */
function loseContext(): void {
  const backend: unknown = findBackend('webgl');
  if (!(backend instanceof MathBackendWebGL)) throw new Error('no WebGL backend');
  backend.getGPGPUContext().gl.getExtension('WEBGL_lose_context')?.loseContext();
}

describe('in a browser', () => {
  it('a software renderer counts as no GPU, and WASM is taken', async () => {
    const full = await openWith(['webgl', 'wasm', 'cpu'], false);
    expect(full.backend).toBe('wasm');
    expect(full.attempts[0]).toMatchObject({
      backend: 'webgl',
      ok: false,
      why: expect.stringMatching(/^software renderer/),
    });
    const texts = ['a b c', 'z', 'h e l l o'];
    const rows = await full.run(texts, readRows, EMPTY);
    texts.forEach((text, at) => expect(furthest(text, rows[at])).toBeLessThan(1e-5));
  });

  it('WebGL gives the same rows, padded to buckets, without leaving tensors or textures behind', async () => {
    const full = await openWith(['webgl'], true);
    expect(full.backend).toBe('webgl');
    const texts = ['a', 'b c d', 'x y z a b c d e f g h i j k l m n o p q', 'q r'];
    const rows = await full.run(texts, readRows, EMPTY);
    texts.forEach((text, at) => expect(furthest(text, rows[at])).toBeLessThan(1e-2));
    const before = memory();
    for (let run = 0; run < 20; run++)
      await full.run(texts.slice(0, 1 + (run % 4)), readRows, EMPTY);
    expect(memory().numTensors).toBe(before.numTensors);
    expect(memory().numDataBuffers).toBe(before.numDataBuffers);
  });

  it('a warmed encoder compiles no shader for texts of any length, and answers whoever comes while it warms', async () => {
    const full = await openWith(['webgl'], true);
    const cold = programs();
    const warming = full.warm();
    const [row] = await full.run(['a b'], readRows, EMPTY);
    expect(furthest('a b', row)).toBeLessThan(1e-2);
    await warming;
    await full.warm(); // the request may have cut the first one short
    const [warm, { numTensors, numDataBuffers }] = [programs(), memory()];
    expect(warm).toBeGreaterThan(cold);
    for (const length of [1, 2, 3, 7, 12, 15, 17, 20, 26, 31]) {
      const text = Array.from({ length }, (_, at) =>
        String.fromCharCode(97 + ((at + length) % 26)),
      ).join(' ');
      const [own] = await full.run([text], readRows, EMPTY);
      expect(furthest(text, own)).toBeLessThan(1e-2);
    }
    expect(programs()).toBe(warm);
    expect(memory()).toMatchObject({ numTensors, numDataBuffers });
  });

  it('a lost context is rebuilt and the request replayed, twice over', async () => {
    const full = await openWith(['webgl'], true);
    for (const text of ['a b', 'c d e']) {
      loseContext();
      const [row] = await full.run([text], readRows, EMPTY);
      expect(furthest(text, row)).toBeLessThan(1e-2);
    }
    expect(full.backend).toBe('webgl');
  });

  it('a context lost while a batch runs gives the right rows all the same', async () => {
    const full = await openWith(['webgl'], true);
    const texts = ['a b', 'c d e', 'f'];
    let isFirst = true;
    const rows = await full.run(
      texts,
      (tensor) => {
        if (isFirst) loseContext();
        isFirst = false;
        return readRows(tensor);
      },
      EMPTY,
    );
    texts.forEach((text, at) => expect(furthest(text, rows[at])).toBeLessThan(1e-2));
  });

  it("a dense head on WebGL tensors gives the typed arrays' numbers within 1e-2", async () => {
    await openWith(['webgl'], true);
    const [dims, rows] = [512, 8];
    const random = createRandom(3);
    const labels = Array.from({ length: 77 }, (_, at) => `label ${at}`);
    const weights = writeWeights({}, [
      packFloats(
        'category.bias',
        Float32Array.from(labels, () => random()),
      ),
      packMatrix(
        'category.dense',
        'i8',
        Float32Array.from({ length: labels.length * dims }, () => 20 * (random() - 0.5)),
        dims,
      ),
    ]);
    const dense = new DenseHead(
      openWeights(weights),
      {
        name: 'category',
        labels,
        temperature: 1,
        thresholds: { accept: 1, suggest: 0, targetPrecision: 0.95 },
      },
      dims,
    );
    const embeddings = Array.from({ length: rows }, () => {
      const row = Float32Array.from({ length: dims }, () => random() - 0.5);
      const length = Math.hypot(...row);
      return row.map((value) => value / length);
    });
    expect(getBackend()).toBe('webgl');
    const scores = tidy(() =>
      dense
        .onTensor(tensor2d(Float32Array.from(embeddings.flatMap((row) => [...row])), [rows, dims]))
        .dataSync(),
    );
    embeddings.forEach((row, at) => {
      dense.logits(row).forEach((logit, label) => {
        expect(Math.abs(logit - (scores[at * labels.length + label] ?? NaN))).toBeLessThan(1e-2);
      });
    });
  });
});
