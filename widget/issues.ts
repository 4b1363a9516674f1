/** The known-issues chunk: reads and matches a site's list. Fetched where the page names one. */
export { matchKnownIssue } from './known-issues.ts';
export { fetchKnownIssues } from './known-issue-source.ts';

/** The chunk's own address, for the list of requests. */
export const ISSUES_URL = import.meta.url;
