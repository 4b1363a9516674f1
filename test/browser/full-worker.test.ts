import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { EngineClient } from '../../src/engine/engine-client.ts';
import { EngineError } from '../../src/core/errors.ts';
import type { FullProgress, GivenFull } from '../../src/engine/full-tier.ts';
import { shippedBundle, wasmFromServer } from '../fixtures/browser-full.ts';
import { withTinyFull } from '../fixtures/full-bundle.ts';
import { tinyEncoder } from '../fixtures/tiny-encoder.ts';
import { tinyProbe } from '../fixtures/tiny-probe.ts';

/** The real worker with TensorFlow.js in it, a shipped bundle, and a tiny encoder in the place of a trained one. */

const TICKET = { description: 'I was charged twice for my subscription this month' };
let given: GivenFull;
const open: EngineClient[] = [];
afterEach(() => {
  for (const client of open.splice(0)) client.dispose();
});

beforeAll(async () => {
  const encoder = tinyEncoder();
  const { bundle, files } = await withTinyFull(
    await shippedBundle('support'),
    encoder,
    tinyProbe(encoder),
  );
  given = {
    bundle,
    files,
    wasm: { simd: await wasmFromServer('simd'), plain: await wasmFromServer('plain') },
  };
});

function client(): EngineClient {
  const made = new EngineClient();
  open.push(made);
  return made;
}

async function failureOf(promise: Promise<unknown>): Promise<EngineError> {
  try {
    await promise;
  } catch (thrown) {
    if (thrown instanceof EngineError) return thrown;
  }
  throw new Error('no EngineError');
}

describe('the full tier in the worker', () => {
  it('loads, tells progress and every attempt, and answers with its own tier', async () => {
    const engine = client();
    const seen: FullProgress[] = [];
    const info = await engine.call(
      'loadFull',
      { storage: 'memory', given },
      {
        onProgress: (progress) => {
          seen.push(progress);
        },
      },
    );
    expect(info).toMatchObject({ name: 'tiny@1', backend: 'wasm', dims: 8 });
    expect(info.attempts.map(({ backend, ok }) => [backend, ok])).toEqual([
      ['webgl', false],
      ['wasm', true],
    ]);
    expect(seen.map(({ phase }) => phase)).toEqual(['backend', 'backend']);
    expect(await engine.call('selfTest', {})).toMatchObject({ backend: 'wasm', ok: true });

    const compact = await engine.triage(TICKET);
    const full = await engine.triage(TICKET, { tier: 'full' });
    expect([compact.tier, full.tier]).toEqual(['compact', 'full']);
    expect(full.category.top).not.toEqual(compact.category.top);
    const { triages, embeddings } = await engine.call('triageAndEmbed', {
      inputs: [TICKET, { description: '' }],
      options: { tier: 'full' },
    });
    expect(triages.map(({ tier, reason }) => [tier, reason])).toEqual([
      ['full', full.reason],
      ['full', 'empty'],
    ]);
    const { embeddings: own } = await engine.call('triageAndEmbed', {
      inputs: [TICKET, { description: '' }],
    });
    expect(embeddings.data).toEqual(own.data);
  });

  it('runs on WebGL where that is the choice', async () => {
    const engine = client();
    const info = await engine.call('loadFull', {
      storage: 'memory',
      given,
      backends: ['webgl'],
      allowSoftware: true,
    });
    expect(info.backend).toBe('webgl');
    const onGpu = await engine.triage(TICKET, { tier: 'full' });
    await engine.call('loadFull', { storage: 'memory', given, backends: ['wasm'] });
    const onWasm = await engine.triage(TICKET, { tier: 'full' });
    expect(onGpu.category.label).toBe(onWasm.category.label);
    expect(Math.abs(onGpu.category.confidence - onWasm.category.confidence)).toBeLessThan(0.01);
  });

  it('stays with the compact tier when a file is missing, and names it', async () => {
    const engine = client();
    const files = new Map(given.files);
    files.delete('encoder/shard1of2.bin');
    const failure = await failureOf(
      engine.call('loadFull', { storage: 'memory', given: { ...given, files } }),
    );
    expect([failure.code, failure.details['file']]).toEqual([
      'bundle-missing',
      'encoder/shard1of2.bin',
    ]);
    expect((await engine.triage(TICKET, { tier: 'full' })).tier).toBe('compact');
    expect((await failureOf(engine.call('selfTest', {}))).code).toBe('full-missing');
  });

  it('is refused when no backend gives the stored numbers', async () => {
    const other = tinyEncoder({ seed: 5 });
    const wrong = await withTinyFull(given.bundle, tinyEncoder(), tinyProbe(other));
    const failure = await failureOf(
      client().call('loadFull', { storage: 'memory', given: { ...given, ...wrong } }),
    );
    expect(failure.code).toBe('full-backend');
    expect(failure.details['wasm']).toMatch(/^wrong numbers/);
  });

  it('can be cancelled while it loads, and be unloaded', async () => {
    const engine = client();
    const controller = new AbortController();
    const loading = engine.call(
      'loadFull',
      { storage: 'memory', given },
      {
        signal: controller.signal,
        onProgress: () => {
          controller.abort();
        },
      },
    );
    expect((await failureOf(loading)).code).toBe('aborted');
    await engine.call('loadFull', { storage: 'memory', given });
    await engine.call('unloadFull', {});
    expect((await engine.triage(TICKET, { tier: 'full' })).tier).toBe('compact');
    expect((await engine.call('fullInfo', { baseUrl: 'https://x.invalid/' })).running).toBeNull();
  });
});
