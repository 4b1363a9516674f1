import type { HeadName } from '../../core/labels.ts';
import { readLabel, type LabelCell } from '../../table/label-cell.ts';
import { LoneLabels } from '../../table/several-labels.ts';
import type { TableRow } from '../../table/table-shape.ts';

/** Number of a head's cells that hold several labels, with the first such cell as an example. */
export interface SeveralCells {
  readonly head: HeadName;
  readonly cells: number;
  /** Number of cells that hold any label. */
  readonly of: number;
  readonly example: string;
  readonly parts: readonly string[];
  /** Whether rows with several labels are left out. */
  readonly isLeftOut: boolean;
}

/**
 * Reads the cells of one head. It must see all cells first, because only all of them tell how to
 * read each.
 */
export class HeadCells {
  readonly head: HeadName;
  /** Whether a row without a label of this head is left out. */
  readonly isRequired: boolean;
  readonly #places: readonly number[];
  readonly #lone = new LoneLabels();
  #labelled = 0;
  #several = 0;
  #first: { readonly example: string; readonly parts: readonly string[] } | null = null;

  constructor(head: HeadName, places: readonly number[], isRequired: boolean) {
    this.head = head;
    this.#places = places;
    this.isRequired = isRequired;
  }

  /** Must be called for every row before the first `read`. */
  learn(row: TableRow): void {
    this.#lone.learn(readLabel(row, this.#places));
  }

  /** Must be called once per row. */
  read(row: TableRow): LabelCell {
    const cell = this.#lone.read(readLabel(row, this.#places));
    if (cell.kind !== 'none') this.#labelled += 1;
    if (cell.kind === 'several') {
      this.#several += 1;
      const written = this.#places.map((at) => (row.cells[at] ?? '').trim()).filter(Boolean);
      this.#first ??= {
        example: written
          .join(', ')
          .replace(/\s*\n\s*/g, ', ')
          .slice(0, MAX_EXAMPLE),
        parts: cell.labels.slice(0, MAX_PARTS),
      };
    }
    return cell;
  }

  /** Statistics of the cells with several labels; null where there are none. */
  get several(): SeveralCells | null {
    return (
      this.#first && {
        head: this.head,
        cells: this.#several,
        of: this.#labelled,
        ...this.#first,
        isLeftOut: this.isRequired,
      }
    );
  }
}

const MAX_EXAMPLE = 80;
const MAX_PARTS = 3;
