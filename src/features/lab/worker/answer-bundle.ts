import { readKeptManifest } from '../../../bundle/kept-bundles.ts';
import { loadBundle } from '../../../bundle/load-bundle.ts';
import type { LoadedBundle } from '../../../core/bundle-data.ts';
import { EngineError } from '../../../core/errors.ts';
import { languageCode } from '../../../core/language-part.ts';
import type { Manifest } from '../../../core/manifest.ts';
import { bundleStore } from './lab-encoder.ts';

/**
 * Opens the bundle at an address in its first language and in those of `languages` that it has. The
 * engine is cached.
 */
export async function loadFor(
  baseUrl: string,
  languages: readonly string[],
): Promise<LoadedBundle> {
  const codes = (await manifestOf(baseUrl)).languages.map(languageCode);
  const [main = ''] = codes;
  const wanted = codes.filter((code) => code === main || languages.includes(code));
  return loadBundle(baseUrl, {
    fetch: (url, init) => fetch(url, init),
    store: bundleStore(),
    languages: wanted,
  });
}

/** The whole manifest at an address. Throws what `loadBundle` throws. */
export async function manifestOf(baseUrl: string): Promise<Manifest> {
  const store = bundleStore();
  await loadBundle(baseUrl, { fetch: (url, init) => fetch(url, init), store });
  const manifest = await readKeptManifest(store, baseUrl);
  if (!manifest) throw new EngineError('bundle-missing', { url: baseUrl });
  return manifest;
}
