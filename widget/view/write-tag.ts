import type { Label } from '../../src/core/labels.ts';

/** Adds the category to a field of tags as `presort-…`; an earlier one of ours is taken out, the others stay. */
export function writeTag(field: Element | null, label: Label): void {
  if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) return;
  const others = field.value.split(/[\s,]+/).filter((tag) => tag && !tag.startsWith('presort-'));
  field.value = [...others, `presort-${label.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-')}`].join(
    ' ',
  );
  field.dispatchEvent(new Event('change', { bubbles: true }));
}
