import type { TicketInput } from '../../src/core/ticket.ts';
import { HELLO_MS, type WorkerPolicy } from '../../src/rpc/policies.ts';
import type { Format } from '../cli/result-writer.ts';

/** What a thread of `presort classify` does. */
export interface ClassifyThreadMethods {
  /** Opens the bundle's compact tier; once, before the first tickets. */
  open: { params: { readonly bundle: string }; result: null; progress: never };
  /** Results in the tickets' order, as `formatResults` writes them. */
  classify: {
    params: {
      readonly inputs: readonly TicketInput[];
      readonly format: Format;
      readonly isExplained: boolean;
    };
    result: string;
    progress: never;
  };
}

/** A thread only computes: when the command ends, it ends. */
export const CLASSIFY_THREAD_POLICY: WorkerPolicy<ClassifyThreadMethods> = {
  name: 'classify',
  order: 'queue',
  cancel: 'end',
  restart: 'next-call',
  // As many threads as cores start at once, beside one that triages meanwhile.
  helloMs: 6 * HELLO_MS,
  progress: 'every',
};
