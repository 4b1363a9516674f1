import { bare } from '../bare.ts';
import { holds } from '../find-field.ts';

/** How long a page may take to act on the key. */
const ACT_MS = 120;
const WATCHED = [
  'class',
  'style',
  'open',
  'hidden',
  'inert',
  'data-state',
  'aria-hidden',
  'aria-expanded',
];
/** What the browser closes by Escape, and what by convention the page does. */
const CLOSES = [':modal', '[popover]:not([popover="manual"]):popover-open', ':fullscreen'];
const DIALOG = '[role="dialog"],[role="alertdialog"],[aria-modal="true"]';

export interface EscapeListeners {
  /** Nobody has used the key so far. */
  readonly onOpen: () => void;
  /** Shortly after: nobody has. */
  readonly onUnused: () => void;
  /** Somebody has, late. */
  readonly onUsed: () => void;
}

/**
 * Tells of an Escape in one of `nodes` that nobody else acts on. Whoever prevents or stops it uses
 * it; so does what is open over the page or around the field, an input method, and a page that
 * hides, closes or takes something away for it.
 */
export function watchEscape(
  view: Window,
  nodes: readonly Element[],
  { onOpen, onUnused, onUsed }: EscapeListeners,
  signal: AbortSignal,
): void {
  view.addEventListener('keydown', begin, { capture: true, signal });

  function begin(event: KeyboardEvent): void {
    const path = event.composedPath();
    const isOurs = nodes.some((node) => path.includes(node));
    if (event.key !== 'Escape' || event.isComposing || event.keyCode === 229 || !isOurs) return;
    if (path.some((node) => isNode(node) && isOpen(node))) return;
    const before = focusOf(view);
    let hasArrived = false;
    let isUsed = false;
    const observer = new MutationObserver((records) => look(records));
    const look = (records: readonly MutationRecord[]): void => {
      isUsed ||= event.defaultPrevented || focusOf(view) !== before || records.some(isUse);
    };
    for (const root of new Set([document, ...path.filter(isRoot)])) {
      observer.observe(root, {
        subtree: true,
        childList: true,
        attributeFilter: WATCHED,
        attributeOldValue: true,
      });
    }
    const arrive = (): void => {
      hasArrived = true;
      look(observer.takeRecords());
      if (!isUsed) onOpen();
    };
    // Called last: added now, after all others.
    view.addEventListener('keydown', arrive, { once: true });
    setTimeout(() => {
      view.removeEventListener('keydown', arrive);
      look(observer.takeRecords());
      observer.disconnect();
      if (!hasArrived || signal.aborted) return;
      if (isUsed) onUsed();
      else onUnused();
    }, ACT_MS);
  }

  function isUse({ type, target, attributeName, oldValue, removedNodes }: MutationRecord): boolean {
    if (nodes.some((node) => holds(node, target))) return false;
    if (type === 'childList') return [...removedNodes].some(({ nodeType }) => nodeType === 1);
    const node = bare(target as Element); // only elements have attributes
    if (attributeName === 'style') return node.getClientRects().length === 0;
    return node.getAttribute(attributeName ?? '') !== oldValue;
  }
}

/** Whether the node is, or its document has, something that an Escape closes. */
function isOpen(node: Node): boolean {
  if ('matches' in node) return bare(node as Element).matches(DIALOG);
  return CLOSES.some((selector) => {
    try {
      return (node as Partial<ParentNode>).querySelector?.(selector);
    } catch {
      return false; // a selector that this browser does not know, for a thing that it does not have
    }
  });
}

function focusOf({ document }: Window): Element | null {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active;
}

function isNode(target: EventTarget): target is Node {
  return 'nodeType' in target;
}

function isRoot(target: EventTarget): target is Node {
  return isNode(target) && 'querySelector' in target && !('matches' in target);
}
