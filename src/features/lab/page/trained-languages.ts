import { FIRST_LANGUAGE } from '../../../core/language-part.ts';
import type { TrainingFacts } from '../../../core/training-notes.ts';

/**
 * The languages to load once a trained model is put to use: those that are loaded anyway, then
 * those that it learnt, as two-letter codes. Null where it learnt one, which is loaded in any case.
 */
export function languagesInUse(
  wanted: readonly string[],
  facts: Pick<TrainingFacts, 'languages'> | undefined,
): readonly string[] | null {
  const learnt = (facts?.languages ?? [])
    .filter(({ kind }) => kind === 'own' || kind === 'taught')
    .map(({ language }) => language);
  if (learnt.length < 2) return null;
  return [...new Set([...wanted.filter((one) => one !== FIRST_LANGUAGE), ...learnt])];
}
