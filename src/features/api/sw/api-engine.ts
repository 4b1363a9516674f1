import { APP_FOLDER } from '../../../shell/sw/app-folder.ts';
import { loadBundle } from '../../../bundle/load-bundle.ts';
import { createCacheStore } from '../../../bundle/stores.ts';
import { lettersRead } from '../../../core/language-letters.ts';
import type { WorkspaceDecisions } from '../../../core/workspace-decisions.ts';
import { openEngine, type Engine } from '../../../engine/assemble-engine.ts';
import type { ApiEngine } from './answer.ts';

/** One engine per bundle id, in the languages that were asked for last. */
const engines = new Map<string, { readonly wanted: string; readonly loading: Promise<Engine> }>();

/**
 * Loads the engine of a bundle in these languages with the workspace's decisions; `null` means the
 * bundle alone. The service worker loads each bundle once per choice of languages. Throws the
 * errors of `loadBundle`.
 */
export async function engineFor(
  id: string,
  languages: readonly string[],
  decisions: WorkspaceDecisions | null,
): Promise<ApiEngine> {
  const wanted = languages.join();
  const kept = engines.get(id);
  const entry = kept?.wanted === wanted ? kept : { wanted, loading: loadEngine(id, languages) };
  const { loading } = entry;
  engines.set(id, entry);
  loading.catch(() => {
    if (engines.get(id) === entry) engines.delete(id);
  });
  const { bundle, triageAndEmbed } = await loading;
  return {
    bundle: `${bundle.manifest.id}@${bundle.manifest.version}`,
    teams: decisions?.teams ?? bundle.teams,
    triage: (input) => triageAndEmbed(input, decisions),
  };
}

async function loadEngine(id: string, languages: readonly string[]): Promise<Engine> {
  const [bundle] = await Promise.all([
    loadBundle(`${self.location.origin}${APP_FOLDER}models/${id}/`, {
      fetch: (url, init) => fetch(url, init),
      store: createCacheStore(self.caches),
      languages,
    }),
    lettersRead(),
  ]);
  return openEngine(bundle);
}
