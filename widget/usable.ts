/**
 * Tells which nodes customers can see and write in at this moment, by the browser's layout and not
 * by the markup. Nodes may be in frames and open shadow roots.
 */
import { isTextField } from './attach.ts';
import { bare } from './bare.ts';

/** Smallest size, in CSS pixels, of a node that people can read. */
const MIN_PX = 4;

/**
 * Whether a customer can see the node: drawn, not clipped away, not moved off the page, and not
 * hidden from assistive technology.
 */
export function isVisible(node: Element): boolean {
  const frame = frameOf(node);
  if (frame) return isVisible(frame);
  if (!isDrawn(node)) return false;
  const { left, right, bottom } = bare(node).getBoundingClientRect();
  // Forms hide their traps for robots far off the page, or where nobody can scroll.
  const isOff =
    right + scrollX <= 0 || bottom + scrollY <= 0 || left + scrollX > MAX_SCREENS * innerWidth;
  if (isOff) return false;
  for (let near: Element | null = node; near; near = outside(near)) {
    if (bare(near).matches('[inert],[aria-hidden="true"]') || isClipping(near)) return false;
  }
  return true;
}

const MAX_SCREENS = 4;

/** Whether text can be written into the node by hand, now. */
export function isUsable(node: Element): boolean {
  return isTextField(node) && !node.matches(':disabled,[readonly]') && isVisible(node);
}

/** The frame in this page that shows the node's document; null where that is the page itself. */
export function frameOf(node: Element): Element | null {
  return node.ownerDocument === document
    ? null
    : (node.ownerDocument.defaultView?.frameElement ?? null);
}

/** Whether the node is still in a page that is shown: in a frame that has gone it stays connected. */
export function isLive(node: Element): boolean {
  return (
    node.isConnected && (node.ownerDocument === document || frameOf(node)?.isConnected === true)
  );
}

/** The element around the node, through shadow roots. */
export function outside(node: Element): Element | null {
  const { parentElement } = bare(node);
  const root = parentElement ? null : bare(node).getRootNode();
  return root instanceof ShadowRoot ? root.host : parentElement;
}

/** Whether the node is large enough and neither hidden nor transparent, wherever it stands. */
export function isDrawn(node: Element): boolean {
  const { width, height } = bare(node).getBoundingClientRect();
  return (
    width >= MIN_PX &&
    height >= MIN_PX &&
    // Older browsers lack `checkVisibility`: there only the size counts.
    (bare(node) as Partial<Element>).checkVisibility?.({
      opacityProperty: true,
      visibilityProperty: true,
    }) !== false
  );
}

function isClipping(node: Element): boolean {
  const { width, height } = bare(node).getBoundingClientRect();
  return (width < MIN_PX || height < MIN_PX) && getComputedStyle(node).overflow !== 'visible';
}
