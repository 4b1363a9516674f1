import type { Label } from '../../src/core/labels.ts';
import type { SiteOption } from '../../src/core/match-options.ts';

/**
 * Reads and writes one kind of control. It keeps no copy: each call reads the page. Values are
 * opaque strings; '' means that nothing is chosen.
 */
export interface Control {
  /** The nodes of the control, such as its radios. If they differ, the page has redrawn it. */
  nodes(): readonly Element[];
  read(): string;
  /** The options to choose from; null if the control takes any text. */
  options(): readonly SiteOption[] | null;
  /** The text for a label in a control that takes any text. Absent: the label itself. */
  textFor?(label: Label): string;
  /** Writes a value from `options` or an earlier `read`, with the events of a customer's choice. */
  write(value: string): void;
  /** Whether the control still holds the value that the page was served with. */
  isPristine(): boolean;
  /**
   * Whether a drawn control that covers this one shows the same value. Null: it cannot be told.
   */
  isShown?(before: string): boolean | null;
  /** Whether customers use another control that does not follow changes of this one. */
  isCovered?(): boolean;
  /** What the owner of the site can do about a covered control; a clause after the selector. */
  readonly advice?: string;
}

/**
 * One key for each option. The first option with a value has the value as its key; later ones
 * append `\r` and their position, because no attribute's value holds `\r`.
 */
export function keysOf(choices: readonly { readonly value: string }[]): readonly string[] {
  const seen = new Set<string>();
  return choices.map(({ value }, at) =>
    seen.size === seen.add(value).size ? `${value}\r${at}` : value,
  );
}

/** The values that the form posts for keys. */
export function valueOf(keys: string): string {
  return keys.replace(/\r\d+/g, '');
}

/** Sends the events that a customer's change sends. */
export function announceChange(node: Element): void {
  node.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  node.dispatchEvent(new Event('change', { bubbles: true }));
}

// React replaces the setters on the node to track its own changes. The prototype's setter bypasses
// React, which then treats the change as the customer's.
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
 * Whether the page hides the node itself, by attribute or style. A hidden ancestor does not count.
 */
export function isHidden(node: HTMLElement): boolean {
  return node.hidden !== false || getComputedStyle(node).display === 'none';
}
