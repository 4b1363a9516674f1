/**
 * Reads `0.943`, `0,943`, `94.3 %`, and `94.3` if `arePercent`; null for a text that is no share.
 */
export function readShare(text: string, isPercentage: boolean): number | null {
  if (text === '') return null;
  const number = Number(text.replace(',', '.').replace(/\s*%$/, ''));
  const share = isPercentage || text.endsWith('%') ? number / 100 : number;
  return share >= 0 && share <= 1 ? share : null;
}

/** Whether numbers without a sign are percent: a share is at most 1. */
export function isPercent(texts: readonly string[]): boolean {
  const numbers = texts.map((text) => Number(text.replace(',', '.') || 'none'));
  return numbers.some((one) => one > 1) && numbers.every((one) => !(one > 100));
}
