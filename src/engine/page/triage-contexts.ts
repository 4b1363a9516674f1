import type { LoadedBundle } from '../../core/bundle-data.ts';
import type { Embedding } from '../../core/labels.ts';
import { createTriageContext, type TriageContext } from '../../core/triage-ticket.ts';
import {
  manifestWith,
  usableRules,
  type WorkspaceDecisions,
} from '../../core/workspace-decisions.ts';

export type Contexts = (decisions?: WorkspaceDecisions, isFirst?: boolean) => TriageContext;

/** The bundle's context, and one for each workspace that asks. */
export function createContexts(bundle: LoadedBundle, embed: (text: string) => Embedding): Contexts {
  const plain = createTriageContext(bundle, embed);
  const made = new WeakMap<WorkspaceDecisions, TriageContext>();
  return (decisions, isFirst = false) => {
    if (!decisions) return plain;
    const { manifest } = bundle;
    const { rules, teams, thresholds } = decisions;
    const context =
      made.get(decisions) ??
      createTriageContext(
        {
          ...bundle,
          teams: teams ?? bundle.teams,
          manifest: isFirst ? manifest : manifestWith(manifest, thresholds),
        },
        embed,
        { workspaceRules: usableRules(rules, manifest.heads).usable },
      );
    made.set(decisions, context);
    return context;
  };
}
