import { memory } from '@tensorflow/tfjs-core';
import { expect, it } from 'vitest';
import { backendChoices, type BackendName } from '../../src/full/backends.ts';
import { FullEncoder } from '../../src/full/full-encoder.ts';
import { readProbe } from '../../src/full/probe.ts';
import { readRows } from '../../src/full/read-rows.ts';
import { wasmFromServer } from '../fixtures/browser-full.ts';
import { casesByDay } from '../setup/nightly.ts';

/** The committed MiniLM in Chromium: on WASM, and on WebGL in software, whose shapes are rounded. */

const FOLDER = '/models/minilm/';
const EMPTY = new Float32Array();

async function open(backend: BackendName): Promise<FullEncoder> {
  const bytes = async (name: string): Promise<Uint8Array<ArrayBuffer>> =>
    new Uint8Array(await (await fetch(FOLDER + name)).arrayBuffer());
  const card = JSON.parse(new TextDecoder().decode(await bytes('encoder.json'))) as {
    dims: number;
    maxTokens: number;
    files: Record<string, unknown>;
  }; // the committed file, checked in src/full/known-encoders.test.ts
  const files = new Map(
    await Promise.all(
      Object.keys(card.files).map(async (name) => [name, await bytes(name)] as const),
    ),
  );
  const { dims, maxTokens } = card;
  return FullEncoder.open({
    choices: backendChoices([backend], { wasm: wasmFromServer, allowSoftware: true }),
    encoder: { kind: 'wordpiece', model: 'model.json', vocab: 'tokenizer.json', maxTokens, files },
    probe: readProbe(files.get('probe.json') ?? new Uint8Array(), dims),
    dims,
  });
}

it.each(casesByDay(['wasm', 'webgl'], 1))(
  'MiniLM passes its self-test on %s, in batches of odd sizes, and keeps no tensor',
  async (backend) => {
    const full = await open(backend);
    expect(full.backend).toBe(backend);
    const texts = ['vpn', 'I cannot sign in since this morning, please help', 'printer jams'];
    const rows = await full.run(texts, readRows, EMPTY);
    const before = memory();
    const [last] = await full
      .run(['', ...texts.slice(2)], readRows, EMPTY)
      .then((all) => all.slice(-1));
    const furthest = (last ?? EMPTY).reduce(
      (most, value, at) => Math.max(most, Math.abs(value - (rows[2]?.[at] ?? NaN))),
      0,
    );
    expect(furthest).toBeLessThan(backend === 'wasm' ? 1e-4 : 1e-2);
    expect(memory().numTensors).toBe(before.numTensors);
    await full.dispose();
  },
  300_000,
);
