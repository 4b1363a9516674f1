import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { MathBackendCPU } from '@tensorflow/tfjs-backend-cpu';
import {
  copyRegisteredKernels,
  getKernel,
  memory,
  registerBackend,
  registerKernel,
  unregisterKernel,
} from '@tensorflow/tfjs-core';
import { afterEach, describe, expect, it } from 'vitest';
import { startProcessorClock } from '../../test/fixtures/processor-time.ts';
import type { BackendChoice } from './backends.ts';
import { cutText, FullEncoder } from './full-encoder.ts';
import { findFiller, lengthBuckets, padBatch } from './pad-batch.ts';
import { readRows } from './read-rows.ts';
import { repetitions } from '../../test/setup/nightly.ts';
import { nodeBackends } from '../../test/fixtures/full-runtime.ts';
import { letterIds, tinyProbe } from '../../test/fixtures/tiny-probe.ts';
import { createRandom } from '../train/heads/random.ts';
import { tinyEncoder } from '../../test/fixtures/tiny-encoder.ts';

const encoder = tinyEncoder();
const probe = tinyProbe(encoder);
const EMPTY = new Float32Array();
const open: FullEncoder[] = [];
afterEach(async () => {
  for (const one of open.splice(0)) await one.dispose();
});

async function openEncoder(
  choices: readonly BackendChoice[] = nodeBackends(),
): Promise<FullEncoder> {
  const made = await FullEncoder.open({
    choices,
    encoder,
    probe,
    dims: encoder.dims,
  });
  open.push(made);
  return made;
}

/** A real CPU backend that reads tables for a few rows only, like a GPU with too little memory. */
function smallBackend(limits: { maxRows: number; runs: number }): BackendChoice {
  return {
    name: 'small',
    isGpu: false,
    prepare() {
      registerBackend('small', () => new MathBackendCPU());
      copyRegisteredKernels('cpu', 'small');
      const right = getKernel('OneHot', 'cpu');
      unregisterKernel('OneHot', 'small');
      registerKernel({
        kernelName: 'OneHot',
        backendName: 'small',
        kernelFunc(params) {
          limits.runs += 1;
          const { depth } = (params.attrs as { depth?: number } | undefined) ?? {}; // OneHot's own attribute
          if ((depth ?? 0) > limits.maxRows) throw new Error('out of memory');
          return right.kernelFunc(params);
        },
      });
      return Promise.resolve(null);
    },
  };
}

function randomTexts(count: number): string[] {
  const random = createRandom(7);
  return Array.from({ length: count }, () =>
    Array.from({ length: 1 + Math.floor(random() * 12) }, () =>
      String.fromCharCode(97 + Math.floor(random() * 26)),
    ).join(' '),
  );
}

function furthest(a: ArrayLike<number>, b: ArrayLike<number>): number {
  return a.length === b.length
    ? Array.from(a).reduce((most, value, at) => Math.max(most, Math.abs(value - (b[at] ?? NaN))), 0)
    : Infinity;
}

