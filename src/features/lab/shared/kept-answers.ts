import type { BundleStore } from '../../../bundle/stores.ts';
import type { ReplyTemplate } from '../../../core/bundle-data.ts';
import { jsonBytes } from '../../../train/fit/bundle-files.ts';
import type { KeptAnswers } from './answer-methods.ts';

const KEY = 'lab/answers';

/** The answers that were built last on this device; null where there are none, or an earlier version kept them. */
export async function readKeptAnswers(store: BundleStore): Promise<KeptAnswers | null> {
  const bytes = await store.get(KEY);
  if (!bytes) return null;
  try {
    const { version, answers } = JSON.parse(new TextDecoder().decode(bytes)) as Kept; // written below
    return version === VERSION ? answers : null;
  } catch {
    return null;
  }
}

export async function keepAnswers(store: BundleStore, answers: KeptAnswers): Promise<void> {
  const kept: Kept = { version: VERSION, answers };
  await store.put(KEY, new TextEncoder().encode(JSON.stringify(kept)));
}

export function forgetAnswers(store: BundleStore): Promise<void> {
  return store.delete(KEY);
}

/** `replies.json`, as `presort replies build` writes it. */
export function repliesFile(replies: readonly ReplyTemplate[]): Blob {
  return new Blob([new Uint8Array(jsonBytes(replies))], { type: 'application/json' });
}

interface Kept {
  readonly version: number;
  readonly answers: KeptAnswers;
}
const VERSION = 1;
