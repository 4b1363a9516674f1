import type { HeadName, Label, LabelSet } from '../../core/labels.ts';
import type { TrainHead, TrainRow } from '../network/train-options.ts';
import { cleanRows, type CleanRows } from './clean.ts';
import { orderLabels } from './label-order.ts';
import type { LabelDescriptions } from './label-guides.ts';
import type { LabelledRow } from './labelled-rows.ts';

/** Why a head cannot be trained: it has a single label, or labels with a single example. */
export type HeadProblem =
  | { readonly kind: 'one-label'; readonly head: HeadName; readonly label: Label | null }
  | { readonly kind: 'rare-labels'; readonly head: HeadName; readonly labels: LabelSet };

export interface PreparedRows {
  readonly clean: CleanRows;
  readonly heads: readonly TrainHead[];
  readonly rows: readonly TrainRow[];
  /** Empty when training can begin. */
  readonly problems: readonly HeadProblem[];
}

/** Cleans a table's rows and turns labels into numbers. Labels with a description need no examples. */
export function prepareRows(
  all: readonly LabelledRow[],
  names: readonly HeadName[],
  descriptions: LabelDescriptions = {},
): PreparedRows {
  const clean = cleanRows(all);
  const found = names.map((name) => readHead(name, clean, descriptions[name]));
  const heads = found.map(({ head }) => head);
  return {
    clean,
    heads,
    rows: clean.rows.map((row) => toTrainRow(row, heads)),
    problems: found.flatMap(({ problem }) => problem ?? []),
  };
}

/** Returns a head's labels in their order, and the problems that prevent its training. */
export function readHead(
  name: HeadName,
  { rows }: Pick<CleanRows, 'rows'>,
  descriptions?: Readonly<Record<string, string>>,
): { readonly head: TrainHead; readonly problem: HeadProblem | null } {
  const counts = new Map<string, number>();
  for (const { labels } of rows)
    if (labels[name] !== undefined) counts.set(labels[name], (counts.get(labels[name]) ?? 0) + 1);
  for (const label of Object.keys(descriptions ?? {})) if (!counts.has(label)) counts.set(label, 0);
  const rare = [...counts].flatMap(([label, count]) =>
    count < 2 && descriptions?.[label] === undefined ? [label] : [],
  );
  const head = { name, labels: orderLabels(counts.keys()), ...(descriptions && { descriptions }) };
  if (counts.size < 2)
    return {
      head,
      problem: { kind: 'one-label', head: name, label: [...counts.keys()][0] ?? null },
    };
  return {
    head,
    problem: rare.length > 0 ? { kind: 'rare-labels', head: name, labels: rare } : null,
  };
}

function toTrainRow(
  { text, labels, language }: LabelledRow,
  heads: readonly TrainHead[],
): TrainRow {
  return {
    text,
    ...(language !== undefined && { language }),
    gold: Object.fromEntries(
      heads.flatMap((head) =>
        labels[head.name] === undefined
          ? []
          : [[head.name, head.labels.indexOf(labels[head.name] ?? '')] as const],
      ),
    ),
  };
}
