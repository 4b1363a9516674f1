import { EngineError } from '../core/errors.ts';
import type { HeadName, Label } from '../core/labels.ts';
import type { Manifest } from '../core/manifest.ts';
import { toTicket, type TicketInput } from '../core/ticket.ts';
import type { Triage } from '../core/triage.ts';

/** The engine for people's own pages and programs. Every method rejects with `aborted` after `close`. */
export interface Classifier {
  /** `id@version` of the bundle that answers. */
  readonly bundle: string;
  /** Labels of each head, in the bundle's order. */
  readonly labels: Readonly<Record<HeadName, readonly Label[]>>;
  /**
   * Triages one text or ticket. Any other value counts as an empty ticket, from which the engine
   * abstains with the reason `empty`.
   */
  classify(input: string | TicketInput): Promise<Triage>;
  /** Triages a list; answers come in its order. Rejects with `aborted` when the signal is aborted. */
  classifyList(
    inputs: readonly (string | TicketInput)[],
    options?: { readonly signal?: AbortSignal },
  ): Promise<readonly Triage[]>;
  /**
   * Triages tickets from a stream, one at a time and in order. It asks for the next ticket after
   * the caller took the answer.
   */
  classifyStream(
    inputs: Iterable<string | TicketInput> | AsyncIterable<string | TicketInput>,
  ): AsyncGenerator<Triage, void>;
  /** Frees the model. Calling it again does nothing. */
  close(): Promise<void>;
}

export interface ClassifierParts {
  readonly manifest: Manifest;
  triage(input: TicketInput): Triage | Promise<Triage>;
  /**
   * Called between two tickets of a list or stream, so that a page can paint; triage continues when
   * it resolves.
   */
  pause(): Promise<void> | undefined;
  close(): Promise<void> | undefined;
}

/** Makes a classifier from a loaded model, in any environment. */
export function createClassifier({ manifest, triage, pause, close }: ClassifierParts): Classifier {
  let isClosed = false;
  const classify = async (
    input: string | TicketInput,
    signal: AbortSignal | undefined,
  ): Promise<Triage> => {
    if (isClosed || signal?.aborted) throw new EngineError('aborted');
    return triage(toTicket(input));
  };
  return {
    bundle: `${manifest.id}@${manifest.version}`,
    labels: Object.fromEntries(manifest.heads.map(({ name, labels }) => [name, labels])),
    classify: (input) => classify(input, undefined),
    async classifyList(inputs, { signal } = {}) {
      const results: Triage[] = [];
      for (const input of inputs) {
        results.push(await classify(input, signal));
        await pause();
      }
      return results;
    },
    async *classifyStream(inputs) {
      for await (const input of inputs) {
        yield await classify(input, undefined);
        await pause();
      }
    },
    async close() {
      if (isClosed) return;
      isClosed = true;
      await close();
    },
  };
}
