import type { Control } from '../controls/control.ts';
import type { Adapter } from './adapter.ts';

/**
 * Zendesk Help Center, `/hc/<locale>/requests/new`.
 *
 * Classic form: ids as published themes use them. Newer form, drawn by React
 * (github.com/zendesk/copenhagen_theme, src/modules/ticket-fields/fields): no ids, but the same
 * names on its text fields, which are read; CKEditor may lie over the description
 * (fields/textarea). Its drop-downs keep their value in React's state: DropDown.tsx shows it in a
 * read-only `input[role=combobox]` with the name, Tagger.tsx in an `input[type=hidden]`, and both
 * are drawn from that state again at the next edit. What a script writes there is lost, so neither
 * is taken; a theme's owner connects them through `data-presort` inputs of their own (README).
 */
export const zendesk: Adapter = {
  form: ['form#new_request', 'form.request-form', 'form[action$="/requests"]'],
  subject: ['#request_subject', '[name="request[subject]"]'],
  description: [
    '.ck-editor__editable[contenteditable="true"]',
    '#request_description',
    '[name="request[description]"]',
  ],
  category: [
    '#request_custom_fields_category',
    '[name^="request[custom_fields]"][data-tagger]',
    'select[name^="request[custom_fields]"]',
  ],
  priority: ['#request_priority', 'select[name="request[priority]"]'],
  tags: ['[name="request[tags]"]'],
  values: { priority: { Low: 'low', Medium: 'normal', High: 'high', Critical: 'urgent' } },
  control: taggerControl,
};

/** Zendesk draws a drop-down over a hidden input, whose `data-tagger` holds the options as JSON. */
function taggerControl(node: Element): Control | null {
  if (!(node instanceof HTMLInputElement) || node.dataset.tagger === undefined) return null;
  const options = parseTagger(node.dataset.tagger);
  return {
    nodes: () => [node],
    read: () => node.value,
    options: () => options.map(({ label, value }) => ({ value, text: label, isOpen: true })),
    write(value) {
      node.value = value;
      const face = node.parentElement?.querySelector('.nesty-input');
      if (face) face.textContent = options.find((option) => option.value === value)?.label ?? '-';
      node.dispatchEvent(new Event('change', { bubbles: true }));
    },
    isPristine: () => node.value === '',
    isShown: () => (node.parentElement?.querySelector('.nesty-input') ? true : null),
  };
}

function parseTagger(json: string): readonly { readonly label: string; readonly value: string }[] {
  try {
    const parsed: unknown = JSON.parse(json);
    if (!Array.isArray(parsed)) return [];
    return parsed.flatMap((option: unknown) => {
      const { label, value } = Object(option) as { label?: unknown; value?: unknown }; // checked in the next line
      return typeof label === 'string' && typeof value === 'string' ? [{ label, value }] : [];
    });
  } catch {
    return [];
  }
}
