/**
 * What Presort has written into the site's fields. Known by field and not by element: a page that
 * draws a part of itself anew, and a Back, make new elements and often new fields that still hold
 * it; it must not be taken for the customer's own choice.
 */
import type { FoundControl } from './field-news.ts';
import type { Choice } from './state.ts';
import type { HeadName } from '../src/core/labels.ts';

/** Labels and values of the site's options; never a word of the ticket. */
export interface Written {
  readonly choice: Choice;
  readonly value: string;
  /** What stood there before. */
  readonly before: string;
  /** It was taken back since, by the customer. */
  readonly isUndone: boolean;
}

/** What was written into the field, where it holds it still; also where it stands for one that has gone. */
export function recall(head: HeadName, found: FoundControl): Written | undefined {
  const key = keyOf(head, found);
  const written = memory().get(key);
  const node = NODES.get(key)?.deref();
  const isSame = !node?.isConnected || found.control.nodes().includes(node);
  const held = written?.[written.isUndone ? 'before' : 'value'];
  return isSame && held === found.control.read() ? written : undefined;
}

/** Null: what stands there is not ours. */
export function remember(head: HeadName, found: FoundControl, written: Written | null): void {
  const key = keyOf(head, found);
  const [node] = found.control.nodes();
  const known = memory();
  if (written) known.set(key, written);
  else if (!known.delete(key)) return;
  if (node) NODES.set(key, new WeakRef(node));
  const state = stateOf() ?? {};
  // Beside what the page keeps there, or not at all.
  if (typeof state === 'object')
    entries()?.updateCurrentEntry({ state: { ...state, presort: [...known] } });
}

let written: Map<string, Written> | undefined;
let writtenIn: unknown;
const NODES = new Map<string, WeakRef<Element>>();

// The entry of the browser's history lives as long as the form's values that the browser, or a router's cache, keeps.
function memory(): Map<string, Written> {
  const entry = entries()?.currentEntry?.key;
  const kept: unknown = Reflect.get(Object(stateOf()), 'presort');
  // An entry that a script has just added begins with what stands in the page.
  if (!written || (entry !== writtenIn && Array.isArray(kept)))
    written = new Map(Array.isArray(kept) ? (kept as [string, Written][]) : []); // our own, from `remember`
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

/** Undefined in browsers that lack it: there a Back is told from the customer's choice by nothing. */
function entries(): Entries | undefined {
  const { navigation } = globalThis as { readonly navigation?: Entries };
  return navigation?.currentEntry ? navigation : undefined; // null in a sandbox
}

function keyOf(head: HeadName, { node }: FoundControl): string {
  return `${head} ${node.id || (node.getAttribute('name') ?? '')}`;
}
