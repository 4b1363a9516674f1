import type { Runtime } from './contract.ts';
import { parseKnownIssues } from './known-issues.ts';
import type { KnownIssue } from './known-issues.ts';

/** Fetches the site's list of known issues. Throws an Error whose message is a hint for the site's owner. */
export async function fetchKnownIssues(
  url: string,
  runtime: Runtime,
): Promise<readonly KnownIssue[]> {
  const address = new URL(url, document.baseURI).href;
  const response = await runtime
    .fetchFor('known-issues')(address)
    .catch(() => null);
  if (!response?.ok) throw new Error(`known-issues: ${address} could not be fetched`);
  const json: unknown = await response.json().catch(() => undefined);
  const issues = parseKnownIssues(json);
  if (!issues)
    throw new Error(`known-issues: ${address} is not {"issues": [{"id", "phrases", "text"}]}`);
  return issues;
}
