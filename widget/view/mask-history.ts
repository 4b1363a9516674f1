import { readText, replaceText } from '../attach.ts';
import type { Secret } from '../privacy-shield.ts';
import { maskOf } from '../mask-text.ts';

/** Masks a find in its field and can put it back until the customer types on. */
export interface MaskHistory {
  readonly canUndo: boolean;
  mask(field: Element, secret: Secret): void;
  undo(): void;
  /** Call after every edit: the customer's own one ends the chance to undo. */
  edited(): void;
}

export function createMaskHistory(): MaskHistory {
  let last: {
    readonly field: Element;
    readonly start: number;
    readonly before: string;
    readonly after: string;
  } | null = null;
  let text = '';
  return {
    get canUndo() {
      return last !== null;
    },
    mask(field, { kind, start, end }) {
      const before = readText(field).slice(start, end);
      const after = maskOf(kind, before);
      replaceText(field, start, end, after);
      last = { field, start, before, after };
      text = readText(field);
    },
    undo() {
      if (!last) return;
      const { field, start, before, after } = last;
      last = null;
      replaceText(field, start, start + after.length, before);
    },
    edited() {
      if (last && readText(last.field) !== text) last = null;
    },
  };
}
