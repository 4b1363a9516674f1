import { itemAt } from '../../../core/item-at.ts';
import { loadBundle } from '../../../bundle/load-bundle.ts';
import { createCompactModel } from '../../../compact/compact-model.ts';
import { calibrate } from '../../../core/calibrate.ts';
import { EngineError } from '../../../core/errors.ts';
import { CATEGORY } from '../../../core/labels.ts';
import type { GateReport } from '../../../core/lab-reports.ts';
import type { MeasuredHead } from '../store/lab-records.ts';
import { judgeBundle } from '../../../train/check/gate.ts';
import {
  crossPredictBaselines,
  knowsLabels,
  predictBaselines,
  predictGolden,
  type GoldenTicket,
} from '../../../train/check/golden-predictions.ts';
import type { ChosenRows } from '../../../train/data/choose-rows.ts';
import type { HeldOut } from '../../../train/fit/calibrate-heads.ts';
import type { FittedLanguages } from '../../../train/fit/fit-languages.ts';
import type { FittedBundle } from '../../../train/fit/fit-options.ts';
import { languageOf } from '../../../train/fit/table-languages.ts';
import { placesByLanguage } from './draft-languages.ts';
import { bundleStore } from './lab-encoder.ts';

/**
 * The largest loss of recall that a label may have on the golden set for the draft to be published.
 */
const MARGIN = 0.03;

/** The fitted model of one language, with the places of its rows among the chosen rows. */
export interface LanguageModel {
  readonly language: string;
  readonly fitted: FittedBundle;
  readonly places: readonly number[];
}

/** The models of all languages of a draft; the first language comes first. */
export function modelsOf(
  { first, others }: FittedLanguages,
  chosen: ChosenRows,
  trained: readonly string[],
): readonly LanguageModel[] {
  const places = placesByLanguage(chosen, trained);
  return [{ language: trained[0] ?? 'en', fitted: first }, ...others].map((model) => ({
    ...model,
    places: places.get(model.language) ?? [],
  }));
}

/**
 * Decides whether a draft may be published, by its golden tickets, or by the held-out rows where
 * there are none.
 */
export async function judge(
  models: readonly LanguageModel[],
  chosen: ChosenRows,
  golden: readonly GoldenTicket[],
  beforeUrl: string,
  seed: number,
): Promise<GateReport> {
  const labels = chosen.heads.find(({ name }) => name === CATEGORY)?.labels ?? [];
  const learnt = chosen.clean.rows.map((row): GoldenTicket => ({
    text: row.text,
    label: row.labels[CATEGORY] ?? '',
  }));
  if (golden.length === 0) {
    const measured = models.flatMap(measuredIn);
    const tickets = measured.map(({ place }) => learnt[place] ?? { text: '', label: '' });
    const groups = Int32Array.from(measured, ({ place }) => chosen.clean.groups[place] ?? place);
    return judgeBundle({
      labels,
      candidate: measuredHead({ name: CATEGORY, labels, temperature: 1 }, measured, chosen)
        .predictions,
      before: null,
      ...crossPredictBaselines(tickets, labels, groups, seed),
      margin: MARGIN,
    });
  }
  const before = await loadBefore(beforeUrl);
  return judgeBundle({
    labels,
    candidate: golden.flatMap((ticket) => {
      const { fitted } = modelFor(models, ticket);
      return predictGolden(fitted.trained.model, fitted, [ticket]);
    }),
    before:
      before && knowsLabels(before.manifest, golden)
        ? predictGolden(
            createCompactModel(before.manifest, before.weights),
            before.manifest,
            golden,
          )
        : null,
    ...predictBaselines(learnt, labels, golden),
    margin: MARGIN,
  });
}

/**
 * Loads the bundle in use; null where it cannot be loaded, and then the gate makes no comparison.
 */
export async function loadBefore(
  beforeUrl: string,
): Promise<Awaited<ReturnType<typeof loadBundle>> | null> {
  try {
    return await loadBundle(beforeUrl, {
      fetch: (url, init) => fetch(url, init),
      store: bundleStore(),
    });
  } catch (thrown) {
    if (thrown instanceof EngineError) return null;
    throw thrown;
  }
}

/** The predictions of each head for held-out rows, in all languages. */
export function measuredHeads(
  models: readonly LanguageModel[],
  chosen: ChosenRows,
): readonly MeasuredHead[] {
  return chosen.heads.map(({ name, labels }) => {
    const byLanguage = models.map((model) => {
      const temperature = model.fitted.heads.find((head) => head.name === name)?.temperature ?? 1;
      return measuredHead({ name, labels, temperature }, measuredIn(model), chosen);
    });
    return {
      name,
      labels,
      temperature: byLanguage[0]?.temperature ?? 1,
      predictions: byLanguage.flatMap(({ predictions }) => predictions),
    };
  });
}

/** Held-out rows with their places among the chosen rows. */
function measuredIn({ fitted, places }: LanguageModel): readonly HeldOut[] {
  return fitted.measured.map((row) => ({ ...row, place: places[row.place] ?? -1 }));
}

function modelFor(
  models: readonly LanguageModel[],
  ticket: Pick<GoldenTicket, 'text' | 'language'>,
): LanguageModel {
  const own = languageOf(
    ticket,
    models.map(({ language }) => language),
  );
  const found = models.find(({ language }) => language === own) ?? models[0];
  if (!found) throw new EngineError('internal');
  return found;
}

/** The predictions of one head for held-out rows. */
function measuredHead(
  { name, labels, temperature }: Pick<MeasuredHead, 'name' | 'labels' | 'temperature'>,
  measured: readonly HeldOut[],
  { places }: ChosenRows,
): MeasuredHead {
  return {
    name,
    labels,
    temperature,
    predictions: measured.flatMap(({ place, gold, output }) => {
      const [at, logits] = [gold[name], output.logits[name]];
      const label = at === undefined ? undefined : labels[at];
      if (label === undefined || !logits) return [];
      const [shares, plain] = [calibrate(logits, temperature), calibrate(logits, 1)];
      const best = shares.indexOf(Math.max(...shares));
      return [
        {
          place: places[place] ?? -1,
          gold: label,
          predicted: labels[best] ?? null,
          confidence: itemAt(shares, best),
          plainConfidence: itemAt(plain, best),
        },
      ];
    }),
  };
}
