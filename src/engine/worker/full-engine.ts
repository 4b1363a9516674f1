import { loadFullFiles } from '../../bundle/full-files.ts';
import { createCacheStore, createMemoryStore } from '../../bundle/stores.ts';
import { EngineError } from '../../core/errors.ts';
import { encoderId, fullTiers, readFullTier, withFullTier } from '../../core/full-tier.ts';
import type { FullEncoderManifest, Manifest } from '../../core/manifest.ts';
import type { OpenFullTier } from '../../full/open-full-tier.ts';
import type { FullInfo, FullOffer, FullProgress, LoadFullParams, SelfTest } from '../full-tier.ts';
import type { Engine } from '../assemble-engine.ts';
import { assembleFull, partWithFull, type FullAnswers } from '../assemble-full.ts';

export interface LoadFullContext {
  readonly signal: AbortSignal;
  progress(value: FullProgress): void;
}

/**
 * The full tier of a loaded bundle: the same decisions on better scores. TensorFlow.js is loaded
 * with the first one.
 */
export class FullEngine {
  readonly engine: Engine;
  readonly #tier: OpenFullTier;
  readonly #facts: Omit<FullInfo, 'backend' | 'attempts'>;
  readonly #answers: FullAnswers;

  private constructor(
    engine: Engine,
    manifest: Manifest,
    tier: OpenFullTier,
    facts: Omit<FullInfo, 'backend' | 'attempts'>,
  ) {
    this.engine = engine;
    this.#tier = tier;
    this.#facts = facts;
    this.#answers = assembleFull(engine, manifest, tier.model);
  }

  /**
   * Rejects with `full-missing`, `full-backend`, `aborted`, and the codes of a download or of bytes
   * that do not fit.
   */
  static async load(
    engine: Engine,
    baseUrl: string,
    params: LoadFullParams,
    { signal, progress }: LoadFullContext,
  ): Promise<FullEngine> {
    const startedAt = performance.now();
    const { bundle, model } = partWithFull(engine);
    const manifest = withFullTier(bundle.manifest, params.encoder);
    let stored = params.storage;
    const store =
      stored === 'cache'
        ? createCacheStore(globalThis.caches, () => {
            stored = 'memory';
          })
        : createMemoryStore();
    const { given } = params;
    const files =
      given?.files ??
      (await loadFullFiles(baseUrl, manifest, {
        fetch: (url, init) => fetch(url, init),
        store,
        signal,
        onProgress: ({ loaded, total }) => {
          progress({ phase: 'files', loaded, total });
        },
      }));
    const { openFullTier } = await import('../../full/open-full-tier.ts');
    const tier = await openFullTier({
      manifest,
      files,
      compact: model,
      signal,
      onAttempt: (attempt) => {
        progress({ phase: 'backend', attempt });
      },
      wasm: given
        ? (kind) => givenWasm(given.wasm[kind])
        : async (kind) => (await import('./wasm-files.ts')).fetchWasm(kind),
      ...(params.backends && { backends: params.backends }),
      ...(params.allowSoftware !== undefined && { allowSoftware: params.allowSoftware }),
    });
    return new FullEngine(engine, manifest, tier, {
      ...offerOf(readFullTier(manifest), manifest),
      bundle: `${manifest.id}@${manifest.version}`,
      dims: tier.dims,
      stored,
      loadMs: performance.now() - startedAt,
    });
  }

  get info(): FullInfo {
    const { backend, attempts } = this.#tier.encoder;
    return { ...this.#facts, backend, attempts: [...attempts] };
  }

  /** Answers in the tickets' order. */
  get triageAll(): FullAnswers['triageAll'] {
    return this.#answers.triageAll;
  }

  selfTest(): Promise<SelfTest> {
    return this.#tier.encoder.selfTest();
  }

  /** Compiles for the lengths that are still to come; stops when a request waits. */
  warm(): Promise<void> {
    return this.#tier.encoder.warm();
  }

  dispose(): Promise<void> {
    return this.#tier.encoder.dispose();
  }
}

/** The full tiers that a bundle lists, without those that are invalid. */
export function offersOf(engine: Engine): readonly FullOffer[] {
  const { manifest } = partWithFull(engine).bundle;
  return fullTiers(manifest).flatMap((full) => {
    try {
      return [offerOf(readFullTier(manifest, encoderId(full)), manifest)];
    } catch {
      return []; // loading the tier reports the error
    }
  });
}

function offerOf(full: FullEncoderManifest, { languages }: Manifest): FullOffer {
  return {
    languages,
    id: encoderId(full),
    name: full.name,
    measured: full.measured,
    bytes: Object.values(full.files).reduce((sum, { bytes }) => sum + bytes, 0),
  };
}

function givenWasm(bytes: Uint8Array<ArrayBuffer> | undefined): Promise<Uint8Array<ArrayBuffer>> {
  return bytes
    ? Promise.resolve(bytes)
    : Promise.reject(new EngineError('bundle-missing', { file: 'tfjs-backend-wasm.wasm' }));
}
