/**
 * Remembers what Presort wrote into the site's fields, by field and not by element. A redraw or a
 * Back makes new elements, and often new fields, that still hold Presort's value. Without this
 * memory the value would count as the customer's choice.
 */
import type { FoundControl } from './field-news.ts';
import type { Choice } from './state.ts';
import type { HeadName } from '../src/core/labels.ts';

/** A written label with the values of the site's options. It never holds text of the ticket. */
export interface Written {
  readonly choice: Choice;
  readonly value: string;
  /** The field's value before the write. */
  readonly before: string;
  /** Whether the customer undid the choice. */
  readonly isUndone: boolean;
}

/** What Presort wrote into the field, or the field it replaces, if the value is still there. */
export function recall(head: HeadName, found: FoundControl): Written | undefined {
  const key = keyOf(head, found);
  const written = memory().get(key);
  const node = NODES.get(key)?.deref();
  const isSame = !node?.isConnected || found.control.nodes().includes(node);
  const held = written?.[written.isUndone ? 'before' : 'value'];
  return isSame && held === found.control.read() ? written : undefined;
}

/** Remembers what Presort wrote. Null: the field's value is not Presort's. */
export function remember(head: HeadName, found: FoundControl, written: Written | null): void {
  const key = keyOf(head, found);
  const [node] = found.control.nodes();
  const known = memory();
  if (written) known.set(key, written);
  else if (!known.delete(key)) return;
  if (node) NODES.set(key, new WeakRef(node));
  const state = stateOf() ?? {};
  // Adds to the page's own state of the history entry; a state that is no object stays as it is.
  if (typeof state === 'object')
    entries()?.updateCurrentEntry({ state: { ...state, presort: [...known] } });
}

let written: Map<string, Written> | undefined;
let writtenIn: unknown;
const NODES = new Map<string, WeakRef<Element>>();

// The memory is kept in the browser's history entry, because the browser or a router keeps the
// form's values as long as that entry.
function memory(): Map<string, Written> {
  const entry = entries()?.currentEntry?.key;
  const kept: unknown = Reflect.get(Object(stateOf()), 'presort');
  // A history entry that a script has just added has no memory yet: the present one stays.
  if (!written || (entry !== writtenIn && Array.isArray(kept)))
    written = new Map(Array.isArray(kept) ? (kept as [string, Written][]) : []); // from `remember`
  writtenIn = entry;
  return written;
}

function stateOf(): unknown {
  return entries()?.currentEntry?.getState();
}

interface Entries {
  readonly currentEntry: { readonly key: string; getState(): unknown } | null;
  updateCurrentEntry(options: { readonly state: unknown }): void;
}

/** Undefined in browsers without it: there a value after a Back counts as the customer's choice. */
function entries(): Entries | undefined {
  const { navigation } = globalThis as { readonly navigation?: Entries };
  return navigation?.currentEntry ? navigation : undefined; // null in a sandbox
}

function keyOf(head: HeadName, { node }: FoundControl): string {
  return `${head} ${node.id || (node.getAttribute('name') ?? '')}`;
}
