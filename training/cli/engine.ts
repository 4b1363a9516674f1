import { createCompactModel, type Explainer } from '../../src/compact/compact-model.ts';
import type { LoadedBundle } from '../../src/core/bundle-data.ts';
import type { TextModel } from '../../src/core/text-model.ts';
import type { TicketInput } from '../../src/core/ticket.ts';
import { writeTrace } from '../../src/core/trace.ts';
import { createTriageContext, triageTicket } from '../../src/core/triage-ticket.ts';
import type { Triage } from '../../src/core/triage.ts';

/** The same steps as in the browser, on Node's clock. */
export interface NodeEngine {
  readonly bundle: LoadedBundle;
  readonly model: TextModel & Explainer;
  triage(input: TicketInput, trace?: boolean): Triage;
}

/** Throws `bundle-weights` for weights that do not fit, `bad-input` for a rule that is unsafe. */
export function createNodeEngine(bundle: LoadedBundle): NodeEngine {
  const model = createCompactModel(bundle.manifest, bundle.weights);
  const context = createTriageContext(bundle, (text) => model.run(text).embedding);
  const now = (): number => performance.now();
  return {
    bundle,
    model,
    triage: (input, trace = false) => triageTicket(input, context, model, { now, ...(trace && { trace: writeTrace }) }),
  };
}
