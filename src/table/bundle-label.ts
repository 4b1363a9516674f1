import type { Label } from '../core/labels.ts';
import { isSameLabel } from '../core/same-label.ts';

/**
 * Finds the label of a bundle that a file means: the exact label, another spelling of it, or the
 * label after a rank as desks write it (`2 - High`, `(3) Medium`, `P1: Critical`). Undefined where
 * no label fits.
 */
export function bundleLabel(labels: readonly Label[], written: Label): Label | undefined {
  if (labels.includes(written)) return written;
  const bare = written.replace(RANK, '');
  return (
    labels.find((one) => isSameLabel(one, written)) ?? labels.find((one) => isSameLabel(one, bare))
  );
}

const RANK = /^[([]?(?:p|prio(?:rity)? ?)?\d{1,2}(?:[)\]]?\s*[-–—:.)\]]\s*|\s+)/i;
