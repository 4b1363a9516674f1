import { addAt, itemAt } from '../../core/item-at.ts';
import { splitWords } from '../../compact/words.ts';
import { CATEGORY } from '../../core/labels.ts';
import { foldRows } from '../data/split.ts';
import { freezeEncoder, type FrozenEncoder } from '../network/frozen-encoder.ts';
import { MAX_TOKENS } from '../network/texts.ts';
import type { SharedEncoder } from '../network/train-host.ts';
import type { TrainRow } from '../network/train-options.ts';
import { fitHeldOut } from './fit-held-out.ts';
import { fitInFolds } from './fit-in-folds.ts';
import { fitOnAll } from './fit-on-all.ts';
import type { FitOptions, FittedBundle } from './fit-options.ts';
import { isTaughtByOthers, languageOf } from './table-languages.ts';

/**
 * A language with fewer calibration tickets also trains on them and calibrates in folds over all of
 * its tickets, because thresholds for a target precision need hundreds of tickets.
 */
const MIN_CALIBRATION = 300;
/**
 * Smallest weight of another language's ticket beside one of the language's own. Such tickets help
 * with words that the own tickets do not contain; a larger weight lowers the accuracy
 * (docs/quality.md).
 */
const OTHERS_WEIGHT = 0.02;

/**
 * Up to so many own tickets, the other languages' tickets have their full weight. Above it the
 * weight falls with the square of the number, down to `OTHERS_WEIGHT`.
 */
const MAX_OWN = 60;

function othersWeight(own: number): number {
  return Math.min(1, Math.max(OTHERS_WEIGHT, (MAX_OWN / own) ** 2));
}

export interface LanguagesInput {
  /**
   * Rows and texts of all languages together. `extra` and `unlabelled` belong to the first
   * language.
   */
  readonly options: FitOptions;
  /** Two-letter codes of the languages that get a model, the one with the most tickets first. */
  readonly languages: readonly string[];
  /** Returns the shared encoder of a language; null where there is none. */
  readonly encoderOf: (language: string) => SharedEncoder | FrozenEncoder;
  /** Language of each out-of-scope text whose table tells it. */
  readonly outsideLanguages?: ReadonlyMap<string, string>;
  /** Target precision of a language, where it differs from that of `options`. */
  readonly targets?: Readonly<Record<string, number>>;
}

/** The fitted model of each language; the first one also describes the whole bundle. */
export interface FittedLanguages {
  readonly first: FittedBundle;
  readonly others: readonly { readonly language: string; readonly fitted: FittedBundle }[];
}

/**
 * Fits one model per language. The encoders share one embedding space, so the dense half of a
 * language's heads also learns from the embeddings of all other languages' tickets. The first
 * language does not, unless it has few tickets itself (`isTaughtByOthers`).
 */
export async function fitLanguages(input: LanguagesInput): Promise<FittedLanguages> {
  const { options, languages, encoderOf } = input;
  const [main = 'en', ...others] = languages;
  if (others.length === 0)
    return { first: await fitBundle({ ...options, sharedEncoder: encoderOf(main) }), others: [] };
  const head: FitOptions = { ...options, mode: 'head' };
  const parts = languages.map((language) => partOf({ ...input, options: head }, language));
  const fitted: { language: string; fitted: FittedBundle }[] = [];
  for (const [at, own] of parts.entries()) {
    const { language } = own;
    const isTaught = isTaughtByOthers(at, own.options.rows.length);
    const taught = isTaught ? withOthers(own, parts) : own.options;
    fitted.push({
      language,
      fitted: await fitBundle({
        ...taught,
        ...(options.onProgress && {
          onProgress: (done, note, point) =>
            options.onProgress?.((at + done) / parts.length, { ...note, language }, point),
        }),
      }),
    });
  }
  return { first: itemAt(fitted, 0).fitted, others: fitted.slice(1) };
}

interface Part {
  readonly language: string;
  readonly options: FitOptions;
  readonly encoder: FrozenEncoder;
}

