import { loadBundle } from '../../bundle/load-bundle.ts';
import { createCacheStore } from '../../bundle/stores.ts';
import { createCompactModel } from '../../compact/compact-model.ts';
import type { TeamTable } from '../../core/bundle-data.ts';
import type { TicketInput } from '../../core/ticket.ts';
import type { Embedding } from '../../core/labels.ts';
import { createTriageContext, decideTriage, needsModel, prepareTicket } from '../../core/triage-ticket.ts';
import type { Triage } from '../../core/triage.ts';

/** The compact engine inside the service worker. */
export interface ApiEngine {
  readonly bundle: string;
  readonly teams: TeamTable;
  triage(input: TicketInput): { readonly triage: Triage; readonly embedding: Embedding | null };
}

const engines = new Map<string, Promise<ApiEngine>>();

/** The engine for a bundle id, loaded once per life of the service worker. Throws what `loadBundle` throws. */
export function engineFor(id: string): Promise<ApiEngine> {
  const known = engines.get(id);
  if (known) return known;
  const loading = loadEngine(id);
  engines.set(id, loading);
  loading.catch(() => { engines.delete(id); });
  return loading;
}

async function loadEngine(id: string): Promise<ApiEngine> {
  const bundle = await loadBundle(`${self.location.origin}/models/${id}/`, { fetch: (url, init) => fetch(url, init), store: createCacheStore(self.caches) });
  const model = createCompactModel(bundle.manifest, bundle.weights);
  const context = createTriageContext(bundle, (text) => model.run(text).embedding);
  const now = (): number => performance.now();
  return {
    bundle: `${bundle.manifest.id}@${bundle.manifest.version}`,
    teams: bundle.teams,
    triage(input) {
      const prepared = prepareTicket(input, bundle.manifest, now);
      const output = needsModel(prepared) ? model.run(prepared.normalised.text) : null;
      return { triage: decideTriage(prepared, output, context, { now }), embedding: output?.embedding ?? null };
    },
  };
}
