/** The backends of TensorFlow.js. Each is loaded when it is tried. */
import {
  env,
  findBackend,
  registerBackend,
  removeBackend,
  setBackend,
} from '@tensorflow/tfjs-core';
import { EngineError } from '../core/errors.ts';
import type { WasmSource } from './encoder-files.ts';
import { serveFiles } from './served-files.ts';
import { isSoftwareRenderer, webglRenderer } from './software-renderer.ts';

export type BackendName = 'webgl' | 'wasm' | 'webgpu' | 'cpu';

/** A backend that can be tried. */
export interface BackendChoice {
  readonly name: string;
  /** Compiles shaders per shape and may compute with half precision. */
  readonly isGpu: boolean;
  /** Whether the backend is tried only after all others failed. */
  readonly isLast?: boolean;
  /** Loads and registers the backend. Resolves to the reason why it cannot run here, or null. */
  prepare(): Promise<string | null>;
  /** Whether the browser took the GPU away from the backend. */
  isLost?(): boolean;
  /** Rejects when the backend loses its GPU; never resolves. */
  whenLost?(): Promise<never>;
  /** Replaces a backend that lost its GPU by a new one. */
  renew?(): Promise<void>;
}

export interface BackendOptions {
  readonly wasm?: WasmSource;
  /** Lets tests use a software renderer as a GPU. */
  readonly allowSoftware?: boolean;
}

/**
 * The order in which backends are tried. WebGPU must be asked for, because it is hardly faster for
 * so small a graph.
 */
export const USUAL_BACKENDS: readonly BackendName[] = ['webgl', 'wasm', 'cpu'];

/** Returns the backends with these names, in the same order. */
export function backendChoices(
  names: readonly BackendName[],
  options: BackendOptions = {},
): readonly BackendChoice[] {
  const make = { webgl: () => webgl(options), wasm: () => wasm(options), webgpu, cpu };
  return names.map((name) => make[name]());
}

function webgl({ allowSoftware = false }: BackendOptions): BackendChoice {
  let context: WebGLRenderingContext | null = null;
  let lost: Promise<never> = new Promise(() => undefined);
  const watch = async (): Promise<void> => {
    const { MathBackendWebGL } = await import('@tensorflow/tfjs-backend-webgl');
    const instance: unknown = (await setBackend('webgl')) ? findBackend('webgl') : null;
    context = instance instanceof MathBackendWebGL ? instance.getGPGPUContext().gl : null;
    const canvas: unknown = context && Reflect.get(context, 'canvas'); // the worker's types lack it
    lost = new Promise((_, reject) => {
      if (canvas instanceof EventTarget)
        canvas.addEventListener('webglcontextlost', () => {
          reject(new EngineError('full-backend', { why: 'context lost' }));
        });
    });
    lost.catch(() => undefined); // nothing awaits `lost` between runs; the next call asks `isLost`
  };
  return {
    name: 'webgl',
    isGpu: true,
    async prepare() {
      const renderer = webglRenderer();
      if (renderer === null) return 'WebGL 2 is not there';
      if (isSoftwareRenderer(renderer) && !allowSoftware) return `software renderer (${renderer})`;
      await import('@tensorflow/tfjs-backend-webgl');
      env().set('WEBGL_USE_SHAPES_UNIFORMS', true); // reuses one shader for many shapes
      env().set('WEBGL_DELETE_TEXTURE_THRESHOLD', MAX_TEXTURE_BYTES);
      await watch();
      return context === null ? 'the WebGL backend did not start' : null;
    },
    isLost: () => context?.isContextLost() === true,
    whenLost: () => lost,
    async renew() {
      const { MathBackendWebGL } = await import('@tensorflow/tfjs-backend-webgl');
      removeBackend('webgl');
      registerBackend('webgl', () => new MathBackendWebGL(), 2);
      await watch();
    },
  };
}

function wasm({ wasm: source }: BackendOptions): BackendChoice {
  return {
    name: 'wasm',
    isGpu: false,
    async prepare() {
      if (typeof WebAssembly === 'undefined') return 'WebAssembly is not there';
      if (!source) return 'no WASM binary was given';
      const { setWasmPaths } = await import('@tensorflow/tfjs-backend-wasm');
      // Threads need cross-origin isolation, fail in minified builds, and did not make it faster.
      env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
      const served = serveFiles(
        new Map([
          [PLAIN, () => source('plain')],
          [SIMD, () => source('simd')],
        ]),
      );
      setWasmPaths(
        {
          [PLAIN]: served.urlOf(PLAIN),
          [SIMD]: served.urlOf(SIMD),
          'tfjs-backend-wasm-threaded-simd.wasm': served.urlOf(SIMD),
        },
        true,
      );
      return null;
    },
  };
}

function webgpu(): BackendChoice {
  return {
    name: 'webgpu',
    isGpu: true,
    async prepare() {
      const gpu: unknown = Reflect.get(navigator, 'gpu'); // the worker's DOM types lack it
      if (typeof gpu !== 'object' || gpu === null || !('requestAdapter' in gpu))
        return 'WebGPU is not there';
      await import('@tensorflow/tfjs-backend-webgpu');
      return null;
    },
  };
}

function cpu(): BackendChoice {
  return {
    name: 'cpu',
    isGpu: false,
    isLast: true,
    async prepare() {
      await import('@tensorflow/tfjs-backend-cpu');
      return null;
    },
  };
}

const PLAIN = 'tfjs-backend-wasm.wasm';
const SIMD = 'tfjs-backend-wasm-simd.wasm';
const MAX_TEXTURE_BYTES = 256_000_000;
