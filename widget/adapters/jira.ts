import type { Adapter } from './adapter.ts';

/** Jira Service Management customer portal, `/servicedesk/customer/portal/<n>/create/<n>`. */
export const jira: Adapter = {
  form: ['form.cv-request-form', 'form[action*="/servicedesk/customer/portal"]', 'form[name="create-request"]'],
  subject: ['#summary', '[name="summary"]'],
  description: ['#description', '[name="description"]', '.ProseMirror[contenteditable="true"]'],
  category: ['[data-presort="category"]', '#components', '[name="components"]', 'select[name^="customfield_"]'],
  priority: ['#priority', '[name="priority"]'],
  tags: ['#labels', '[name="labels"]'],
  values: { priority: { Low: 'Low', Medium: 'Medium', High: 'High', Critical: 'Highest' } },
  control: () => null,
};
