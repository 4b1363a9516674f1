import type { LoadedBundle } from '../core/bundle-data.ts';
import type { Embedding } from '../core/labels.ts';
import type { TicketInput } from '../core/ticket.ts';
import { createTriageContext } from '../core/triage-ticket.ts';
import type { TriageContext } from '../core/triage-ticket.ts';
import type { Tier } from '../core/triage.ts';
import { usableRules, withThresholds } from '../core/workspace-decisions.ts';
import type { WorkspaceDecisions } from '../core/workspace-decisions.ts';

/** The context of one tier: the bundle alone, or the bundle changed by a workspace's decisions. */
export type DecidedContexts = (
  decisions?: WorkspaceDecisions | null,
  /** The ticket that the context is made for. */
  input?: TicketInput,
) => TriageContext;

export type CreateContexts = (
  bundle: LoadedBundle,
  embed: (text: string) => Embedding,
  tier?: Tier,
) => DecidedContexts;

/**
 * Combines a bundle with a workspace's decisions; no other code does. The workspace's rules come
 * before the bundle's, and its team table and thresholds replace the bundle's. A rule that does not
 * fit the bundle is left out. Contexts are cached, also for decisions that are equal but not
 * identical, as messages deliver them. Throws `bad-input` for an unsafe rule of the bundle.
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
