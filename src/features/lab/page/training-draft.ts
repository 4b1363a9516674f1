import type { DeskExtras, TrainingSettings } from '../../../core/lab-reports.ts';
import type { LabTraining } from '../store/lab-store.ts';
import { slugOf } from './lab-words.ts';

export const BALANCES = ['none', 'weights', 'smote'] as const;

/** The values of the form as the person typed them. */
export interface TrainingDraft {
  mode: 'head' | 'finetune';
  balance: (typeof BALANCES)[number];
  /** In per cent. */
  precision: number;
  seed: number;
  title: string;
  id: string;
  /** Whether to train on a sample, if the data set is large for this device. */
  sample: boolean;
}

/**
 * The first values of the form: those of the last training, else defaults with the data set's name.
 */
export function draftFor(name: string, last?: TrainingSettings): TrainingDraft {
  const title = last?.title ?? name.replace(/\.(?:csv|tsv|txt|jsonl|ndjson)(?:\.gz)?$/i, '');
  return {
    mode: last?.mode ?? 'head',
    balance: last?.balance ?? 'none',
    precision: Math.round((last?.targetPrecision ?? 0.95) * 100),
    seed: last?.seed ?? 1,
    title,
    id: last?.id ?? slugOf(title),
    sample: true,
  };
}

/** Whether a bundle may have this id. */
export function isBundleId(id: string): boolean {
  return /^[a-z0-9][a-z0-9-]{0,62}$/.test(id) && !id.startsWith('lab-draft-') && id !== 'encoder';
}

export interface BesideDraft {
  readonly trainings: readonly Pick<LabTraining, 'meta'>[];
  /** Most rows to train on; null takes all. */
  readonly maxRows: number | null;
  readonly outOfScope: readonly string[];
  readonly descriptions: Readonly<Record<string, string>>;
  readonly desk?: DeskExtras;
}

/**
 * The settings of the training: numbers are limited to their ranges, and empty fields are left out.
 */
export function settingsOf(
  draft: TrainingDraft,
  { trainings, maxRows, outOfScope, descriptions, desk }: BesideDraft,
): TrainingSettings {
  return {
    mode: draft.mode,
    balance: draft.balance,
    targetPrecision: Math.min(0.999, Math.max(0.5, draft.precision / 100)),
    seed: Math.max(0, Math.round(draft.seed) || 0),
    id: draft.id,
    title: draft.title.trim() || draft.id,
    version: nextVersion(trainings, draft.id),
    ...(outOfScope.length > 0 ? { outOfScope } : {}),
    mostRows: maxRows,
    ...(desk && { desk }),
    ...(Object.values(descriptions).some((text) => text.trim() !== '') ? { descriptions } : {}),
  };
}

/** The version after the last published one of the same id. */
function nextVersion(trainings: BesideDraft['trainings'], id: string): string {
  const published = trainings
    .filter(({ meta }) => meta.published !== null && meta.settings.id === id)
    .map(({ meta }) => Number(meta.settings.version.split('.')[1]));
  return published.length > 0 ? `1.${Math.max(...published) + 1}.0` : '1.0.0';
}
