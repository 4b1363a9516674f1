import type { Label } from '../core/labels.ts';
import { isSameLabel } from '../core/same-label.ts';

/**
 * Which of a bundle's labels a file means: the one that is written there, perhaps spelled otherwise, or with the rank
 * that desks write before it (`2 - High`, `(3) Medium`, `P1: Critical`); undefined for none of them.
 */
export function bundleLabel(labels: readonly Label[], written: Label): Label | undefined {
  if (labels.includes(written)) return written;
  const bare = written.replace(RANK, '');
  return (
    labels.find((one) => isSameLabel(one, written)) ?? labels.find((one) => isSameLabel(one, bare))
  );
}

const RANK = /^[([]?(?:p|prio(?:rity)? ?)?\d{1,2}(?:[)\]]?\s*[-–—:.)\]]\s*|\s+)/i;
