import { CATEGORY, SCOPE } from '../core/labels.ts';
import type { CorrectionRecord } from './schema.ts';

/**
 * Merges two sets of corrections by id, in a fixed order. The merge is commutative, associative and
 * idempotent, so files of several people may be merged in any order and repeatedly. Of two contents
 * of one id the one with the larger `rank` stays.
 */
export function mergeCorrections(
  a: readonly CorrectionRecord[],
  b: readonly CorrectionRecord[],
): readonly CorrectionRecord[] {
  const byId = new Map<string, CorrectionRecord>();
  for (const record of [...a, ...b]) {
    const known = byId.get(record.id);
    if (known === undefined || rank(record) > rank(known)) byId.set(record.id, record);
  }
  return [...byId.values()].sort(byTime);
}

/**
 * The latest record of each text and head, ordered by time. Of two records at the same time the one
 * with the larger id counts.
 */
export function latestCorrections(
  records: readonly CorrectionRecord[],
): readonly CorrectionRecord[] {
  const latest = new Map<string, CorrectionRecord>();
  for (const record of [...records].sort(byTime)) {
    const key = JSON.stringify([record.head, record.text]);
    latest.delete(key); // the order follows the record that counts
    latest.set(key, record);
  }
  return [...latest.values()];
}

/** The label of the head `SCOPE`: the text belongs to no category. */
export const OUTSIDE = 'outside';

/** Texts whose latest correction of the category marks them as out of scope, oldest first. */
export function outsideTexts(records: readonly CorrectionRecord[]): readonly string[] {
  const latest = new Map<string, CorrectionRecord>();
  for (const record of [...records].sort(byTime)) {
    if (record.head !== CATEGORY && record.head !== SCOPE) continue;
    latest.delete(record.text);
    latest.set(record.text, record);
  }
  return [...latest.values()].flatMap(({ head, text }) => (head === SCOPE ? [text] : []));
}

function byTime(a: CorrectionRecord, b: CorrectionRecord): number {
  return a.at - b.at || (a.id < b.id ? -1 : 1);
}

/** Everyone needs the same total order; this one starts with the time, the later record first. */
function rank({ at, head, label, text, was, bundle, by = '', ticketId }: CorrectionRecord): string {
  return JSON.stringify([
    at.toString().padStart(17, '0'),
    head,
    label,
    text,
    was,
    bundle,
    by,
    ticketId,
  ]);
}
