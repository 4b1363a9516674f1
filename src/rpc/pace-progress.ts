import type { WorkerPolicy } from './policies.ts';

/** Progress of one request on its way to the client. */
export interface PacedProgress {
  tell(value: unknown): void;
  /**
   * Sends the values that were held back. Called before the result, so that the client receives all
   * progress first.
   */
  flush(): void;
}

/** Sends values as the policy says; the last value is never lost. */
export function paceProgress(
  policy: WorkerPolicy<never>['progress'],
  send: (value: unknown) => void,
  now: () => number = () => performance.now(),
): PacedProgress {
  if (policy === 'every') return { tell: send, flush: () => undefined };
  const { everyMs, gather, atOnce } = policy;
  let toldAt = -Infinity;
  let held: object | null = null;
  const flush = (): void => {
    if (held === null) return;
    toldAt = now();
    send(held);
    held = null;
  };
  return {
    tell(value) {
      const next = typeof value === 'object' && value !== null ? value : { value };
      const lists = gather.flatMap((field) => {
        const list = [...listOf(held, field), ...listOf(next, field)];
        return list.length > 0 ? [[field, list] as const] : [];
      });
      held = { ...next, ...Object.fromEntries(lists) };
      if (now() - toldAt >= everyMs || atOnce.some((field) => Object.hasOwn(next, field))) flush();
    },
    flush,
  };
}

function listOf(value: object | null, field: string): readonly unknown[] {
  const list: unknown = value === null ? undefined : Reflect.get(value, field);
  return Array.isArray(list) ? list : [];
}
