import type { words } from './words/words.ts';

/** What a task receives: a signal that stops it, and a callback for its progress in [0, 1]. */
export interface WorkControls {
  readonly signal: AbortSignal;
  readonly onProgress: (share: number) => void;
}

export type WorkName = keyof typeof words.work;

/** The one copy, export or import that is under way. */
export class LongWork {
  /** Its progress in [0, 1]; null when nothing is under way. */
  share = $state<number | null>(null);
  name = $state<WorkName>('copying');
  #controller: AbortController | null = null;

  /** Runs a task under a name. Rejects as the task does. */
  async run<T>(name: WorkName, work: (controls: WorkControls) => Promise<T>): Promise<T> {
    const controller = new AbortController();
    this.name = name;
    this.share = 0;
    this.#controller = controller;
    try {
      return await work({
        signal: controller.signal,
        onProgress: (share) => {
          this.share = share;
        },
      });
    } finally {
      this.share = null;
      this.#controller = null;
    }
  }

  stop(): void {
    this.#controller?.abort();
  }
}
