import { fileKey, keptManifestBytes, readKeptManifest } from '../../bundle/kept-bundles.ts';
import { createCacheStore } from '../../bundle/stores.ts';
import { APP_FOLDER, pathInApp } from './app-folder.ts';
import { addRoute } from './network.ts';
import { allFiles } from '../../core/language-part.ts';
import type { Manifest } from '../../core/manifest.ts';

const MODEL_FILE = /^(models\/[^/]+\/)(.+)$/;

/**
 * Model files come from the store that `src/bundle` alone writes, after it has checked every byte;
 * what is not there goes to the network and is not stored here. The manifest is asked of the
 * network first, because it says which version is current. The loader's own requests (`no-cache`,
 * `reload`) pass, because it does its own falling back; but what the server does not have may be a
 * bundle that the Lab published on this device.
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

/** The answer, or the kept file where the server says that there is none. */
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
