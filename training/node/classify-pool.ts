import type { TicketInput } from '../../src/core/ticket.ts';
import { connect, type Connection } from '../../src/rpc/connect.ts';
import type { Format } from '../cli/engine.ts';
import { CLASSIFY_THREAD_POLICY, type ClassifyThreadMethods } from './classify-thread.ts';
import { startThread } from './node-thread.ts';

/** Blocks that a thread has at once: one that it triages, and one that waits. */
const BLOCKS_PER_THREAD = 2;

/** Threads that triage for `presort classify`. */
export class ClassifyPool {
  readonly #links: readonly Connection<ClassifyThreadMethods>[];
  #isReady = false;
  /** Settles when the threads can be asked, and says whether they can. */
  readonly opened: Promise<boolean>;

  /** Starts `threads` threads, each of which opens the bundle. */
  constructor(threads: number, bundle: string) {
    this.#links = Array.from({ length: threads }, () =>
      connect<ClassifyThreadMethods>(
        () => startThread(new URL('./classify-worker.mjs', import.meta.url)),
        CLASSIFY_THREAD_POLICY,
      ),
    );
    this.opened = this.#open(bundle);
  }

  /** Whether the threads can be asked. */
  get isReady(): boolean {
    return this.#isReady;
  }

  /** Number of unfinished blocks that keeps all threads busy; more would only take memory. */
  get maxBlocks(): number {
    return BLOCKS_PER_THREAD * this.#links.length;
  }

  /** The results of a block, as `resultLine` writes them. Rejects with `worker-crashed` when its thread dies. */
  classify(
    inputs: readonly TicketInput[],
    format: Format,
    isExplained: boolean,
  ): Promise<readonly string[]> {
    const [least] = [...this.#links].sort((a, b) => a.pendingCount - b.pendingCount);
    if (!least) throw new RangeError('no threads');
    return least.call('classify', { inputs, format, isExplained });
  }

  /** If the threads cannot be opened, the queue triages alone. */
  async #open(bundle: string): Promise<boolean> {
    try {
      await Promise.all(this.#links.map((link) => link.call('open', { bundle })));
      this.#isReady = true;
    } catch {
      this.dispose();
    }
    return this.#isReady;
  }

  /** Ends the threads; what they have not answered is rejected. */
  dispose(): void {
    this.#isReady = false;
    for (const link of this.#links) link.dispose();
  }
}
