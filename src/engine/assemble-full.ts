import { fullTierManifest, fullTiers } from '../core/full-tier.ts';
import type { LoadedBundle } from '../core/bundle-data.ts';
import type { Manifest } from '../core/manifest.ts';
import type { TicketInput } from '../core/ticket.ts';
import { decideTriage, needsModel, openTicket, prepareTicket } from '../core/triage-ticket.ts';
import type { FullModel } from '../full/full-model.ts';
import { answerIn } from './assemble-engine.ts';
import type { Decisions, Engine, EnginePart, Trace, TriagedTicket } from './assemble-engine.ts';
import { createContexts } from './decided-contexts.ts';

/** The full tier's engine. It decides as the compact one does, on scores of a larger encoder. */
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
 * Builds the engine of the first full tier of a bundle, for page, worker and Node; the model is
 * passed to it later. Its encoder reads the language of `partWithFull`; compact models answer
 * tickets in the other languages. Throws as `fullTierManifest`.
 */
export function assembleFull(compact: Engine, manifest: Manifest, model: FullModel): FullAnswers {
  const part = partWithFull(compact);
  const bundle = { ...part.bundle, manifest: fullTierManifest(manifest) };
  const contextFor = createContexts(bundle, (text) => part.model.run(text).embedding, 'full');
  return {
    bundle,
    async triageAll(inputs, decisions, trace, signal) {
      const context = contextFor(decisions);
      const tickets = inputs.map((input) => {
        const opened = openTicket(input, now);
        const reader = compact.partFor(opened.normalised.text);
        const prepared = reader === part ? prepareTicket(opened, part.loaded) : null;
        return { opened, reader, prepared };
      });
      const outputs = await model.run(
        tickets.map(({ prepared }) =>
          prepared && needsModel(prepared) ? prepared.normalised.text : '',
        ),
        signal,
      );
      return tickets.map(({ opened, reader, prepared }, at) => {
        if (!prepared) return answerIn(reader, opened, decisions, trace);
        const output = needsModel(prepared) ? (outputs[at] ?? null) : null;
        return {
          triage: decideTriage(prepared, output, context, { now, trace }),
          embedding: output?.embedding ?? null,
        };
      });
    },
  };
}

/**
 * Finds the loaded language that the bundle's full tiers read; the first language where the bundle
 * has no full tier.
 */
export function partWithFull({ parts }: Pick<Engine, 'parts'>): EnginePart {
  return parts.find(({ bundle }) => fullTiers(bundle.manifest).length > 0) ?? parts[0];
}

const now = (): number => performance.now();
