/** What Node programs import from `presort-cli`. */
import { createClassifier, type Classifier } from '../../src/engine/classifier.ts';
import type { Tier } from '../../src/core/triage.ts';
import { openNodeEngine } from '../cli/open-node-engine.ts';

export type { Classifier } from '../../src/engine/classifier.ts';
export type { TicketInput } from '../../src/core/ticket.ts';
export type {
  AbstainReason,
  Decision,
  DecisionState,
  RankedLabel,
  SuggestedReply,
  Tier,
  Triage,
} from '../../src/core/triage.ts';

export interface OpenBundleOptions {
  /** Default: full for a bundle of one's own that has one, compact for a shipped one. */
  readonly tier?: Tier;
  /** The full encoder, where the bundle has heads for several: `minilm` or `use-lite`. Default: the bundle's first. */
  readonly full?: string;
}

/**
 * Opens the shipped bundle of that id, or the bundle in that folder; every byte is verified first.
 * Rejects with an error whose `code` is `bundle-missing`, `bundle-integrity`, `bundle-manifest` or
 * `bundle-weights`, and `usage` for a tier that it lacks.
 */
export async function openBundle(
  idOrFolder = 'support',
  { tier, full }: OpenBundleOptions = {},
): Promise<Classifier> {
  const engine = await openNodeEngine(idOrFolder, tier, full);
  return createClassifier({
    manifest: engine.bundle.manifest,
    triage: (input) => engine.triage(input),
    pause: () => undefined,
    close: () => engine.dispose?.(),
  });
}
