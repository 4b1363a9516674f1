import { createCompactModel } from '../../../compact/compact-model.ts';
import { readKeptManifest, fileKey } from '../../../bundle/kept-bundles.ts';
import { calibrate } from '../../../core/calibrate.ts';
import { EngineError } from '../../../core/errors.ts';
import { CATEGORY } from '../../../core/labels.ts';
import type { Manifest } from '../../../core/manifest.ts';
import { quantile } from '../../../core/metrics.ts';
import { normaliseTicket } from '../../../core/normalise.ts';
import type { LabMethods } from '../shared/lab-methods.ts';
import { datasetOf, labStore, rowsOf } from './lab-data.ts';
import { bundleStore } from './lab-encoder.ts';

/** Time of single tickets, as a form would ask, with the draft's own bytes. */
export async function latencyOf({
  datasetId,
  trainingId,
}: LabMethods['latency']['params']): Promise<LabMethods['latency']['result']> {
  const { model } = await openDraft(trainingId);
  const rows = await rowsOf(await datasetOf(datasetId));
  const step = Math.max(1, Math.floor(rows.length / TIMED));
  const texts = rows
    .filter((_, at) => at % step === 0)
    .slice(0, TIMED)
    .map(({ text }) => text);
  for (const text of texts.slice(0, 20)) model.run(text);
  const times = texts.map((text) => {
    const from = performance.now();
    model.run(text);
    return performance.now() - from;
  });
  return {
    n: times.length,
    p50: quantile(times, 0.5) || 0,
    p95: quantile(times, 0.95) || 0,
    times,
  };
}

const TIMED = 300;
const SHOWN = 3;

/** The draft's likeliest categories for a text that a person typed. */
export async function tryDraft({
  trainingId,
  text,
}: LabMethods['tryDraft']['params']): Promise<LabMethods['tryDraft']['result']> {
  const { model, manifest } = await openDraft(trainingId);
  const head = manifest.heads.find(({ name }) => name === CATEGORY);
  const logits = model.run(normaliseTicket({ description: text }).text).logits[CATEGORY];
  if (!head || !logits) return [];
  const shares = calibrate(logits, head.temperature);
  return head.labels
    .map((label, at) => ({ label, probability: shares[at] ?? 0 }))
    .sort((a, b) => b.probability - a.probability)
    .slice(0, SHOWN);
}

async function openDraft(
  trainingId: string,
): Promise<{ readonly model: ReturnType<typeof createCompactModel>; readonly manifest: Manifest }> {
  const training = await (await labStore()).training(trainingId);
  const store = bundleStore();
  const manifest = training?.meta.draftUrl
    ? await readKeptManifest(store, training.meta.draftUrl)
    : null;
  const weights = manifest && (await store.get(fileKey(manifest, manifest.encoder.weights)));
  if (!manifest || !weights) throw new EngineError('bad-input', { why: 'no-draft' });
  return { model: createCompactModel(manifest, weights), manifest };
}
