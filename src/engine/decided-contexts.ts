import type { LoadedBundle } from '../core/bundle-data.ts';
import type { Embedding } from '../core/labels.ts';
import type { TicketInput } from '../core/ticket.ts';
import { createTriageContext } from '../core/triage-ticket.ts';
import type { TriageContext } from '../core/triage-ticket.ts';
import type { Tier } from '../core/triage.ts';
import { usableRules, withThresholds } from '../core/workspace-decisions.ts';
import type { WorkspaceDecisions } from '../core/workspace-decisions.ts';

/** What one tier decides with: the bundle as it is, or as a workspace decides instead. */
export type DecidedContexts = (
  decisions?: WorkspaceDecisions | null,
  /** The ticket that it is wanted for. */
  input?: TicketInput,
) => TriageContext;

export type CreateContexts = (
  bundle: LoadedBundle,
  embed: (text: string) => Embedding,
  tier?: Tier,
) => DecidedContexts;

/**
 * The only place where a bundle and a workspace's decisions come together: its rules before the
 * bundle's, its team table and thresholds instead of the bundle's. A rule that does not fit the
 * bundle is left out. What was composed is remembered, also for decisions that came by message and
 * are equal, not the same. Throws `bad-input` for a rule of the bundle that is unsafe.
 */
export function createContexts(
  bundle: LoadedBundle,
  embed: (text: string) => Embedding,
  tier: Tier = 'compact',
): DecidedContexts {
  const { manifest } = bundle;
  const plain = createTriageContext(bundle, embed, { tier });
  let last = plain;
  let lastKey = '';
  return (decisions) => {
    if (!decisions) return plain;
    const key = JSON.stringify(decisions);
    if (key !== lastKey)
      last = createTriageContext(
        {
          ...bundle,
          teams: decisions.teams ?? bundle.teams,
          manifest: { ...manifest, heads: withThresholds(manifest.heads, decisions.thresholds) },
        },
        embed,
        { tier, workspaceRules: usableRules(decisions.rules, manifest.heads).usable },
      );
    lastKey = key;
    return last;
  };
}
