import type { LoadedBundle, ReplyTemplate } from '../core/bundle-data.ts';
import { EngineError } from '../core/errors.ts';
import type { Manifest, Sha256 } from '../core/manifest.ts';
import { languageManifests, readLanguages } from '../core/language-part.ts';
import { assembleBundle, languageFiles, parseManifest, readSamples } from './assemble-bundle.ts';
import { download, type Fetch } from './download.ts';
import { dropFiles, fileKey, keepManifest, readKeptManifest } from './kept-bundles.ts';
import { contentKey, loadFile, progressOf, type LoadProgress } from './load-file.ts';
import type { BundleStore } from './stores.ts';
import { isIntact, sha256 } from './verify.ts';

export interface LoadOptions {
  readonly fetch: Fetch;
  readonly store: BundleStore;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: LoadProgress) => void;
  /**
   * Gets the bundle with the first part of its weights (`encoder.first`, verified by its own hash) while the rest is
   * still being fetched. Not called where the bundle has no such part or the weights were kept.
   */
  readonly onFirst?: (bundle: LoadedBundle) => void;
  /**
   * Two-letter codes of the languages to load. The first one answers when the language is
   * uncertain. Absent: the bundle's first.
   */
  readonly languages?: readonly string[];
  /** Leaves the answers out where all of them are invented samples. */
  readonly withoutSamples?: boolean;
  /**
   * Throws `languages`, before any weights are fetched, where the bundle reads none of the wanted
   * languages.
   */
  readonly mustMeet?: boolean;
  /** Hash of the only manifest that is accepted, which fixes every other file too. */
  readonly expectedManifestSha256?: Sha256;
  /** Called with the reason why the last good bundle of this address is used instead of the one that is there now. */
  readonly onFallback?: (error: EngineError) => void;
}

/**
 * Gets a bundle from its folder's address, verified byte by byte. What the store holds is verified again and used;
 * a bad entry is deleted and fetched once more. When the address cannot give a good bundle and the store holds an
 * earlier good one of the same address, that one is used and `onFallback` is called with the reason.
 *
 * - throws `bundle-missing` when a file cannot be fetched, with its URL and status
 * - throws `bundle-format`, `bundle-manifest` or `bundle-integrity` when a file is not what it must be
 * - throws `languages` where `mustMeet` says so
 * - throws `aborted` when the signal fires
 */
export async function loadBundle(baseUrl: string, options: LoadOptions): Promise<LoadedBundle> {
  const base = baseUrl.endsWith('/') ? baseUrl : `${baseUrl}/`;
  const { store, expectedManifestSha256 } = options;
  // When one file fails, the other downloads stop.
  const stop = new AbortController();
  const abort = (): void => stop.abort();
  options.signal?.addEventListener('abort', abort);
  if (options.signal?.aborted) abort();
  const last = await readKeptManifest(store, base, expectedManifestSha256);
  try {
    const bytes = await download(`${base}manifest.json`, {
      fetch: options.fetch,
      signal: stop.signal,
      cache: 'no-cache',
      maxBytes: MAX_MANIFEST_BYTES,
    });
    const hash = await sha256(bytes);
    if ((expectedManifestSha256 ?? hash) !== hash)
      throw new EngineError('bundle-integrity', { file: 'manifest.json' });
    const manifest = parseManifest(bytes);
    if (options.mustMeet) meet(manifest, options.languages);
    const bundle = await loadFiles(base, manifest, options, stop.signal);
    await keepManifest(store, base, hash, bytes);
    if (last) await dropFiles(store, last, [manifest]);
    return bundle;
  } catch (error) {
    if (!(error instanceof EngineError) || options.signal?.aborted || !last) throw error;
    if (error.code === 'languages') throw error;
    const bundle = await loadFiles(
      base,
      last,
      {
        store,
        fetch: () => Promise.reject(error),
        ...(options.languages && { languages: options.languages }),
        ...(options.withoutSamples && { withoutSamples: true }),
      },
      stop.signal,
    ).catch(() => {
      throw error;
    });
    options.onFallback?.(error);
    return bundle;
  } finally {
    abort();
    options.signal?.removeEventListener('abort', abort);
  }
}

/**
 * The sample answers that `withoutSamples` left out, from the store or from the network; none where
 * the bundle has none. Throws `bundle-missing`, `bundle-integrity`, `bundle-manifest`.
 */
export async function loadSamples(
  base: string,
  bundle: LoadedBundle,
  { fetch, store }: Pick<LoadOptions, 'fetch' | 'store'>,
): Promise<readonly ReplyTemplate[]> {
  const { samples } = bundle;
  if (!samples) return bundle.replies;
  const { signal } = new AbortController();
  const bytes = await loadFile('replies.json', samples.file, base, {
    ...{ fetch, store, signal },
    report: () => undefined,
  });
  await store.put(contentKey(samples.file), bytes);
  return readSamples(bundle, bytes);
}

function meet(manifest: Manifest, languages: readonly string[] = []): void {
  if (languages.length > 0 && readLanguages(manifest, languages).length === 0)
    throw new EngineError('languages', {
      page: languages.join(', '),
      bundle: manifest.languages.join(', '),
    });
}

async function loadFiles(
  base: string,
  manifest: Manifest,
  options: LoadOptions,
  signal: AbortSignal,
): Promise<LoadedBundle> {
  const { fetch, store, onFirst, languages, withoutSamples = false } = options;
  const promised = languageFiles(manifest, languages, { withoutSamples });
  const names = Object.keys(promised);
  const report = progressOf(promised, options.onProgress);
  const { weights, first } = languageManifests(manifest, languages)[0].encoder;
  const giveFirst = async (part: Uint8Array<ArrayBuffer>): Promise<void> => {
    if (!first || !(await isIntact(part, first))) return;
    const others = await Promise.all(loads.filter((_, at) => names[at] !== weights));
    const { further: _, ...coarse } = assembleBundle(
      manifest,
      new Map([...others, [weights, part]]),
      languages,
    );
    onFirst?.(coarse);
  };
  const loads = Object.entries(promised).map(async ([name, file]) => {
    const part =
      first && onFirst && name === weights
        ? // A failure in here is one of the whole load too, which reports it.
          {
            first: {
              bytes: first.bytes,
              take: (bytes: Uint8Array<ArrayBuffer>) =>
                void giveFirst(bytes).catch(() => undefined),
            },
          }
        : {};
    return [
      name,
      await loadFile(name, file, base, { fetch, store, signal, report, ...part }),
    ] as const;
  });
  const files = await Promise.all(loads);
  await new Promise((resume) => {
    setTimeout(resume);
  }); // Browsers may hash on the page's own thread, so reading gets its own task.
  const bundle = assembleBundle(manifest, new Map(files), languages);
  for (const [name, bytes] of files) await store.put(fileKey(manifest, name), bytes);
  return bundle;
}

const MAX_MANIFEST_BYTES = 1_000_000;
