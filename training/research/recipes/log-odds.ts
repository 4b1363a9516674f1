/** Log-odds of a label against all others. */
export function logOdds(logits: ArrayLike<number>, label: number): number {
  const others = Array.from(logits).filter((_, at) => at !== label);
  const most = Math.max(...others);
  return (
    (logits[label] ?? 0) -
    most -
    Math.log(others.reduce((sum, logit) => sum + Math.exp(logit - most), 0))
  );
}
