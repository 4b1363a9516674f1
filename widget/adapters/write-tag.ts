import type { Label } from '../../src/core/labels.ts';

/**
 * Adds the category to a field of tags as `presort-…`; an earlier one of ours is taken out, the
 * others stay. Null adds none.
 */
export function writeTag(field: Element | null, label: Label | null): void {
  if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) return;
  const others = field.value.split(/[\s,]+/).filter((tag) => tag && !tag.startsWith('presort-'));
  const ours =
    label === null ? [] : [`presort-${label.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-')}`];
  field.value = [...others, ...ours].join(' ');
  field.dispatchEvent(new Event('change', { bubbles: true }));
}
