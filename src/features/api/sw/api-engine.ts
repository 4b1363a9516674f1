import { loadBundle } from '../../../bundle/load-bundle.ts';
import { createCacheStore } from '../../../bundle/stores.ts';
import { createCompactModel } from '../../../compact/compact-model.ts';
import type { TeamTable } from '../../../core/bundle-data.ts';
import type { TicketInput } from '../../../core/ticket.ts';
import type { Embedding } from '../../../core/labels.ts';
import {
  createTriageContext,
  decideTriage,
  needsModel,
  prepareTicket,
} from '../../../core/triage-ticket.ts';
import type { TriageContext } from '../../../core/triage-ticket.ts';
import type { Triage } from '../../../core/triage.ts';
import { manifestWith, usableRules } from '../../../core/workspace-decisions.ts';
import type { WorkspaceDecisions } from '../../../core/workspace-decisions.ts';

/** The compact engine inside the service worker. */
export interface ApiEngine {
  readonly bundle: string;
  readonly teams: TeamTable;
  triage(input: TicketInput): { readonly triage: Triage; readonly embedding: Embedding | null };
}

const engines = new Map<string, Promise<EngineMaker>>();

/** Answers as a workspace has decided; `null` is the bundle alone. */
type EngineMaker = (decisions: WorkspaceDecisions | null) => ApiEngine;

/**
 * The engine for a bundle id with the workspace's rules, teams and thresholds. The bundle is loaded once per life of the
 * service worker. Throws what `loadBundle` throws.
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
  return (await loading)(decisions);
}

async function loadEngine(id: string): Promise<EngineMaker> {
  const bundle = await loadBundle(`${self.location.origin}/models/${id}/`, {
    fetch: (url, init) => fetch(url, init),
    store: createCacheStore(self.caches),
  });
  const model = createCompactModel(bundle.manifest, bundle.weights);
  const now = (): number => performance.now();
  let made: { readonly key: string; readonly context: TriageContext } | null = null;
  return (decisions) => {
    const teams = decisions?.teams ?? bundle.teams;
    const key = JSON.stringify(decisions);
    if (made?.key !== key) {
      const workspaceRules = decisions
        ? usableRules(decisions.rules, bundle.manifest.heads).usable
        : [];
      const manifest = manifestWith(bundle.manifest, decisions?.thresholds);
      made = {
        key,
        context: createTriageContext(
          { ...bundle, manifest, teams },
          (text) => model.run(text).embedding,
          { workspaceRules },
        ),
      };
    }
    const { context } = made;
    return {
      bundle: `${bundle.manifest.id}@${bundle.manifest.version}`,
      teams,
      triage(input) {
        const prepared = prepareTicket(input, bundle.manifest, now);
        const output = needsModel(prepared) ? model.run(prepared.normalised.text) : null;
        return {
          triage: decideTriage(prepared, output, context, { now }),
          embedding: output?.embedding ?? null,
        };
      },
    };
  };
}
