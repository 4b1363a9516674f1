import { bare } from '../bare.ts';
import { holds } from '../find-field.ts';

/** Time that a page has to react to the key. */
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
/** What the browser closes on Escape; by convention, the page closes what matches `DIALOG`. */
const CLOSES = [':modal', '[popover]:not([popover="manual"]):popover-open', ':fullscreen'];
const DIALOG = '[role="dialog"],[role="alertdialog"],[aria-modal="true"]';

export interface EscapeListeners {
  /** Called at once if no other code has used the key so far. */
  readonly onOpen: () => void;
  /** Called after `ACT_MS` if no other code has used the key. */
  readonly onUnused: () => void;
  /** Called after `ACT_MS` if other code has used the key. */
  readonly onUsed: () => void;
}

/**
 * Reports an Escape in one of `nodes` that no other code uses. The key counts as used if a listener
 * prevents or stops it, if a dialog or popover is open, if an input method is composing, or if the
 * page hides, closes or removes something.
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
    // Runs last, because it is registered after all other listeners.
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

/** Whether the node is a dialog, or its document has something open that Escape closes. */
function isOpen(node: Node): boolean {
  if ('matches' in node) return bare(node as Element).matches(DIALOG);
  return CLOSES.some((selector) => {
    try {
      return (node as Partial<ParentNode>).querySelector?.(selector);
    } catch {
      return false; // a browser that rejects the selector lacks the feature
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
