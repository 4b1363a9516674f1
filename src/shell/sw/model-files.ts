import { fileKey, keptManifestBytes, readKeptManifest } from '../../bundle/kept-bundles.ts';
import { createCacheStore } from '../../bundle/stores.ts';
import { APP_FOLDER, pathInApp } from './app-folder.ts';
import { addRoute } from './network.ts';
import { allFiles } from '../../core/language-part.ts';
import type { Manifest } from '../../core/manifest.ts';

const MODEL_FILE = /^(models\/[^/]+\/)(.+)$/;

/**
 * Answers requests for model files from the store, which only `src/bundle` writes after it has
 * verified every byte. A missing file is fetched and not stored. The manifest is fetched first from
 * the network, because it names the current version. The loader's own requests (`no-cache`,
 * `reload`) go to the network, because the loader has its own fallback. After a 404 the store
 * answers, because the Lab may have published the bundle on this device only.
 */
export function routeModelFiles(): void {
  addRoute(
    ({ url }) => MODEL_FILE.test(pathInApp(url) ?? ''),
    async ({ request, url }) => {
      const [, folder = '', name = ''] = MODEL_FILE.exec(pathInApp(url) ?? '') ?? [];
      const base = url.origin + APP_FOLDER + folder;
      if (request.cache === 'reload' || request.cache === 'no-cache')
        return await orLocal(await fetch(request), base, name);
      return name === 'manifest.json'
        ? orLocal(await manifestOf(base, request), base, name)
        : ((await keptFile(base, name)) ?? fetch(request));
    },
  );
}

/** The server's answer, or the kept file after a 404. */
async function orLocal(response: Response, base: string, name: string): Promise<Response> {
  if (response.status !== 404) return response;
  if (name !== 'manifest.json') return (await keptFile(base, name)) ?? response;
  const bytes =
    (await keptManifest(base)) && (await keptManifestBytes(createCacheStore(self.caches), base));
  return bytes
    ? new Response(bytes, { headers: { 'Content-Type': 'application/json' } })
    : response;
}

async function manifestOf(base: string, request: Request): Promise<Response> {
  try {
    return await fetch(request);
  } catch (offline) {
    const manifest = await keptManifest(base);
    if (manifest) return Response.json(manifest);
    throw offline;
  }
}

async function keptFile(base: string, name: string): Promise<Response | null> {
  const manifest = await keptManifest(base);
  if (!manifest || !Object.hasOwn(allFiles(manifest), name)) return null;
  const bytes = await createCacheStore(self.caches).get(fileKey(manifest, name));
  return (
    bytes &&
    new Response(bytes, {
      headers: {
        'Content-Type': name.endsWith('.json') ? 'application/json' : 'application/octet-stream',
      },
    })
  );
}

function keptManifest(base: string): Promise<Manifest | null> {
  return readKeptManifest(createCacheStore(self.caches), base);
}
