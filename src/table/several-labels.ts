import { isNoLabel, labelKey, type LabelCell } from './label-cell.ts';

/**
 * Tells cells such as `Billing;Bug` from labels that have such a sign in their name: they hold several labels where each
 * part stands alone in other cells of the column. Signs are those that hardly stand within a name: `;`, `|`, a line break, a tab.
 */
export class LoneLabels {
  readonly #alone = new Set<string>();

  /** Takes note of a cell of the column. */
  learn(cell: LabelCell): void {
    if (cell.kind === 'label' && !CLEAR_SEPARATORS.some((sign) => cell.label.includes(sign)))
      this.#alone.add(labelKey(cell.label));
  }

  /** The cell as what it means in this column: one label, several or none. */
  read(cell: LabelCell): LabelCell {
    if (cell.kind !== 'label') return cell;
    for (const sign of CLEAR_SEPARATORS) {
      const parts = cell.label.split(sign).flatMap((part) => part.trim() || []);
      if (parts.length < 2) continue;
      const labels = parts.filter((part) => !isNoLabel(part));
      if (!labels.every((label) => this.#alone.has(labelKey(label)))) continue;
      const different = labels.filter(
        (label, at) => labels.findIndex((one) => labelKey(one) === labelKey(label)) === at,
      );
      const [label] = different;
      if (label === undefined) return { kind: 'none' };
      return different.length === 1
        ? { kind: 'label', label }
        : { kind: 'several', labels: different };
    }
    return cell;
  }
}

/** Cells that seem to hold several labels, with one of them as an example. */
export interface SeveralLabels {
  readonly cells: number;
  readonly of: number;
  readonly example: string;
  readonly parts: readonly string[];
}

/**
 * Cells such as `Billing;Bug` that are probably no label of their own: parted by a sign that hardly stands within a name,
 * or by one that may, where the parts stand alone in other cells or come again in other pairs. Null where there are none.
 * `counts` says how many rows have each label.
 */
export function findSeveralLabels(
  counts: Iterable<readonly [string, number]>,
): SeveralLabels | null {
  const all = [...counts];
  const alone = new Set(all.map(([label]) => labelKey(label)));
  const inPairs = new Map<string, number>();
  for (const parts of all.map(([label]) => partsAt(label, ',')))
    for (const part of parts.length > 1 ? parts.map(labelKey) : [])
      inPairs.set(part, (inPairs.get(part) ?? 0) + 1);
  const isAlone = (part: string): boolean => alone.has(labelKey(part));
  const isAgain = (part: string): boolean => (inPairs.get(labelKey(part)) ?? 0) > 1;
  const partsOf = (label: string): readonly string[] => {
    const known = SEPARATORS.map((sign) => partsAt(label, sign));
    const clear = CLEAR_SEPARATORS.map((sign) => partsAt(label, sign));
    // A program writes no blank behind a comma.
    const listed = /,\S/.test(label) ? partsAt(label, ',') : [];
    return (
      clear.find((parts) => parts.length > 1) ??
      known.find((parts) => parts.length > 1 && parts.every(isAlone)) ??
      [listed].find((parts) => parts.some(isAlone)) ??
      [partsAt(label, ',')].find((parts) => parts.length > 1 && parts.some(isAgain)) ??
      []
    );
  };
  const found = all.flatMap(([label, count]) => {
    const parts = partsOf(label);
    return parts.length > 1 ? [{ label, count, parts }] : [];
  });
  const [first] = [...found].sort((a, b) => b.count - a.count);
  if (!first) return null;
  const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
  return {
    cells: sum(found.map(({ count }) => count)),
    of: sum(all.map(([, count]) => count)),
    example: first.label,
    parts: first.parts,
  };
}

function partsAt(label: string, sign: string): readonly string[] {
  const parts = label.split(sign).map((part) => part.trim());
  return parts.every((part) => part !== '') ? parts : [];
}

/** Signs that hardly ever stand within the name of one label. */
const CLEAR_SEPARATORS = [';', '|', '\n', '\t'] as const;
/** Signs that may stand within the name of one label. */
const SEPARATORS = [',', '/', '+'] as const;
