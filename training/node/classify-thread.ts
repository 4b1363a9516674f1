import type { TicketInput } from '../../src/core/ticket.ts';
import { HELLO_MS, type WorkerPolicy } from '../../src/rpc/policies.ts';
import type { Format } from '../cli/engine.ts';

/** What a thread of `presort classify` does. */
export interface ClassifyThreadMethods {
  /** Opens the bundle's compact tier; once, before the first tickets. */
  open: { params: { readonly bundle: string }; result: null; progress: never };
  /** Results in the tickets' order, as `resultLine` writes them. */
  classify: {
    params: {
      readonly inputs: readonly TicketInput[];
      readonly format: Format;
      readonly isExplained: boolean;
    };
    result: readonly string[];
    progress: never;
  };
}

/** A thread holds no state to save, so it ends with the command. */
export const CLASSIFY_THREAD_POLICY: WorkerPolicy<ClassifyThreadMethods> = {
  name: 'classify',
  order: 'queue',
  cancel: 'end',
  restart: 'next-call',
  // All threads start at once, while the main thread triages, so starting takes longer than usual.
  helloMs: 6 * HELLO_MS,
  progress: 'every',
};
