import type { SettingRecord } from './schema.ts';

/** The two calls that are needed of an object store, so that any transaction fits. */
interface CounterStore {
  get(key: string): Promise<SettingRecord | undefined>;
  put(value: SettingRecord): Promise<unknown>;
}

const COUNTER = 'ticket-counter';
const FIRST = 1001;

/**
 * A short id that people can read out: `P-1001`, `P-1002`, … counted inside the caller's
 * transaction, so two tabs never get the same. A `wanted` id is kept when it is free.
 */
export async function countedId(
  settings: CounterStore,
  wanted: string | undefined,
  isTaken: (id: string) => Promise<boolean>,
): Promise<string> {
  if (wanted !== undefined && wanted !== '' && !(await isTaken(wanted))) return wanted;
  const stored = await settings.get(COUNTER);
  let next = typeof stored?.value === 'number' ? stored.value : FIRST;
  while (await isTaken(`P-${next}`)) next += 1;
  await settings.put({ key: COUNTER, value: next + 1 });
  return `P-${next}`;
}
