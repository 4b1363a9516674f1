import { isNoLabel, labelKey, type LabelCell } from './label-cell.ts';

/**
 * Tells cells with several labels, such as `Billing;Bug`, from labels whose name contains such a
 * sign. A cell has several labels if each part also occurs alone in the column. Only signs count
 * that names rarely contain: `;`, `|`, a line break, a tab.
 */
export class LoneLabels {
  readonly #alone = new Set<string>();

  /** Records a cell of the column. */
  learn(cell: LabelCell): void {
    if (cell.kind === 'label' && !CLEAR_SEPARATORS.some((sign) => cell.label.includes(sign)))
      this.#alone.add(labelKey(cell.label));
  }

  /** Returns the meaning of a cell in this column: one label, several or none. */
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

/** Cells that seem to hold several labels, and one example. */
export interface SeveralLabels {
  readonly cells: number;
  readonly of: number;
  readonly example: string;
  readonly parts: readonly string[];
}

/**
 * Finds cells such as `Billing;Bug` that are probably not one label: they contain a sign that names
 * rarely contain, or a sign that names may contain, and the parts also occur alone or in other
 * pairs. Null without such cells. `counts` holds the number of rows of each label.
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
    // Programs write no blank after a comma.
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

/** Signs that the name of a label rarely contains. */
const CLEAR_SEPARATORS = [';', '|', '\n', '\t'] as const;
/** Signs that the name of a label may contain. */
const SEPARATORS = [',', '/', '+'] as const;
