import type { LedgerEntry, RequestReason } from './contract.ts';

/** `fetch` by absolute address. */
export type Fetch = (url: string, init?: RequestInit) => Promise<Response>;

/**
 * The list of every request that Presort makes. Written before the request leaves, so that a failed
 * one is listed too.
 */
export interface Ledger {
  readonly ledger: readonly LedgerEntry[];
  note(url: string, reason: RequestReason): void;
  /** `fetch` that notes first. `credentials` are left out: Presort's files are public and no cookie shall travel. */
  fetchFor(reason: RequestReason): Fetch;
}

export function createLedger(now: () => number): Ledger {
  const entries: LedgerEntry[] = [];
  const note = (url: string, reason: RequestReason): void => {
    entries.push({ url, reason, at: now() });
  };
  return {
    ledger: entries,
    note,
    fetchFor: (reason) => (url, init) => {
      note(url, reason);
      return fetch(url, { credentials: 'omit', ...init });
    },
  };
}
