import { words } from '../words/words.ts';
import type { Announcer } from './announcer.svelte.ts';

export interface Toast {
  readonly id: number;
  readonly text: string;
  readonly action?: { readonly label: string; run(): void | Promise<void> };
}

const SHOWN_MS = 8_000;

/** Short notes with at most one action. They never take the focus. */
export class Toasts {
  list = $state.raw<readonly Toast[]>([]);
  readonly #announcer: Announcer;
  #lastId = 0;

  constructor(announcer: Announcer) {
    this.#announcer = announcer;
  }

  show(text: string, action?: Toast['action']): void {
    this.#lastId += 1;
    const id = this.#lastId;
    this.list = [...this.list.slice(-2), action ? { id, text, action } : { id, text }];
    this.#announcer.say(action ? words.frame.actionOffered(text, action.label) : text);
    setTimeout(() => {
      this.dismiss(id);
    }, SHOWN_MS);
  }

  /** Runs the newest note's action, as a press on its button would; false when no note has one. */
  runLast(): boolean {
    const last = this.list.findLast((toast) => toast.action !== undefined);
    if (!last?.action) return false;
    this.dismiss(last.id);
    void last.action.run();
    return true;
  }

  dismiss(id: number): void {
    this.list = this.list.filter((toast) => toast.id !== id);
  }
}
