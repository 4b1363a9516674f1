import { fullTierManifest } from '../core/full-tier.ts';
import type { LoadedBundle } from '../core/bundle-data.ts';
import type { Manifest } from '../core/manifest.ts';
import type { TicketInput } from '../core/ticket.ts';
import { decideTriage, needsModel, prepareTicket } from '../core/triage-ticket.ts';
import type { FullModel } from '../full/full-model.ts';
import type { Decisions, Engine, Trace, TriagedTicket } from './assemble-engine.ts';
import { createContexts } from './decided-contexts.ts';

/** The full tier's answers: the same decisions on better scores. */
export interface FullAnswers {
  /** The bundle by which this tier decides. */
  readonly bundle: LoadedBundle;
  /** Answers in the tickets' order; the embedding is the compact model's. */
  triageAll(
    inputs: readonly TicketInput[],
    decisions?: Decisions,
    trace?: Trace,
    signal?: AbortSignal,
  ): Promise<readonly TriagedTicket[]>;
}

/**
 * The same for the first full tier of a manifest of the same bundle, whose model answers later, for
 * page, worker and Node. Throws as
 * `fullTierManifest`.
 */
export function assembleFull(compact: Engine, manifest: Manifest, model: FullModel): FullAnswers {
  const bundle = { ...compact.bundle, manifest: fullTierManifest(manifest) };
  const contextFor = createContexts(bundle, (text) => compact.model.run(text).embedding, 'full');
  return {
    bundle,
    async triageAll(inputs, decisions, trace, signal) {
      const context = contextFor(decisions);
      const prepared = inputs.map((input) => prepareTicket(input, bundle.manifest, now));
      const others = inputs.map((input) => answersElsewhere(compact, input));
      const outputs = await model.run(
        prepared.map((ticket, at) =>
          needsModel(ticket) && !others[at] ? ticket.normalised.text : '',
        ),
        signal,
      );
      return prepared.map((ticket, at) => {
        const other = others[at];
        const input = inputs[at];
        if (other && input) return other.triageAndEmbed(input, decisions, trace);
        const output = needsModel(ticket) ? (outputs[at] ?? null) : null;
        return {
          triage: decideTriage(ticket, output, context, { now, trace }),
          embedding: output?.embedding ?? null,
        };
      });
    },
  };
}

/** The compact engine of a ticket's own language, where that is not the one that the full encoder reads. */
function answersElsewhere(compact: Engine, input: TicketInput): Engine | null {
  const own = compact.answering?.(input);
  return own && own.model !== compact.model ? own : null;
}

const now = (): number => performance.now();
