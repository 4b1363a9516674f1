import type { words } from './words/words.ts';

/** What a piece of work is given: the way to be stopped, and to tell how far it is (0 to 1). */
export interface WorkControls {
  readonly signal: AbortSignal;
  readonly onProgress: (share: number) => void;
}

export type WorkName = keyof typeof words.work;

/** The one copy, export or import in the making, as the pages show it. */
export class LongWork {
  /** How far it is, from 0 to 1; null when there is none. */
  share = $state<number | null>(null);
  name = $state<WorkName>('copying');
  #controller: AbortController | null = null;

  /** Does the work under its name. Rejects as the work does. */
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
