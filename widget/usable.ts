/**
 * What can be seen and written in now. The platform is asked, not the markup: nodes may lie in
 * frames and open shadow roots.
 */
import { isTextField } from './attach.ts';
import { bare } from './bare.ts';

/** What is smaller than this nobody can read. */
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
  // Traps for robots stand where no scrolling leads, or screens away.
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

/** Large enough to be read, and neither hidden nor transparent; where it stands is not asked. */
export function isDrawn(node: Element): boolean {
  const { width, height } = bare(node).getBoundingClientRect();
  return (
    width >= MIN_PX &&
    height >= MIN_PX &&
    // Older browsers lack it: there the size has to do.
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
