import type { EngineShare, Runtime, StorageMode } from '../contract.ts';
import type { TicketInput } from '../../src/core/ticket.ts';
import type { Triage } from '../../src/core/triage.ts';
import { offeredReplies } from './offered-replies.ts';
import { createTierHold } from './tier-hold.ts';

/** A model that can triage a text: the complete one, or its coarse first part. */
export type Reader = Pick<EngineShare, 'triage'>;

/** The shared model as one element uses it. Answers to calls before the last `drop` are ignored. */
export interface ModelHold {
  readonly share: EngineShare | null;
  /** The model; the coarse first part while it is loading; null before. */
  readonly reader: Reader | null;
  /**
   * Asks for the model of the element's bundle. Null when it was dropped meanwhile; rejects with
   * the loader's codes.
   */
  load(
    element: Element,
    listeners: {
      readonly onProgress: (share: number) => void;
      readonly onFirst: (triage: EngineShare['triage']) => void;
      /** Receives the faults in the site's own answers. */
      readonly onBadReplies: (hint: string) => void;
    },
  ): Promise<EngineShare | null>;
  /** The full tier's triage; null if that tier does not run or takes too long. */
  fullTriage(input: TicketInput): Promise<Triage | null>;
  drop(): void;
}

export function createModelHold(runtime: Runtime): ModelHold {
  let share: EngineShare | null = null;
  let first: Reader | null = null;
  let number = 0;
  const upgrade = createTierHold(runtime);

  return {
    get share() {
      return share;
    },
    get reader() {
      return share ?? first;
    },
    async load(element, { onProgress, onFirst, onBadReplies }) {
      const own = ++number;
      const storage: StorageMode = element.getAttribute('storage') === 'cache' ? 'cache' : 'memory';
      const replies = offeredReplies(element.getAttribute('replies'), runtime, onBadReplies);
      try {
        const whole = await runtime.acquire(
          runtime.bundleUrl(element.getAttribute('bundle')),
          runtime.storageFor(storage),
          {
            element,
            onProgress: (done) => {
              if (own === number) onProgress(done);
            },
            onFirst: (triage) => {
              if (own !== number) return;
              first = { triage };
              onFirst(triage);
            },
          },
        );
        const offered = await replies.of(whole.bundle);
        const loaded: EngineShare = {
          ...whole,
          ...whole.answering(offered),
          bundle: { ...whole.bundle, replies: offered },
        };
        if (own === number) {
          void upgrade.begin(loaded, element);
          return (share = loaded);
        }
        loaded.release();
        return null;
      } catch (error) {
        if (own !== number) return null;
        throw error;
      } finally {
        if (own === number) first = null;
      }
    },
    fullTriage: (input) => upgrade.triage(input),
    drop() {
      number++;
      upgrade.drop();
      share?.release();
      share = first = null;
    },
  };
}
