import type { DatasetEdits } from '../../core/dataset-edits.ts';
import { EngineError } from '../../core/errors.ts';
import { CATEGORY, type HeadName, type Label } from '../../core/labels.ts';
import type { LabelledRow } from './labelled-rows.ts';
import type { LabelDescriptions } from './label-guides.ts';
import { prepareRows, type PreparedRows } from './prepare-rows.ts';
import { splitRows } from './split.ts';

/** More labels do not fit into a bundle's weights, and training them takes hours. */
export const MAX_LABELS = 1_000;

/** A row as it is after the edits, with its place in the data set. */
export interface PlacedRow {
  readonly place: number;
  readonly row: LabelledRow;
}

/** The rows that a training reads, and what was left out. */
export interface ChosenRows extends PreparedRows {
  /** The rows before cleaning. The command line makes the same bundle from these rows. */
  readonly chosen: readonly PlacedRow[];
  /** Index in the data set of each cleaned row. */
  readonly places: readonly number[];
  readonly heads: PreparedRows['heads'];
  readonly leftOut: {
    /** Number of golden tickets and of rows with exactly the text of one. */
    readonly golden: number;
    readonly rare: readonly { readonly head: HeadName; readonly label: Label }[];
    readonly heads: readonly HeadName[];
    /** Number of rows that were not drawn into the sample. */
    readonly sampled: number;
  };
}

/** Applies a person's edits to the rows and leaves out rows without a label of the first head. */
export function applyEdits(
  rows: readonly LabelledRow[],
  edits: DatasetEdits,
  first: HeadName,
): readonly PlacedRow[] {
  return rows.flatMap((row, place) => {
    const fix = edits.fixes[place];
    if (fix === null) return [];
    const labels = Object.fromEntries(
      Object.entries({ ...row.labels, ...fix }).flatMap(([head, label]) => {
        const merged = edits.merges[head]?.[label] ?? label;
        return edits.dropped[head]?.includes(merged) ? [] : [[head, merged] as const];
      }),
    );
    return labels[first] === undefined ? [] : [{ place, row: { ...row, labels } }];
  });
}

/**
 * Chooses the rows that a training reads. It leaves out golden tickets and labels with a single
 * example, and draws at most `maxRows` rows by label. Throws `bad-input` with `why`: `one-label`
 * when one label is left, `no-labels` when none is, `all-alike` when all texts are equal,
 * `too-many-labels`.
 */
export function chooseRows(
  placed: readonly PlacedRow[],
  heads: readonly HeadName[],
  golden: ReadonlySet<number>,
  maxRows: number | null,
  seed: number,
  descriptions: LabelDescriptions = {},
): ChosenRows {
  const goldenTexts = new Set(
    placed.filter(({ place }) => golden.has(place)).map(({ row }) => row.text),
  );
  let chosen: readonly PlacedRow[] = placed.filter(({ row }) => !goldenTexts.has(row.text));
  const leftOut = {
    golden: placed.length - chosen.length,
    rare: [] as { head: HeadName; label: Label }[],
    heads: [] as HeadName[],
    sampled: 0,
  };
  if (maxRows !== null && chosen.length > maxRows) {
    const kept = sample(chosen, maxRows, seed);
    leftOut.sampled = chosen.length - kept.length;
    chosen = kept;
  }
  let names = heads;
  for (;;) {
    const prepared = prepareRows(
      chosen.map(({ row }) => row),
      names,
      descriptions,
    );
    refuseUnlearnable(prepared, chosen.length);
    const [problem] = prepared.problems;
    if (!problem) {
      const placeOf = new Map(chosen.map(({ place, row }) => [row, place]));
      return {
        ...prepared,
        chosen,
        places: prepared.clean.rows.map((row) => placeOf.get(row) ?? -1),
        leftOut,
      };
    }
    if (problem.kind === 'rare-labels') {
      const rare = new Set(problem.labels);
      leftOut.rare.push(...problem.labels.map((label) => ({ head: problem.head, label })));
      chosen = withoutLabels(chosen, problem.head, rare);
    } else if (problem.head === CATEGORY) {
      throw new EngineError(
        'bad-input',
        problem.label === null ? { why: 'no-labels' } : { why: 'one-label', label: problem.label },
      );
    } else {
      leftOut.heads.push(problem.head);
      names = names.filter((name) => name !== problem.head);
    }
  }
}

/** Draws at most `most` rows by label. */
function sample(placed: readonly PlacedRow[], most: number, seed: number): readonly PlacedRow[] {
  const labels = placed.map(({ row }) => row.labels[CATEGORY] ?? '');
  const share = most / placed.length;
  const [kept = []] = splitRows(
    labels,
    Int32Array.from(labels, (_, at) => at),
    [share, 1 - share],
    seed,
  );
  return kept.flatMap((at) => placed[at] ?? []);
}

function refuseUnlearnable({ heads, clean }: PreparedRows, rows: number): void {
  const labels = heads.find(({ name }) => name === CATEGORY)?.labels.length ?? 0;
  if (labels > MAX_LABELS)
    throw new EngineError('bad-input', { why: 'too-many-labels', labels, most: MAX_LABELS });
  if (rows > 1 && clean.rows.length === 1) throw new EngineError('bad-input', { why: 'all-alike' });
}

/**
 * Removes the rows of these categories; for other heads it removes the labels and keeps the rows.
 */
function withoutLabels(
  placed: readonly PlacedRow[],
  head: HeadName,
  gone: ReadonlySet<Label>,
): readonly PlacedRow[] {
  return placed.flatMap(({ place, row }) => {
    if (!gone.has(row.labels[head] ?? '')) return [{ place, row }];
    if (head === CATEGORY) return [];
    const { [head]: _, ...labels } = row.labels;
    return [{ place, row: { ...row, labels } }];
  });
}
