import type { Triage } from './triage.ts';

/** Columns of results as CSV, used by `presort classify --format csv` and the Batch page. */
export const RESULT_COLUMNS = [
  'id',
  'category',
  'category_confidence',
  'category_state',
  'category_source',
  'priority',
  'priority_confidence',
  'priority_state',
  'priority_source',
  'team',
  'reply_id',
  'abstained',
  'reason',
  'bundle',
  'ms',
] as const;

type Cell = string | number | boolean | null;

/** Cells of one result in the order of `RESULT_COLUMNS`; null where the result has no value. */
export function resultCells({
  id,
  category,
  priority,
  team,
  reply,
  abstained,
  reason,
  bundle,
  ms,
}: Triage): readonly Cell[] {
  return [
    id,
    category.label,
    category.confidence,
    category.state,
    category.source,
    priority.label,
    priority.confidence,
    priority.state,
    priority.source,
    team,
    reply?.id ?? null,
    abstained,
    reason,
    bundle,
    ms,
  ];
}