/** Returns the options with the tickets of one language. */
function partOf(
  { options, languages, encoderOf, outsideLanguages, targets }: LanguagesInput,
  language: string,
): Part {
  const shared = encoderOf(language);
  if (!shared) throw new Error(`no shared encoder for ${language}`);
  const encoder = 'shape' in shared ? freezeEncoder(shared) : shared;
  const isOwn = (row: Parameters<typeof languageOf>[0]): boolean =>
    languageOf(row, languages) === language;
  const own = (rows: readonly TrainRow[] | undefined): readonly TrainRow[] | undefined =>
    rows?.filter(isOwn);
  const texts = (all: readonly string[] | undefined): readonly string[] | undefined =>
    all?.filter((text) => isOwn({ text, language: outsideLanguages?.get(text) }));
  const places = [...options.rows.keys()].filter((at) => isOwn(itemAt(options.rows, at)));
  const rows = places.map((at) => itemAt(options.rows, at));
  const groups = places.map((at) => itemAt(options.groups, at));
  const isMain = language === languages[0];
  const {
    extra,
    calibration: _,
    measure: __,
    outOfScopeCalibration: ___,
    outOfScopeMeasure: ____,
    ...plain
  } = options;
  const calibration = own(options.calibration) ?? [];
  const outside = texts(options.outOfScope) ?? [];
  const outsideCalibration = texts(options.outOfScopeCalibration) ?? [];
  const inFolds = !isMain && calibration.length < MIN_CALIBRATION;
  const ungrouped = Math.max(0, ...options.groups) + 1;
  const some = <T>(name: keyof FitOptions, list: readonly T[] | undefined): Partial<FitOptions> =>
    list && list.length > 0 ? { [name]: list } : {};
  return {
    language,
    encoder,
    options: {
      ...plain,
      targetPrecision: targets?.[language] ?? options.targetPrecision,
      rows: inFolds ? [...rows, ...calibration] : rows,
      groups: Int32Array.from([
        ...groups,
        ...(inFolds ? calibration.map((_, at) => ungrouped + at) : []),
      ]),
      outOfScope: inFolds ? [...outside, ...outsideCalibration] : outside,
      ...(isMain ? some('extra', extra) : { unlabelled: [] }),
      ...some('calibration', inFolds ? [] : calibration),
      ...some('measure', own(options.measure)),
      ...some('outOfScopeCalibration', inFolds ? [] : outsideCalibration),
      ...some('outOfScopeMeasure', texts(options.outOfScopeMeasure)),
      sharedEncoder: encoder,
    },
  };
}

/** Adds the tickets of all other languages to the training of one language. */
function withOthers(part: Part, parts: readonly Part[]): FitOptions {
  const middle = meanOf(part.options.rows.map(({ text }) => embed(part, text)));
  const weight = othersWeight(part.options.rows.length);
  const others = parts
    .filter((other) => other !== part)
    .map((other) => taughtBy(other, middle, weight));
  return {
    ...part.options,
    extra: [...(part.options.extra ?? []), ...others.flatMap(({ rows }) => rows)],
    outsideEmbeddings: others.flatMap(({ outside }) => outside),
  };
}

/**
 * Turns another language's tickets into rows for training. Their embeddings are shifted to the mean
 * of the language's own, so that the heads cannot take the language for a sign of a label.
 */
function taughtBy(
  other: Part,
  middle: Float64Array,
  weight: number,
): { rows: readonly TrainRow[]; outside: readonly Float32Array[] } {
  const { rows } = other.options;
  const embeddings = rows.map(({ text }) => embed(other, text));
  const own = meanOf(embeddings);
  const shift = middle.map((value, dim) => value - itemAt(own, dim));
  const moved = (embedding: Float32Array): Float32Array =>
    embedding.map((value, dim) => value + itemAt(shift, dim));
  return {
    rows: rows.map((row, at) => ({
      ...row,
      weight: weight * (row.weight ?? 1),
      embedding: moved(itemAt(embeddings, at)),
    })),
    outside: other.options.outOfScope.map((text) => moved(embed(other, text))),
  };
}

function embed({ encoder }: Part, text: string): Float32Array {
  return encoder.embed(splitWords(text, MAX_TOKENS).map(({ word }) => word));
}

function meanOf(embeddings: readonly Float32Array[]): Float64Array {
  const mean = new Float64Array(embeddings[0]?.length ?? 0);
  for (const embedding of embeddings)
    embedding.forEach((value, dim) => addAt(mean, dim, value / embeddings.length));
  return mean;
}

const FOLDS = 5;
const MAX_FOLDED = 5_000;

/**
 * Trains and calibrates a model and never measures it on rows that trained it. Where tickets for
 * calibration and measuring are given, a frozen encoder's heads learn from all rows. Otherwise few
 * rows are held out in five folds; of more rows, one tenth calibrates and one tenth measures. The
 * shipped model is then trained on all rows, unless there are very many.
 */
export async function fitBundle(given: FitOptions): Promise<FittedBundle> {
  const { sharedEncoder } = given;
  const options =
    given.mode === 'head' && sharedEncoder && 'shape' in sharedEncoder
      ? { ...given, sharedEncoder: freezeEncoder(sharedEncoder) }
      : given;
  const labels = labelsForSplit(options);
  const [taught, held] = options.outOfScopeCalibration
    ? [options.outOfScope, options.outOfScopeCalibration]
    : halve(options.outOfScope);
  const { calibration, measure } = options;
  if (options.mode === 'head' && calibration && measure)
    return fitOnAll(options, { calibration, measure }, taught, held);
  return options.mode === 'head' && options.rows.length <= MAX_FOLDED
    ? fitInFolds(options, foldRows(labels, options.groups, FOLDS, options.seed))
    : fitHeldOut(options, labels, taught, held);
}

function labelsForSplit({ rows }: FitOptions): readonly string[] {
  return rows.map(({ gold }) => String(gold[CATEGORY]));
}

/** Splits texts in two halves: the first trains, the second chooses the threshold. */
function halve(texts: readonly string[]): readonly [readonly string[], readonly string[]] {
  return [texts.filter((_, at) => at % 2 === 0), texts.filter((_, at) => at % 2 === 1)];
}
