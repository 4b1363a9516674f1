/** The full chunk: decides whether this device may have the larger model, and starts it in a worker. */
import type { FullModule, FullRequest } from './contract.ts';
import { openFullTier, type RunningFullTier } from '../src/engine/page/open-full-tier.ts';
import { deviceFacts, upgradeRefusal } from '../src/engine/upgrade-policy.ts';
import type { WorkerLike } from '../src/rpc/worker-like.ts';

/** The add-on's files, by their addresses beside this chunk. */
declare const __PRESORT_FULL__: {
  readonly worker: string;
  readonly wasm: string;
  readonly models: string;
  /** Shipped bundles whose larger models lie in the add-on. */
  readonly bundles: readonly string[];
};

interface PolicyFactory {
  createPolicy(
    name: 'presort',
    rules: { createScriptURL(url: string): string },
  ): { createScriptURL(url: string): URL };
}

const RUNNING = new Map<string, { holders: number; readonly tier: Promise<RunningFullTier> }>();
let policy: ReturnType<PolicyFactory['createPolicy']> | undefined;
/** The one address that the policy allows at this moment. */
let workerUrl = '';
let isNoted = false;

/**
 * Starts the larger model. Null when the device is too weak or saves data; rejects when the start
 * fails. The elements of a page share one worker for a bundle, encoder and list of answers.
 */
export const upgrade: FullModule['upgrade'] = async (request) => {
  // The address of this chunk, which the view has imported.
  if (!isNoted) request.runtime.note(import.meta.url, 'full');
  isNoted = true;
  if (upgradeRefusal(deviceFacts()) !== null) return null;
  const key = JSON.stringify([request.bundleUrl, request.encoder, request.replies]);
  const running = RUNNING.get(key) ?? { holders: 0, tier: start(request) };
  RUNNING.set(key, running);
  running.holders++;
  const release = (): void => {
    running.holders--;
    if (running.holders > 0) return;
    RUNNING.delete(key);
    void running.tier.then(
      (tier) => tier.dispose(),
      () => undefined,
    );
  };
  try {
    const tier = await running.tier;
    return { triage: (input) => tier.triage(input), release };
  } catch (error) {
    release();
    throw error;
  }
};

async function start({
  bundle,
  bundleUrl,
  storage,
  encoder,
  runtime,
}: FullRequest): Promise<RunningFullTier> {
  const fetch = runtime.fetchFor('full');
  const url = new URL(__PRESORT_FULL__.worker, import.meta.url).href;
  const response = await fetch(url);
  if (!response.ok) throw new Error(`the worker's code answered ${response.status}`);
  // Browsers start no worker from another origin, so its code is loaded through a blob.
  const own =
    new URL(url).origin === location.origin
      ? url
      : URL.createObjectURL(new Blob([await response.arrayBuffer()], { type: 'text/javascript' }));
  workerUrl = own;
  const revoke = (): void => URL.revokeObjectURL(own); // no effect on a same-origin URL
  try {
    const tier = await openFullTier({
      bundle,
      bundleUrl: fullUrlOf(bundleUrl),
      storage,
      ...(encoder !== undefined && { encoder }),
      fetch,
      wasmUrl: new URL(__PRESORT_FULL__.wasm, import.meta.url).href,
      spawn: () => new Worker(trusted(own), { name: 'presort-full' }) as WorkerLike,
    });
    return {
      ...tier,
      dispose() {
        tier.dispose();
        revoke();
      },
    };
  } catch (error) {
    revoke();
    throw error;
  }
}

/** A shipped bundle's larger models lie in the add-on, those of any other bundle beside it. */
function fullUrlOf(bundleUrl: string): string {
  const { models, bundles } = __PRESORT_FULL__;
  const [id] = bundles.filter(
    (name) => bundleUrl === new URL(`models/${name}/`, import.meta.url).href,
  );
  return id === undefined ? bundleUrl : new URL(`${models}${id}/`, import.meta.url).href;
}

/**
 * Under `require-trusted-types-for 'script'` the site allows the policy `presort`, which lets this
 * one address through.
 */
function trusted(url: string): string | URL {
  const { trustedTypes } = globalThis as { readonly trustedTypes?: PolicyFactory }; // not in every browser, nor in the DOM types
  if (!trustedTypes) return url;
  policy ??= trustedTypes.createPolicy('presort', {
    createScriptURL: (asked) => {
      if (asked === workerUrl) return asked;
      throw new TypeError('only the worker of Presort');
    },
  });
  return policy.createScriptURL(url);
}
