/** Ids of changed records, for every view in every tab. Never contains text. */
export type Change =
  | { readonly kind: 'tickets'; readonly ids: readonly string[] }
  | { readonly kind: 'everything' }
  | { readonly kind: 'jobs' }
  | { readonly kind: 'corrections' }
  | { readonly kind: 'counters' }
  | { readonly kind: 'batches' }
  | { readonly kind: 'settings' };

export interface ChangeChannel {
  announce(change: Change): void;
  /** Receives changes of this tab and of all others. Returns the way to stop. */
  listen(listener: (change: Change) => void): () => void;
  close(): void;
}

/** One channel per realm. Without BroadcastChannel a tab receives its own changes only. */
export function openChangeChannel(name = 'presort-changes'): ChangeChannel {
  const listeners = new Set<(change: Change) => void>();
  const tell = (change: Change): void => {
    for (const listener of listeners) listener(change);
  };
  const others = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(name);
  others?.addEventListener('message', (event: MessageEvent<Change>) => {
    tell(event.data);
  });
  return {
    announce(change) {
      tell(change);
      others?.postMessage(change);
    },
    listen(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    close() {
      listeners.clear();
      others?.close();
    },
  };
}
