import { MathBackendCPU } from '@tensorflow/tfjs-backend-cpu';
import {
  copyRegisteredKernels,
  getKernel,
  memory,
  registerBackend,
  registerKernel,
  unregisterKernel,
} from '@tensorflow/tfjs-core';
import { describe, expect, it, vi } from 'vitest';
import type { BackendChoice } from './backends.ts';
import { chooseBackend, tryBackend, type Attempt } from './choose-backend.ts';
import { isSoftwareRenderer } from './software-renderer.ts';
import { openSession } from './open-session.ts';
import { nodeBackends } from '../../test/fixtures/full-runtime.ts';
import { tinyProbe } from '../../test/fixtures/tiny-probe.ts';
import { tinyEncoder } from '../../test/fixtures/tiny-encoder.ts';

const encoder = tinyEncoder();
const probe = tinyProbe(encoder);

/** A real backend whose one kernel returns values that are wrong by a tenth. */
function crookedBackend(): BackendChoice {
  return {
    name: 'crooked',
    isGpu: false,
    prepare() {
      registerBackend('crooked', () => new MathBackendCPU());
      copyRegisteredKernels('cpu', 'crooked');
      const right = getKernel('Rsqrt', 'cpu');
      unregisterKernel('Rsqrt', 'crooked');
      registerKernel({
        kernelName: 'Rsqrt',
        backendName: 'crooked',
        kernelFunc(params) {
          const output = right.kernelFunc(params);
          const [tensor] = Array.isArray(output) ? output : [output];
          const data = (params.backend as MathBackendCPU).data.get(tensor?.dataId ?? {}); // the CPU backend above
          if (data.values instanceof Float32Array)
            data.values.forEach((value, at, values: Float32Array) => {
              values[at] = value * 1.1;
            });
          return output;
        },
      });
      return Promise.resolve(null);
    },
  };
}

describe('the choice of a backend', () => {
  it('keeps the fastest right one, leaves the last resort alone, and tells every attempt', async () => {
    const told: Attempt[] = [];
    const { session, attempts, ranking } = await chooseBackend({
      choices: nodeBackends(['webgl', 'wasm', 'cpu']),
      encoder,
      probe,
      onAttempt: (attempt) => {
        told.push(attempt);
      },
    });
    expect(session.backend).toBe('wasm');
    expect(ranking.map(({ name }) => name)).toEqual(['wasm']);
    expect(attempts.map(({ backend, ok, why }) => [backend, ok, why])).toEqual([
      ['webgl', false, 'WebGL 2 is not there'],
      ['wasm', true, null],
    ]);
    expect(attempts[1]?.ms).toBeGreaterThan(0);
    expect(attempts[1]?.error).toBeLessThan(1e-6);
    expect(told).toEqual(attempts);
    session.dispose();
  });

  it('refuses a backend with a wrong kernel, with the numbers', async () => {
    const { session, attempts } = await chooseBackend({
      choices: [crookedBackend(), ...nodeBackends(['cpu'])],
      encoder,
      probe,
    });
    expect(session.backend).toBe('cpu');
    expect(attempts[0]).toMatchObject({ backend: 'crooked', ok: false, ms: null });
    expect(attempts[0]?.error).toBeGreaterThan(0.01);
    expect(attempts[0]?.why).toMatch(/^wrong numbers/);
    session.dispose();
  });

  it('refuses WASM for a graph that it computes wrongly, and falls back', async () => {
    const wrong = tinyEncoder({ floatOneHot: true });
    const { session, attempts } = await chooseBackend({
      choices: nodeBackends(),
      encoder: wrong,
      probe,
    });
    expect(attempts.map(({ backend, ok }) => [backend, ok])).toEqual([
      ['wasm', false],
      ['cpu', true],
    ]);
    session.dispose();
  });

  it('says of each backend why there is none, and leaves no tensor behind', async () => {
    await (await openSession('cpu', encoder)).dispose();
    const before = memory().numTensors;
    const wrongProbe = tinyProbe(tinyEncoder({ seed: 2 }));
    await expect(
      chooseBackend({ choices: nodeBackends(), encoder, probe: wrongProbe }),
    ).rejects.toMatchObject({
      code: 'full-backend',
      details: {
        wasm: expect.stringMatching(/^wrong numbers/),
        cpu: expect.stringMatching(/^wrong numbers/),
      },
    });
    expect(memory().numTensors).toBe(before);
  });

  it('names the shard that is missing', async () => {
    const [cpu] = nodeBackends(['cpu']);
    const files = new Map(encoder.files);
    files.delete('encoder/shard2of2.bin');
    const { attempt } = await tryBackend(cpu as BackendChoice, { ...encoder, files }, probe); // one backend exists
    expect(attempt).toMatchObject({
      ok: false,
      why: expect.stringContaining('encoder/shard2of2.bin'),
    });
  });

  it('stops when it is cancelled', async () => {
    await expect(
      chooseBackend({ choices: nodeBackends(), encoder, probe, signal: AbortSignal.abort() }),
    ).rejects.toMatchObject({ code: 'aborted' });
  });
});

describe('requests', () => {
  it('neither the encoder, nor the package left to its own addresses, reaches the network', async () => {
    const reached = vi.spyOn(globalThis, 'fetch');
    const session = await openSession('cpu', encoder);
    const { load } = await import('@tensorflow-models/universal-sentence-encoder');
    await expect(load()).rejects.toMatchObject({ code: 'bundle-missing' });
    expect(reached).not.toHaveBeenCalled();
    session.dispose();
    reached.mockRestore();
  });
});

it.each([
  [
    'ANGLE (Google, Vulkan 1.3.0 (SwiftShader Device (Subzero) (0x0000C0DE)), SwiftShader driver)',
    true,
  ],
  ['llvmpipe (LLVM 15.0.7, 256 bits)', true],
  ['ANGLE (Microsoft, Microsoft Basic Render Driver Direct3D11 vs_5_0 ps_5_0)', true],
  ['Apple Software Renderer', true],
  ['ANGLE (NVIDIA, NVIDIA GeForce RTX 3060 Direct3D11 vs_5_0 ps_5_0, D3D11)', false],
  ['ANGLE (Apple, ANGLE Metal Renderer: Apple M1, Unspecified Version)', false],
  ['Adreno (TM) 640', false],
  ['Mali-G78', false],
])('%s is software: %s', (renderer, expected) => {
  expect(isSoftwareRenderer(renderer)).toBe(expected);
});
