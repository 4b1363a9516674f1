/** Written by the service worker's share target. */
const SHARED_CACHE = 'presort-shared';

export interface SharedItems {
  readonly title: string;
  readonly text: string;
  readonly files: readonly File[];
}

/**
 * Reads what other apps have shared. The items stay in the cache until `dropSharedItems`, so that a
 * crash loses nothing.
 */
export async function readSharedItems(): Promise<
  SharedItems & { readonly keys: readonly string[] }
> {
  if (!('caches' in globalThis)) return { title: '', text: '', files: [], keys: [] };
  const cache = await caches.open(SHARED_CACHE);
  const files: File[] = [];
  const [titles, texts, keys]: [string[], string[], string[]] = [[], [], []];
  for (const request of await cache.keys()) {
    const response = await cache.match(request);
    if (!response) continue;
    keys.push(request.url);
    if (request.url.endsWith('-text')) {
      const value: unknown = await response.json().catch(() => null);
      if (typeof value !== 'object' || value === null) continue;
      if ('title' in value && typeof value.title === 'string') titles.push(value.title);
      if ('text' in value && typeof value.text === 'string') texts.push(value.text);
    } else
      files.push(
        new File(
          [await response.blob()],
          decodeURIComponent(response.headers.get('X-Name') ?? 'shared'),
          { type: response.headers.get('Content-Type') ?? '' },
        ),
      );
  }
  return {
    title: titles.filter(Boolean).join(' · '),
    text: texts.filter(Boolean).join('\n\n'),
    files,
    keys,
  };
}

export async function dropSharedItems(keys: readonly string[]): Promise<void> {
  const cache = await caches.open(SHARED_CACHE);
  await Promise.all(keys.map((key) => cache.delete(key)));
}
