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
 * A language with fewer tickets that calibrate teaches with them too, and calibrates in folds over
 * all of its tickets: thresholds for a promise need hundreds.
 */
const MIN_CALIBRATION = 300;
/**
 * How much a ticket of another language counts beside one of the language's own: a hint for words that
 * its tickets do not hold. More drowns them (docs/quality.md).
 */
const OTHERS_WEIGHT = 0.02;

/** With so many tickets of its own a language takes the others' in full; with more, by the square less. */
const MAX_OWN = 60;

function othersWeight(own: number): number {
  return Math.min(1, Math.max(OTHERS_WEIGHT, (MAX_OWN / own) ** 2));
}

export interface LanguagesInput {
  /** Everything of all languages together. `extra` and `unlabelled` belong to the first language. */
  readonly options: FitOptions;
  /** Those that get a model, two-letter codes, the one with the most tickets first. */
  readonly languages: readonly string[];
  /** The shared encoder of a language; null where there is none. */
  readonly encoderOf: (language: string) => SharedEncoder | FrozenEncoder;
  /** Language of an out-of-scope text, as far as its table tells it. */
  readonly outsideLanguages?: ReadonlyMap<string, string>;
  /** How often a preselected label must be right in a language, where it is not what `options` say. */
  readonly targets?: Readonly<Record<string, number>>;
}

/** What was fitted for each language; the first stands for the bundle where nothing else is said. */
export interface FittedLanguages {
  readonly first: FittedBundle;
  readonly others: readonly { readonly language: string; readonly fitted: FittedBundle }[];
}

/**
 * Fits a model a language. The encoders share one space, so each language but the first also learns
 * the dense half of its heads from the tickets of all others, by their embeddings. The first is what
 * it would be alone, unless it has few tickets itself (`isTaughtByOthers`).
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
  return { first: fitted[0]!.fitted, others: fitted.slice(1) };
}

interface Part {
  readonly language: string;
  readonly options: FitOptions;
  readonly encoder: FrozenEncoder;
}

/** The tickets of one language out of all. */
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
  const places = [...options.rows.keys()].filter((at) => isOwn(options.rows[at]!));
  const rows = places.map((at) => options.rows[at]!);
  const groups = places.map((at) => options.groups[at]!);
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

/** A language's own training with what the tickets of all others teach it. */
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
 * What another language's tickets teach: their embeddings, moved so that their middle is the middle
 * of the language's own, because a language as such is no sign of a label.
 */
function taughtBy(
  other: Part,
  middle: Float64Array,
  weight: number,
): { rows: readonly TrainRow[]; outside: readonly Float32Array[] } {
  const { rows } = other.options;
  const embeddings = rows.map(({ text }) => embed(other, text));
  const own = meanOf(embeddings);
  const shift = middle.map((value, dim) => value - own[dim]!);
  const moved = (embedding: Float32Array): Float32Array =>
    embedding.map((value, dim) => value + shift[dim]!);
  return {
    rows: rows.map((row, at) => ({
      ...row,
      weight: weight * (row.weight ?? 1),
      embedding: moved(embeddings[at]!),
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
    embedding.forEach((value, dim) => (mean[dim]! += value / embeddings.length));
  return mean;
}

const FOLDS = 5;
const MAX_FOLDED = 5_000;

/**
 * Trains, calibrates and picks thresholds without ever measuring on rows that were trained on.
 * Given tickets that calibrate and tickets that measure, a frozen encoder's heads learn from every row at once.
 * Few rows: each serves once as a held-out row (five folds). More: one tenth calibrates, one tenth measures.
 * Unless there are very many, the model that is shipped is then trained once more on all rows.
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

/** Every second text teaches, the others choose the threshold. */
function halve(texts: readonly string[]): readonly [readonly string[], readonly string[]] {
  return [texts.filter((_, at) => at % 2 === 0), texts.filter((_, at) => at % 2 === 1)];
}
