import type { Label } from '../../src/core/labels.ts';

/**
 * Adds the category to a field of tags as `presort-…`. It removes a tag that Presort added before
 * and keeps all others. Null adds no tag.
 */
export function writeTag(field: Element | null, label: Label | null): void {
  if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) return;
  const others = field.value.split(/[\s,]+/).filter((tag) => tag && !tag.startsWith('presort-'));
  const ours =
    label === null ? [] : [`presort-${label.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-')}`];
  field.value = [...others, ...ours].join(' ');
  field.dispatchEvent(new Event('change', { bubbles: true }));
}
