import type { LoadedBundle } from '../../core/bundle-data.ts';
import type { Manifest } from '../../core/manifest.ts';
import type { TextModel } from '../../core/text-model.ts';
import { triageTicket } from '../../core/triage-ticket.ts';
import type { FirstTriage } from './engine-share.ts';
import { createContexts } from './triage-contexts.ts';

/** The coarse triage while the model is loading: the category head's lexical half, which never accepts. */
export function createFirstTriage(bundle: LoadedBundle, model: TextModel): FirstTriage {
  const manifest: Manifest = {
    ...bundle.manifest,
    scope: { score: 'max-probability', threshold: 0 },
    heads: bundle.manifest.heads.map((head) => ({
      ...head,
      thresholds: { accept: NEVER_ACCEPT, suggest: FIRST_SUGGEST, targetPrecision: 0 },
    })),
  };
  const contextFor = createContexts(
    { ...bundle, manifest, replies: [] },
    (text) => model.run(text).embedding,
  );
  // The coarse answer has a threshold of its own: of a workspace it takes the rules and the teams.
  return (input, decisions) =>
    triageTicket(input, contextFor(decisions, true), model, { now: () => performance.now() });
}

const NEVER_ACCEPT = 2;
/** Confidence from which the lexical half alone is right nine times in ten on hand-written tickets (docs/speed.md). */
const FIRST_SUGGEST = 0.75;
