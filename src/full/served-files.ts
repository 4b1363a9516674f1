/**
 * Restricts the requests of TensorFlow.js to bytes that were put here. It replaces the `fetch` of
 * its platform, so that no address in a library is requested (the encoder package contains two on
 * foreign hosts).
 */
import { enableProdMode, env } from '@tensorflow/tfjs-core';
import { EngineError } from '../core/errors.ts';

type Source = () => Promise<Uint8Array<ArrayBuffer>>;

const SERVED = new Map<string, Source>();
/** The domain `.invalid` never resolves, so that an accidental request fails. */
const BASE = 'https://presort.invalid/';
let isInstalled = false;
let folders = 0;

/**
 * Makes files available under a new address. `urlOf` returns a file's address; `remove` removes all
 * of them.
 */
export function serveFiles(files: ReadonlyMap<string, Uint8Array<ArrayBuffer> | Source>): {
  urlOf(name: string): string;
  remove(): void;
} {
  installPlatform();
  folders += 1;
  // A path may point to a sibling folder; the additional level separates the files of different
  // encoders.
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
  enableProdMode(); // disables warnings and shape checks on every call
  const { platform } = env();
  env().setPlatform('presort', {
    fetch: serve,
    now: () => performance.now(),
    encode: (text, encoding) => platform.encode(text, encoding),
    decode: (bytes, encoding) => platform.decode(bytes, encoding),
    isTypedArray: (value): value is Float32Array | Int32Array | Uint8Array | Uint8ClampedArray =>
      platform.isTypedArray(value),
    // Browsers extend timers of 0 ms to 4 ms, and TensorFlow.js polls GPU fences with such timers.
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
