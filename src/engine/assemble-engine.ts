import type { Explainer } from '../compact/compact-model.ts';
import type { Contribution } from '../compact/contributions.ts';
import type { LoadedBundle } from '../core/bundle-data.ts';
import type { Embedding, HeadName, Label } from '../core/labels.ts';
import { normaliseTicket } from '../core/normalise.ts';
import type { TextModel } from '../core/text-model.ts';
import type { TicketInput } from '../core/ticket.ts';
import { decideTriage, needsModel, prepareTicket } from '../core/triage-ticket.ts';
import type { TriageOptions as DecideOptions } from '../core/triage-ticket.ts';
import type { Triage } from '../core/triage.ts';
import type { WorkspaceDecisions } from '../core/workspace-decisions.ts';
import { createContexts } from './decided-contexts.ts';

/** What a workspace decides instead of the bundle; null or absent: the bundle alone. */
export type Decisions = WorkspaceDecisions | null | undefined;
/** Writes down every step: `writeTrace`, for people who ask why. */
export type Trace = DecideOptions['trace'];

/** A ticket's answer; the embedding is null when the ticket is empty. */
export interface TriagedTicket {
  readonly triage: Triage;
  readonly embedding: Embedding | null;
}

/** The engine on the compact tier: the same in page, worker, service worker and Node. */
export interface Engine {
  /** Of several languages the first one's; its manifest names all that are loaded. */
  readonly bundle: LoadedBundle;
  readonly model: TextModel & Explainer;
  /** Of several languages the one that answers a ticket. */
  readonly answering?: (input: TicketInput) => Engine;
  triage(input: TicketInput, decisions?: Decisions, trace?: Trace): Triage;
  /** One pass over the text for both. */
  triageAndEmbed(input: TicketInput, decisions?: Decisions, trace?: Trace): TriagedTicket;
  /** The normalised text and how far each of its words moves `label`; offsets count in that text. */
  explain(
    input: TicketInput,
    head: HeadName,
    label: Label,
  ): { readonly text: string; readonly words: readonly Contribution[] };
  embed(input: TicketInput): Embedding;
}

/**
 * Makes a loaded bundle ready to answer. `known` holds embeddings of normalised reply texts that were computed before.
 * Throws `bad-input` for a rule of the bundle that is unsafe.
 */
export function assembleEngine(
  bundle: LoadedBundle,
  model: TextModel & Explainer,
  known?: ReadonlyMap<string, Embedding>,
): Engine {
  const contextFor = createContexts(
    bundle,
    (text) => known?.get(text) ?? model.run(text).embedding,
  );
  const triageAndEmbed: Engine['triageAndEmbed'] = (input, decisions, trace) => {
    const prepared = prepareTicket(input, bundle.manifest, now);
    const output = needsModel(prepared) ? model.run(prepared.normalised.text) : null;
    const triage = decideTriage(prepared, output, contextFor(decisions), { now, trace });
    return { triage, embedding: output?.embedding ?? null };
  };
  return {
    bundle,
    model,
    triageAndEmbed,
    triage: (input, decisions, trace) => triageAndEmbed(input, decisions, trace).triage,
    explain(input, head, label) {
      const { text } = normaliseTicket(input);
      return { text, words: model.contributions(text, head, label) };
    },
    embed: (input) => model.run(normaliseTicket(input).text).embedding,
  };
}

const now = (): number => performance.now();
