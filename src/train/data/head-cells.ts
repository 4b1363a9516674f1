import type { HeadName } from '../../core/labels.ts';
import { readLabel, type LabelCell } from '../../table/label-cell.ts';
import { LoneLabels } from '../../table/several-labels.ts';
import type { TableRow } from '../../table/table-shape.ts';

/** How many of a head's cells hold several labels, with the first one as an example. */
export interface SeveralCells {
  readonly head: HeadName;
  readonly cells: number;
  /** Cells that hold any. */
  readonly of: number;
  readonly example: string;
  readonly parts: readonly string[];
  /** Whether their rows are left out for it. */
  readonly isLeftOut: boolean;
}

/** The cells of one head: what each means is known when all were seen. */
export class HeadCells {
  readonly head: HeadName;
  /** Whether a row without its label teaches nothing. */
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

  /** Of every row, before any is read. */
  learn(row: TableRow): void {
    this.#lone.learn(readLabel(row, this.#places));
  }

  /** Of every row once. */
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

  /** Null where no cell held several. */
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
