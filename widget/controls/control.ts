import type { Label } from '../../src/core/labels.ts';
import type { SiteOption } from '../../src/core/match-options.ts';

/**
 * How one kind of control is read and written, always as it stands now. Values are opaque strings;
 * '' is "nothing chosen".
 */
export interface Control {
  /** What it is made of now, such as its radios or options: other nodes mean that the page has drawn it anew. */
  nodes(): readonly Element[];
  read(): string;
  /** The options among which one is chosen; null where any text may be written. */
  options(): readonly SiteOption[] | null;
  /** What is written for a label where any text may be; else the label itself. */
  textFor?(label: Label): string;
  /** Writes a value that `options` or an earlier `read` gave and tells the page as a customer's choice would. */
  write(value: string): void;
  /** Whether it shows what the page was served with. */
  isPristine(): boolean;
  /**
   * Where labels or a drop-down of another make stand for it: whether people see what it holds.
   * Null: not to be told.
   */
  isShown?(before: string): boolean | null;
  /** Whether people use another control, which knows nothing of this one. */
  isCovered?(): boolean;
  /** What the site's owner can do where it is covered; a clause after the field's selector. */
  readonly advice?: string;
}

/**
 * Values as keys that name one option each: of several alike, the later ones have their place behind
 * a sign that no attribute's value holds.
 */
export function keysOf(choices: readonly { readonly value: string }[]): readonly string[] {
  const seen = new Set<string>();
  return choices.map(({ value }, at) =>
    seen.size === seen.add(value).size ? `${value}\r${at}` : value,
  );
}

/** What is posted for keys. */
export function valueOf(keys: string): string {
  return keys.replace(/\r\d+/g, '');
}

/** Tells the page of a change as a customer's own does. */
export function announceChange(node: Element): void {
  node.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  node.dispatchEvent(new Event('change', { bubbles: true }));
}

// React replaces these on the node itself to know of changes: the prototype's setter goes past it.
export function setNatively(
  node: Element,
  prototype: object,
  property: 'value' | 'checked',
  value: unknown,
): void {
  const { set } = Object.getOwnPropertyDescriptor(prototype, property) ?? {};
  if (set) Reflect.apply(set, node, [value]);
}

/**
 * Whether the page hides the node itself from choice, by attribute or by style; what stands around
 * it does not count.
 */
export function isHidden(node: HTMLElement): boolean {
  return node.hidden !== false || getComputedStyle(node).display === 'none';
}