describe('the full encoder', () => {
  it('gives each text its own row, in order, in batches of any size', async () => {
    const texts = randomTexts(70);
    const rows = await (await openEncoder()).run(texts, readRows, EMPTY);
    texts.forEach((text, at) =>
      expect(furthest(rows[at] ?? [], encoder.embed(letterIds(text)))).toBeLessThan(1e-5),
    );
  });

  it('keeps empty texts out of the batch', async () => {
    const full = await openEncoder();
    expect(await full.run([], readRows, EMPTY)).toEqual([]);
    expect(await full.run(['', '  \n'], readRows, EMPTY)).toEqual([EMPTY, EMPTY]);
    const rows = await full.run(['', 'a b', ' ', 'c'], readRows, EMPTY);
    expect(rows.map(({ length }) => length)).toEqual([0, 8, 0, 8]);
    expect(furthest(rows[3] ?? [], encoder.embed(letterIds('c')))).toBeLessThan(1e-5);
  });

  it('reads a very long text in little time, and only its beginning', async () => {
    const full = await openEncoder();
    const computedMs = startProcessorClock();
    const [row] = await full.run(['a '.repeat(100_000)], readRows, EMPTY);
    expect(computedMs()).toBeLessThan(1_000);
    expect(row).toHaveLength(8);
    expect(cutText(`${'a'.repeat(255)}😀`, 32)).toBe('a'.repeat(255));
  });

  it('takes fewer rows at a time when memory runs out, and still answers all', async () => {
    const limits = { maxRows: 4, runs: 0 };
    const full = await openEncoder([smallBackend(limits)]);
    const texts = randomTexts(40);
    const rows = await full.run(texts, readRows, EMPTY);
    texts.forEach((text, at) =>
      expect(furthest(rows[at] ?? [], encoder.embed(letterIds(text)))).toBeLessThan(1e-5),
    );
    const runs = limits.runs;
    await full.run(texts.slice(0, 4), readRows, EMPTY);
    expect(limits.runs - runs).toBe(1);
  });

  it('goes on with the next backend when one has failed for good', async () => {
    const limits = { maxRows: 8, runs: 0 };
    const full = await openEncoder([smallBackend(limits), ...nodeBackends(['cpu'])]);
    limits.maxRows = 0;
    const [row] = await full.run(['a b'], readRows, EMPTY);
    expect(furthest(row ?? [], encoder.embed(letterIds('a b')))).toBeLessThan(1e-5);
    expect(full.backend).toBe('cpu');
    expect(full.attempts.map(({ backend, ok }) => [backend, ok])).toEqual([
      ['small', true],
      ['cpu', true],
    ]);
  });

  it('fails with a code when the last backend has failed, and leaves no tensor behind', async () => {
    const limits = { maxRows: 8, runs: 0 };
    const full = await openEncoder([smallBackend(limits)]);
    await full.run(['a'], readRows, EMPTY);
    const { numTensors } = memory();
    limits.maxRows = 0;
    for (let run = 0; run < 5; run++)
      await expect(full.run(['a b', 'c'], readRows, EMPTY)).rejects.toMatchObject({
        code: 'full-backend',
      });
    expect(memory().numTensors).toBe(numTensors);
    limits.maxRows = 8;
    expect(await full.run(['a'], readRows, EMPTY)).toHaveLength(1);
  });

  it('stops between two batches when it is cancelled, and goes on serving', async () => {
    const full = await openEncoder();
    const controller = new AbortController();
    let batches = 0;
    const cancelled = full.run(
      randomTexts(200),
      async (rows) => {
        batches += 1;
        if (batches === 2) controller.abort();
        return readRows(rows);
      },
      EMPTY,
      controller.signal,
    );
    await expect(cancelled).rejects.toMatchObject({ code: 'aborted' });
    expect(batches).toBe(2);
    expect(await full.run(['a'], readRows, EMPTY)).toHaveLength(1);
  });

  it('answers callers that come at once one after the other', async () => {
    const full = await openEncoder();
    const texts = randomTexts(12);
    const answers = await Promise.all(texts.map((text) => full.run([text], readRows, EMPTY)));
    texts.forEach((text, at) =>
      expect(furthest(answers[at]?.[0] ?? [], encoder.embed(letterIds(text)))).toBeLessThan(1e-5),
    );
  });

  it('tests itself, and answers nothing after it was disposed', async () => {
    const full = await openEncoder();
    expect(await full.selfTest()).toMatchObject({ backend: 'wasm', ok: true });
    await full.dispose();
    await expect(full.run(['a'], readRows, EMPTY)).rejects.toMatchObject({ code: 'aborted' });
  });

  it('keeps tensors and memory flat over thousands of calls', async () => {
    const full = await openEncoder();
    const texts = randomTexts(1_000);
    const call = async (count: number): Promise<void> => {
      for (let at = 0; at < count; at++)
        await full.run([texts[at % texts.length] ?? ''], readRows, EMPTY);
    };
    await call(1_000);
    const before = { ...memory(), ...used() };
    await call(repetitions(2_000, 10_000));
    expect(memory().numTensors).toBe(before.numTensors);
    expect(memory().numDataBuffers).toBe(before.numDataBuffers);
    expect(memory().numBytes).toBe(before.numBytes);
    expect(used().heap - before.heap).toBeLessThan(5_000_000);
    // Memory outside the JavaScript heap, which includes that of WASM.
    expect(used().outside - before.outside).toBeLessThan(5_000_000);
  });
});

describe('padding for GPUs', () => {
  const count = (text: string): number => (text === '' ? 0 : text.split(' ').length);

  it('gives few shapes for many batches', () => {
    const filler = findFiller(count);
    const shapes = new Set<string>();
    const random = createRandom(3);
    for (let run = 0; run < 500; run++) {
      const texts = Array.from({ length: 1 + Math.floor(random() * 16) }, () =>
        'w '.repeat(1 + Math.floor(random() * 60)).trim(),
      );
      const padded = padBatch(texts, count, filler as (tokens: number) => string, 64); // found, as the next line checks
      expect(padded.slice(0, texts.length)).toEqual(texts);
      const counts = padded.map(count);
      shapes.add([padded.length, Math.max(...counts)].join());
      expect(counts.reduce((sum, own) => sum + own, 0) % Math.max(...counts)).toBe(0);
    }
    expect(filler).not.toBeNull();
    expect(shapes.size).toBeLessThanOrEqual(3 * lengthBuckets(64).length);
  });

  it('does without where no word repeats evenly', () => {
    expect(findFiller((text) => text.length % 3)).toBeNull();
  });
});

/** Bytes in use once garbage is collected. */
function used(): { readonly heap: number; readonly outside: number } {
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('gc');
  if (typeof collect === 'function') collect();
  const { heapUsed, external } = process.memoryUsage();
  return { heap: heapUsed, outside: external };
}
