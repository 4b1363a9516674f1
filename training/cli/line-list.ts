/** Number of lines and ranges that are written one by one. */
const MAX_RANGES = 20;

/** "line 4" or "lines 2–5, 9 and 30 more", in the order of the file; empty for no line. */
export function lineList(lines: readonly number[]): string {
  const sorted = [...new Set(lines)].sort((a, b) => a - b);
  const ranges: { from: number; to: number }[] = [];
  for (const line of sorted) {
    const last = ranges.at(-1);
    if (last && line === last.to + 1) last.to = line;
    else ranges.push({ from: line, to: line });
  }
  const named = ranges.slice(0, MAX_RANGES);
  const rest = ranges.slice(MAX_RANGES).reduce((sum, { from, to }) => sum + to - from + 1, 0);
  const words = named.map(({ from, to }) => (from === to ? String(from) : `${from}–${to}`));
  if (words.length === 0) return '';
  const more = rest > 0 ? ` and ${rest} more` : '';
  return `${sorted.length === 1 ? 'line' : 'lines'} ${words.join(', ')}${more}`;
}

/** "1 row has" or "3 rows have": a count with its noun and the verb that fits. */
export function counted(count: number, noun: string, one = '', more = one): string {
  const verb = count === 1 ? one : more;
  return `${count} ${noun}${count === 1 ? '' : 's'}${verb === '' ? '' : ` ${verb}`}`;
}
