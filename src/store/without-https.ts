import { itemAt } from '../core/item-at.ts';

/** Replaces functions that browsers offer only under https and on localhost. */

/** A random UUID (version 4). */
export function randomId(): string {
  if (typeof crypto.randomUUID === 'function') return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (itemAt(bytes, 6) & 0x0f) | 0x40;
  bytes[8] = (itemAt(bytes, 8) & 0x3f) | 0x80;
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0'))
    .join('')
    .replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

/** The site's private folder. Rejects where the browser has none, as it does where storage is denied. */
export async function privateFolder(): Promise<FileSystemDirectoryHandle> {
  return (
    (navigator.storage as StorageManager | undefined)?.getDirectory() ?? Promise.reject(NO_FOLDER)
  );
}

const NO_FOLDER = new DOMException('no private folder', 'SecurityError');

export interface LockChoice {
  /** Calls `work` with false at once where somebody holds the lock, instead of waiting. */
  readonly ifAvailable?: boolean;
  /** Stops waiting; `withLock` then rejects with an `AbortError`. */
  readonly signal?: AbortSignal;
}

/** The end of the queue for each lock of this realm. */
const queues = new Map<string, Promise<unknown>>();

/**
 * Works while holding a lock of that name: a Web Lock, which all tabs share, or one of this page or
 * worker alone where the browser has none. `isHeld` is false only with `ifAvailable`.
 */
export async function withLock<T>(
  name: string,
  work: (isHeld: boolean) => Promise<T>,
  { ifAvailable = false, signal }: LockChoice = {},
  locks: Pick<LockManager, 'request'> | null = globalThis.navigator?.locks ?? null,
): Promise<T> {
  if (locks)
    return locks.request(name, ifAvailable ? { ifAvailable } : signal ? { signal } : {}, (lock) =>
      work(lock !== null),
    );
  const before = queues.get(name);
  if (before && ifAvailable) return work(false);
  const mine = waitFor(before, signal).then(() => work(true));
  const end = Promise.allSettled([before, mine]).then(() => {
    if (queues.get(name) === end) queues.delete(name);
  });
  queues.set(name, end);
  return mine;
}

/** Waits for the holders before; rejects as soon as the signal fires. */
async function waitFor(before: Promise<unknown> | undefined, signal?: AbortSignal): Promise<void> {
  signal?.throwIfAborted();
  await Promise.race([
    before,
    new Promise((_, reject) => {
      if (before)
        signal?.addEventListener(
          'abort',
          () => {
            reject(new DOMException('aborted', 'AbortError'));
          },
          { once: true },
        );
    }),
  ]);
}
