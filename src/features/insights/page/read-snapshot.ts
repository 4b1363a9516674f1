import * as v from 'valibot';
import type { TrainingSnapshot } from '../../../core/drift.ts';
import { bundleUrl } from '../../../shell/bundles.ts';

const Embedding = v.object({
  mean: v.array(v.number()),
  trace: v.number(),
  traceSquared: v.number(),
});
const Snapshot = v.object({
  tickets: v.number(),
  labels: v.record(v.string(), v.number()),
  abstained: v.nullable(v.number()),
  embedding: v.nullable(Embedding),
});
const Metrics = v.object({
  snapshot: v.optional(v.nullable(Snapshot)),
  heads: v.record(
    v.string(),
    v.object({ perClass: v.record(v.string(), v.object({ support: v.number() })) }),
  ),
});

/**
 * Reads the snapshot of the tickets that the bundle was measured on. Older bundles only have the
 * gold labels of these tickets. Null where the file cannot be loaded or is empty.
 */
export async function readSnapshot(
  bundleId: string,
  fetchFile: typeof fetch = fetch,
): Promise<TrainingSnapshot | null> {
  try {
    const { snapshot, heads } = v.parse(
      Metrics,
      await (await fetchFile(`${bundleUrl(bundleId)}metrics.json`)).json(),
    );
    if (snapshot) return snapshot;
    const category = heads['category'];
    if (!category) return null;
    const labels = Object.fromEntries(
      Object.entries(category.perClass).map(([label, { support }]) => [label, support]),
    );
    return {
      tickets: Object.values(labels).reduce((sum, count) => sum + count, 0),
      labels,
      abstained: null,
      embedding: null,
    };
  } catch {
    return null; // the file was never cached, or the bundle has no figures
  }
}
