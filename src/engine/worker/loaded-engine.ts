import { createCompactModel } from '../../compact/compact-model.ts';
import type { Explainer } from '../../compact/compact-model.ts';
import type { LoadedBundle } from '../../core/bundle-data.ts';
import { EngineError } from '../../core/errors.ts';
import type { TextModel } from '../../core/text-model.ts';
import type { TicketInput } from '../../core/ticket.ts';
import { normaliseTicket } from '../../core/normalise.ts';
import { writeTrace } from '../../core/trace.ts';
import { decideTriage, needsModel, prepareTicket } from '../../core/triage-ticket.ts';
import type { Embedding, HeadName, Label } from '../../core/labels.ts';
import type { Triage } from '../../core/triage.ts';
import type { Explanation, TriageOptions } from '../methods.ts';
import { TriageContexts } from './triage-contexts.ts';

const MAX_TEXT = 200_000;

/** A bundle with its model, ready to triage. */
export class LoadedEngine {
  readonly bundle: LoadedBundle;
  readonly model: TextModel & Explainer;
  readonly #contexts: TriageContexts;

  /** Throws `bundle-weights` when the weights do not fit the manifest. */
  constructor(bundle: LoadedBundle) {
    this.bundle = bundle;
    this.model = createCompactModel(bundle.manifest, bundle.weights);
    this.#contexts = new TriageContexts(
      bundle,
      (text) => this.model.run(text).embedding,
      'compact',
    );
  }

  triage(input: TicketInput, options: TriageOptions = {}): Triage {
    return this.triageAndEmbed(input, options).triage;
  }

  /** One pass over the text for both; the embedding is null when the ticket is empty. */
  triageAndEmbed(
    input: TicketInput,
    options: TriageOptions = {},
  ): { readonly triage: Triage; readonly embedding: Embedding | null } {
    const context = this.#contexts.for(options);
    const prepared = prepareTicket(readTicket(input), this.bundle.manifest, now);
    const output = needsModel(prepared) ? this.model.run(prepared.normalised.text) : null;
    const triage = decideTriage(prepared, output, context, {
      now,
      ...(options.trace ? { trace: writeTrace } : {}),
    });
    return { triage, embedding: output?.embedding ?? null };
  }

  /** Offsets in the answer are into its `text`. */
  explain(input: TicketInput, head: HeadName, label: Label): Explanation {
    const { text } = normaliseTicket(readTicket(input));
    return { text, words: this.model.contributions(text, head, label) };
  }

  embed(input: TicketInput): Embedding {
    return this.model.run(normaliseTicket(readTicket(input)).text).embedding;
  }
}

const now = (): number => performance.now();

/** A ticket from the page, checked and cut to a length that no honest ticket reaches. */
export function readTicket(input: TicketInput): TicketInput {
  if (typeof input !== 'object' || input === null || typeof input.description !== 'string')
    throw new EngineError('bad-input', { field: 'description' });
  if (input.subject !== undefined && typeof input.subject !== 'string')
    throw new EngineError('bad-input', { field: 'subject' });
  return { ...input, description: input.description.slice(0, MAX_TEXT) };
}
