import type { LedgerEntry, RequestReason } from './contract.ts';

/** `fetch` by absolute address. */
export type Fetch = (url: string, init?: RequestInit) => Promise<Response>;

/**
 * The list of every request that Presort makes. A request is added before it is sent, so that the
 * list has failed ones too.
 */
export interface Ledger {
  readonly ledger: readonly LedgerEntry[];
  note(url: string, reason: RequestReason): void;
  /** A `fetch` that lists the request first. It sends no cookies: Presort's files are public. */
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
