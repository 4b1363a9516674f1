import { APP_FOLDER } from '../../../shell/sw/app-folder.ts';
import { loadBundle } from '../../../bundle/load-bundle.ts';
import { createCacheStore } from '../../../bundle/stores.ts';
import type { TeamTable } from '../../../core/bundle-data.ts';
import type { TicketInput } from '../../../core/ticket.ts';
import type { WorkspaceDecisions } from '../../../core/workspace-decisions.ts';
import { openEngine } from '../../../engine/route-languages.ts';
import type { Engine, TriagedTicket } from '../../../engine/assemble-engine.ts';

/** The compact engine inside the service worker. */
export interface ApiEngine {
  readonly bundle: string;
  readonly teams: TeamTable;
  triage(input: TicketInput): TriagedTicket;
}

const engines = new Map<string, Promise<Engine>>();

/**
 * The engine for a bundle id as a workspace has decided; `null` is the bundle alone. The bundle is
 * loaded once per life of the service worker. Throws what `loadBundle` throws.
 */
export async function engineFor(
  id: string,
  decisions: WorkspaceDecisions | null,
): Promise<ApiEngine> {
  const loading = engines.get(id) ?? loadEngine(id);
  engines.set(id, loading);
  loading.catch(() => {
    engines.delete(id);
  });
  const { bundle, triageAndEmbed } = await loading;
  return {
    bundle: `${bundle.manifest.id}@${bundle.manifest.version}`,
    teams: decisions?.teams ?? bundle.teams,
    triage: (input) => triageAndEmbed(input, decisions),
  };
}

async function loadEngine(id: string): Promise<Engine> {
  const bundle = await loadBundle(`${self.location.origin}${APP_FOLDER}models/${id}/`, {
    fetch: (url, init) => fetch(url, init),
    store: createCacheStore(self.caches),
  });
  return openEngine(bundle);
}
