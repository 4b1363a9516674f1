import type { Adapter } from './adapter.ts';

/**
 * Freshdesk portal, `/support/tickets/new`. Ids and names as published portal themes and form
 * scripts use them; the editor is Redactor or Froala.
 */
export const freshdesk: Adapter = {
  form: ['form#new_helpdesk_ticket', 'form[action*="/support/tickets"]'],
  subject: ['#helpdesk_ticket_subject', '[name="helpdesk_ticket[subject]"]'],
  description: [
    '.redactor_editor[contenteditable]',
    '.fr-element[contenteditable]',
    '#helpdesk_ticket_ticket_body_attributes_description_html',
    '[name="helpdesk_ticket[ticket_body_attributes][description_html]"]',
    '#helpdesk_ticket_description',
  ],
  category: [
    '#helpdesk_ticket_ticket_type',
    '[name="helpdesk_ticket[ticket_type]"]',
    'select[name^="helpdesk_ticket[custom_field]"]',
  ],
  priority: ['#helpdesk_ticket_priority', '[name="helpdesk_ticket[priority]"]'],
  tags: ['#helpdesk_tags', '[name="helpdesk[tags]"]'],
  // Freshdesk numbers its priorities from 1 (low) to 4 (urgent).
  values: { priority: { Low: '1', Medium: '2', High: '3', Critical: '4' } },
};
