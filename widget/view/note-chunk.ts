import type { RequestReason, Runtime } from '../contract.ts';

/** Writes a chunk, which the browser fetches once for all elements, into the list of requests. */
export function noteChunk(
  runtime: Pick<Runtime, 'ledger' | 'note'>,
  url: string,
  reason: RequestReason,
): void {
  if (!runtime.ledger.some((entry) => entry.url === url)) runtime.note(url, reason);
}
