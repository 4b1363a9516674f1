/** Sentences about a full tier for the model card. */
import { CATEGORY, type HeadName } from '../../src/core/labels.ts';
import type { FullEncoderManifest, HeadManifest, ScopeManifest } from '../../src/core/manifest.ts';
import type { ModelOutput } from '../../src/core/text-model.ts';
import { scoresOf, temperatureOf } from '../../src/train/fit/choose-scope.ts';
import type { FittedBundle } from '../../src/train/fit/fit-options.ts';
import { percent } from '../../src/core/percent.ts';
import type { EncoderSource } from './encoder-folder.ts';
import type { Scores } from './full-heads.ts';
import type { Foreign, Scored, TierAccuracy } from './tier-weights.ts';

interface TierFacts {
  readonly fitted: FittedBundle;
  readonly encoder: EncoderSource;
}

/** How each head did, for the model card. */
export function headNotes(
  { fitted, encoder }: TierFacts,
  own: readonly HeadManifest[],
  accuracies: ReadonlyMap<HeadName, TierAccuracy>,
  tickets: number,
): readonly string[] {
  const { compact = 0, full = 0 } = accuracies.get(CATEGORY) ?? {};
  return [
    `Full tier ${encoder.id}: dense heads (multinomial logistic regression) on the embeddings of ${encoder.name} (${encoder.licence}), added to the compact scores. Category accuracy on ${tickets} held-out tickets: ${percent(compact)} compact, ${percent(full)} full.`,
    ...fitted.heads
      .filter((head) => !own.includes(head))
      .map(
        ({ name }) =>
          `Head ${name} stays with the compact tier there: the full one was not better on held-out tickets.`,
      ),
  ];
}

/** What the scope gate of each tier does with the tickets and texts that measure it. */
export function scopeNotes(
  { fitted, encoder }: TierFacts,
  { scope, byHead }: Pick<FullEncoderManifest, 'byHead' | 'scope'>,
  sum: (output: ModelOutput, full: Scores) => ModelOutput,
  measured: readonly Scored[],
  outside: readonly Foreign[],
): readonly string[] {
  if (outside.length === 0) return [];
  const compactT = temperatureOf(fitted.heads);
  const fullT = byHead[CATEGORY]?.temperature ?? 1;
  const kept = (gate: ScopeManifest, temperature: number, outputs: readonly ModelOutput[]) =>
    scoresOf(gate, outputs, temperature).filter((score) => score >= gate.threshold).length /
    Math.max(1, outputs.length);
  const held = measured.map(({ held: { output }, full }) => ({ output, full }));
  const [inCompact, outCompact] = [held, outside].map((all) =>
    kept(
      fitted.scope,
      compactT,
      all.map(({ output }) => output),
    ),
  ) as [number, number]; // a tuple by construction
  const [inFull, outFull] = [held, outside].map((all) =>
    kept(
      scope,
      fullT,
      all.map(({ output, full }) => sum(output, full)),
    ),
  ) as [number, number]; // a tuple by construction
  return [
    `Scope gate of ${encoder.id}: it holds back ${percent(1 - outFull)} of ${outside.length} out-of-scope texts (compact ${percent(1 - outCompact)}) and keeps ${percent(inFull)} of the held-out tickets (compact ${percent(inCompact)}).`,
  ];
}
