import type { ReplyTemplate } from '../../core/bundle-data.ts';
import { protocolText } from '../report/fit-words.ts';
import { CATEGORY } from '../../core/labels.ts';
import type { LanguagePart } from '../../core/manifest.ts';
import {
  headFigures,
  predictionsByHead,
  scopeFigures,
  type LanguageFigures,
} from '../report/metrics-file.ts';
import { firstPart, promiseFiles, type BundleFiles } from './bundle-files.ts';
import type { FittedLanguages } from './fit-languages.ts';
import { chooseReplyFloor } from './reply-floor.ts';

/** Parts of a bundle that the languages after the first add. */
export interface MadeLanguages {
  readonly byLanguage: Readonly<Record<string, LanguagePart>>;
  readonly files: BundleFiles;
  readonly figures: Readonly<Record<string, LanguageFigures>>;
}

/**
 * Makes the manifest entries, weights and figures of the languages after the first; `replies` are
 * those of the whole bundle.
 */
export async function makeLanguages(
  others: FittedLanguages['others'],
  replies: readonly ReplyTemplate[],
  seed: number,
): Promise<MadeLanguages> {
  const byLanguage: Record<string, LanguagePart> = {};
  const files: Record<string, Uint8Array> = {};
  const figures: Record<string, LanguageFigures> = {};
  for (const { language, fitted } of others) {
    const { trained, heads, scope, measured, outOfScope, outOfScopeTexts } = fitted;
    const bytes = trained.files[trained.encoder.weights];
    const category = heads.find(({ name }) => name === CATEGORY);
    if (!bytes) throw new Error(`the training of ${language} gave no weights`);
    const weights = `weights.${language}.bin`;
    const predictions = predictionsByHead(fitted);
    const byHead = Object.fromEntries(
      predictions.map(({ head, predictions: own }) => [head.name, headFigures(head, own, seed)]),
    );
    files[weights] = bytes;
    figures[language] = {
      protocol: protocolText(fitted.protocol),
      heads: byHead,
      outOfScope: scopeFigures(heads, scope, measured, outOfScope, outOfScopeTexts),
    };
    const own = replies.filter(({ lang }) => lang === language);
    byLanguage[language] = {
      weights,
      ...(await firstPart(bytes)),
      byHead: Object.fromEntries(
        heads.map(({ name, temperature, thresholds }) => [name, { temperature, thresholds }]),
      ),
      scope,
      replyFloor: category ? chooseReplyFloor(own, category, measured, trained.model) : 1,
      measured: {
        tickets: byHead[CATEGORY]?.n ?? 0,
        accuracy: byHead[CATEGORY]?.accuracy ?? 0,
      },
      files: await promiseFiles({ [weights]: bytes }),
    };
  }
  return { byLanguage, files, figures };
}
