import type { Adapter } from './adapter.ts';

/**
 * Jira Service Management customer portal of Data Center, `/servicedesk/customer/portal/<n>/create/<n>`.
 *
 * `summary`, `description` and `components` (a multiple select behind Select2) are the ids that
 * Atlassian's own load tests use (github.com/atlassian/dc-app-performance-toolkit,
 * app/selenium_ui/jsm/pages/customer_selectors.py). `customfield_…` is how Jira's own create screen
 * names custom fields (github.com/mailru/jira-plugins-jsincluder/issues/11); for the portal, and
 * for `priority` and `labels`, no published source was found.
 */
export const jira: Adapter = {
  form: ['form[action*="/servicedesk/customer/portal"]', 'form:has(#summary)'],
  subject: ['#summary', '[name="summary"]'],
  description: ['#description', '[name="description"]', '.ProseMirror[contenteditable="true"]'],
  category: ['#components', '[name="components"]', 'select[name^="customfield_"]'],
  priority: ['#priority', '[name="priority"]'],
  tags: ['#labels', '[name="labels"]'],
  values: { priority: { Low: 'Low', Medium: 'Medium', High: 'High', Critical: 'Highest' } },
};
