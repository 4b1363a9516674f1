import type { Shell } from '../contract.ts';

/** Elements dismissed in this page's life, by the field they serve: a rebuilt form stays quiet too. */
const DISMISSED = new Set<string>();

export function isDismissed(shell: Shell): boolean {
  return DISMISSED.has(keyOf(shell));
}

export function setDismissed(shell: Shell, dismissed: boolean): void {
  // A field without a name is not known again.
  if (dismissed && keyOf(shell)) DISMISSED.add(keyOf(shell));
  else DISMISSED.delete(keyOf(shell));
}

function keyOf({ element, target }: Shell): string {
  const name = target && (target.id || target.getAttribute('name'));
  return element.getAttribute('for') ?? name ?? '';
}
