import type { Adapter } from './adapter.ts';

/**
 * ServiceNow Service Portal: record producers and catalogue items, `/sp?id=sc_cat_item`. A
 * variable's field is `sp_formfield_` and the variable's name, with Select2 (`s2id_sp_formfield_…`)
 * over selects, as published test scripts use them.
 */
export const servicenow: Adapter = {
  form: [
    'form#sp-form',
    'form[name="catalogForm"]',
    'sp-cat-item form',
    'form:has([id^="sp_formfield_"])',
  ],
  subject: ['#sp_formfield_short_description', '[name="short_description"]'],
  description: [
    '#sp_formfield_description',
    '#sp_formfield_comments',
    '#sp_formfield_additional_comments',
    '[name="description"]',
  ],
  category: ['#sp_formfield_category', '#sp_formfield_u_category', '[name="category"]'],
  priority: [
    '#sp_formfield_urgency',
    '#sp_formfield_priority',
    '#sp_formfield_impact',
    '[name="urgency"]',
  ],
  tags: ['#sp_formfield_tags', '[name="sys_tags"]'],
  // Urgency: 1 high, 2 medium, 3 low. ServiceNow derives the priority from impact and urgency.
  values: { priority: { Low: '3', Medium: '2', High: '1', Critical: '1' } },
};
