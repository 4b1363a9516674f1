/**
 * What TensorFlow.js may fetch: only bytes that were put here. Its platform's `fetch` is replaced, so that no address
 * that a library has built in (the encoder package knows two on foreign hosts) is ever reached.
 */
import { enableProdMode, env } from '@tensorflow/tfjs-core';
import { EngineError } from '../core/errors.ts';

type Source = () => Promise<Uint8Array<ArrayBuffer>>;

const SERVED = new Map<string, Source>();
/** A host that can never exist: nothing is sent even if a request slipped through. */
const BASE = 'https://presort.invalid/';
let isInstalled = false;
let folders = 0;

/** Puts files under an address of their own. `urlOf` gives a file's address; `remove` takes all of them away. */
export function serveFiles(files: ReadonlyMap<string, Uint8Array<ArrayBuffer> | Source>): {
  urlOf(name: string): string;
  remove(): void;
} {
  installPlatform();
  folders += 1;
  // A path may lead to a sibling folder: a level of its own keeps it apart from other encoders' files.
  const base = `${BASE}${folders}/bundle/`;
  const urlOf = (name: string): string => new URL(name, base).href;
  for (const [name, bytes] of files)
    SERVED.set(urlOf(name), typeof bytes === 'function' ? bytes : () => Promise.resolve(bytes));
  return {
    urlOf,
    remove: () => {
      for (const name of files.keys()) SERVED.delete(urlOf(name));
    },
  };
}

function installPlatform(): void {
  if (isInstalled) return;
  isInstalled = true;
  enableProdMode(); // no warnings about graphs without control flow, no shape checks on every call
  const { platform } = env();
  env().setPlatform('presort', {
    fetch: serve,
    now: () => performance.now(),
    encode: (text, encoding) => platform.encode(text, encoding),
    decode: (bytes, encoding) => platform.decode(bytes, encoding),
    isTypedArray: (value): value is Float32Array | Int32Array | Uint8Array | Uint8ClampedArray =>
      platform.isTypedArray(value),
    // Timers of 0 ms are clamped to 4 ms in browsers; TensorFlow.js polls fences with them.
    ...(platform.setTimeoutCustom && {
      setTimeoutCustom: platform.setTimeoutCustom.bind(platform),
    }),
  });
}

async function serve(url: string): Promise<Response> {
  const source = SERVED.get(url);
  if (!source)
    throw new EngineError('bundle-missing', {
      file: url.startsWith(BASE) ? url.replace(/^.*\/bundle\//, '') : new URL(url).host,
    });
  return new Response(await source());
}
