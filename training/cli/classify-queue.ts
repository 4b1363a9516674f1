import type { TicketInput } from '../../src/core/ticket.ts';
import type { ClassifyPool } from '../node/classify-pool.ts';
import { resultLine, type Format, type NodeEngine } from './engine.ts';
import type { ResultWriter } from './result-writer.ts';

export interface ClassifyQueueOptions {
  readonly engine: NodeEngine;
  readonly writer: ResultWriter;
  readonly format: Format;
  readonly isExplained: boolean;
  /** Starts threads; null if this thread triages every ticket. */
  readonly startThreads: (() => Threads) | null;
  /**
   * Number of tickets after which threads are started: a shorter file ends before they are ready.
   */
  readonly startAfter: number;
  /** Called with the number of tickets whose results are written. */
  onWritten(count: number): void;
}

/** The part of `ClassifyPool` that the queue uses. */
export type Threads = Pick<ClassifyPool, 'isReady' | 'maxBlocks' | 'classify' | 'dispose'>;

/** Number of tickets that are triaged and written together. */
const BLOCK = 64;
/** Longest time in milliseconds that a finished result waits before it is written. */
const MAX_HELD_MS = 50;

/**
 * Triages tickets and writes the results in the order of the tickets. Uses this thread, and further
 * threads for many tickets. At most two blocks a thread are unfinished; `add` waits while there are
 * more.
 */
export class ClassifyQueue {
  readonly #options: ClassifyQueueOptions;
  #threads: Threads | null = null;
  #added = 0;
  #written = 0;
  /** Unfinished writes, in order; each waits for the previous one. */
  readonly #writes: Promise<void>[] = [];

  constructor(options: ClassifyQueueOptions) {
    this.#options = options;
  }

  /**
   * Adds tickets. Resolves when the queue can take more; rejects if an earlier result could not be
   * computed or written.
   */
  async add(inputs: readonly TicketInput[]): Promise<void> {
    for (let start = 0; start < inputs.length; start += BLOCK)
      await this.#addBlock(inputs.slice(start, start + BLOCK));
  }

  /** Resolves when the results of all tickets are written. */
  async drain(): Promise<void> {
    while (this.#writes.length > 0) await this.#writes.shift();
  }

  /** Ends the threads. */
  dispose(): void {
    this.#threads?.dispose();
  }

  async #addBlock(block: readonly TicketInput[]): Promise<void> {
    const { startThreads, startAfter, format, isExplained } = this.#options;
    this.#added += block.length;
    if (startThreads && this.#added > startAfter) this.#threads ??= startThreads();
    if (!this.#threads?.isReady) {
      await this.drain();
      return this.#answerHere(block);
    }
    const result = this.#threads.classify(block, format, isExplained);
    const before = this.#writes.at(-1);
    const write = (async () => {
      await before;
      await this.#write(await result);
    })();
    // `drain` reports the error; this handler prevents an unhandled rejection before that.
    write.catch(() => undefined);
    result.catch(() => undefined);
    this.#writes.push(write);
    while (this.#writes.length >= this.#threads.maxBlocks) await this.#writes.shift();
  }

  async #answerHere(block: readonly TicketInput[]): Promise<void> {
    const { engine, format, isExplained } = this.#options;
    let held: string[] = [];
    let since = performance.now();
    for (const input of block) {
      held.push(await resultLine(engine, input, format, isExplained));
      if (performance.now() - since < MAX_HELD_MS) continue;
      await this.#write(held);
      held = [];
      since = performance.now();
    }
    if (held.length > 0) await this.#write(held);
  }

  async #write(lines: readonly string[]): Promise<void> {
    const { writer, onWritten } = this.#options;
    await writer.write(lines);
    this.#written += lines.length;
    onWritten(this.#written);
  }
}
