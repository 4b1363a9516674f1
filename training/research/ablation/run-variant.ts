import { itemAt } from '../../../src/core/item-at.ts';
import { USUAL_BLEND } from '../../../src/train/heads/blend.ts';
import { readAblationSet, type AblationSet } from './ablation-set.ts';
import { keptScores } from './kept-scores.ts';
import { lexicalScores } from './lexical-scores.ts';
import { readProse } from './read-prose.ts';
import { teach, teachOutOfFold, type TeacherOptions } from './teacher.ts';
import { readTokens } from './tokens.ts';
import { trainNetwork } from './train-network.ts';
import { labelledGoals, pseudoGoals } from './training-targets.ts';
import { readVariant } from './variant.ts';

export interface RunOptions {
  readonly data: string;
  readonly set: string;
  /** As `readVariant` takes it. */
  readonly variant: string;
  readonly seed: number;
  readonly steps: number;
  /** Training rows of each class; 0 for all. */
  readonly perClass: number;
  /** Most training rows. */
  readonly most: number;
  /** Networks of a teacher. */
  readonly teachers: number;
  /** Folder for scores that other runs need too; empty for none. */
  readonly keep: string;
}

/** What `ablate.ts` prints. Accuracies and `right` are on the tuning rows, by measure. */
export interface VariantRow {
  readonly set: string;
  readonly variant: string;
  readonly perClass: number;
  readonly seed: number;
  readonly steps: number;
  readonly trained: number;
  readonly pseudo: number;
  readonly measured: number;
  readonly seconds: number;
  readonly accuracy: Readonly<Record<string, number>>;
  /**
   * Share of the teacher's best guesses that are the label: training rows out of fold, or the rows
   * it pseudo-labelled.
   */
  readonly teacherRight: number | null;
  /** A 1 for each text that was right, else a 0. */
  readonly right: Readonly<Record<string, string>>;
}

/** Words of a text that are read. */
const MAX_WORDS = 48;
const PROSE = 20_000;

/**
 * Trains one variant and measures it: plain, packed to four and to two bits, and (packed to four)
 * added to the lexical part's scores.
 */
// eslint-disable-next-line max-lines-per-function -- a record of one measurement: its steps are read beside the published figures, in the order in which they ran.
export async function runVariant({
  data,
  set,
  variant: name,
  seed,
  steps,
  perClass,
  most,
  teachers,
  keep,
}: RunOptions): Promise<VariantRow> {
  const began = Date.now();
  const variant = readVariant(name);
  const { labels, train, tune, spare } = await readAblationSet(data, set, { perClass, most, seed });
  const classes = labels.length;
  const file = (part: string): string =>
    [part, set, steps, teachers, perClass ? `${perClass}-${seed}` : most].join('-');
  // Teachers and students never share a seed.
  const teacher: TeacherOptions = {
    classes,
    steps,
    maxWords: MAX_WORDS,
    seeds: Array.from({ length: teachers }, (_, at) => 101 + at),
  };

  const lexical = await keptScores(keep, file('lexical'), classes, () =>
    lexicalScores(train, classes, tune.texts),
  );
  const isTaught = variant.teacher > 0 || variant.doubted !== 'keep';
  const taught = isTaught
    ? await keptScores(keep, file('teacher'), classes, () => teachOutOfFold(train, teacher))
    : [];
  const unlabelled =
    variant.selfTraining === 'rows'
      ? spare.texts
      : variant.selfTraining === 'prose'
        ? readProse(data, PROSE)
        : [];
  const guessed = unlabelled.length
    ? await keptScores(keep, file(variant.selfTraining), classes, () =>
        teach(train, unlabelled, teacher),
      )
    : [];

  const labelled = labelledGoals(train, classes, variant, taught);
  const pseudo = pseudoGoals(
    unlabelled,
    guessed,
    variant.selfTraining === 'prose' ? labelled.length : unlabelled.length,
  );
  // Repeats the labelled rows, so that they come as often as the pseudo-labelled ones.
  const rounds = Math.max(1, Math.round(pseudo.length / Math.max(1, labelled.length)));
  const learnt = [...labelled, ...pseudo];
  const tokens = readTokens(
    [...learnt.map(({ text }) => text), ...tune.texts],
    learnt.length,
    variant.tokens,
    MAX_WORDS,
  );
  const examples = learnt.flatMap(({ target }, text) =>
    Array.from({ length: text < labelled.length ? rounds : 1 }, () => ({ text, target })),
  );
  const trained = trainNetwork(tokens, examples, { classes, variant, steps, seed });

  const places = tune.texts.map((_, at) => learnt.length + at);
  const network = trained.score(places);
  trained.pack(2);
  const packed2 = trained.score(places);
  trained.pack(4);
  const packed4 = trained.score(places);
  const sum = packed4.map((own, row) =>
    own.map(
      (score, label) =>
        USUAL_BLEND.dense * score + USUAL_BLEND.lexical * itemAt(itemAt(lexical, row), label),
    ),
  );
  const measures = { network, packed4, packed2, sum, lexical };
  const right = Object.fromEntries(
    Object.entries(measures).map(([measure, scores]) => [
      measure,
      scores.map((own, row) => Number(isRight(own, tune, row))).join(''),
    ]),
  );
  return {
    set,
    variant: name,
    perClass,
    seed,
    steps,
    trained: labelled.length,
    pseudo: pseudo.length,
    measured: tune.gold.length,
    seconds: Math.round((Date.now() - began) / 1000),
    accuracy: Object.fromEntries(
      Object.entries(measures).map(([measure, scores]) => [measure, share(scores, tune)]),
    ),
    teacherRight: taught.length
      ? share(taught, train)
      : variant.selfTraining === 'rows' && guessed.length
        ? share(guessed, spare)
        : null,
    right,
  };
}

function isRight(scores: ArrayLike<number>, { gold }: AblationSet['tune'], row: number): boolean {
  const own = Array.from(scores);
  return own.indexOf(Math.max(...own)) === gold[row];
}

function share(scores: readonly ArrayLike<number>[], rows: AblationSet['tune']): number {
  return Number(
    (scores.filter((own, row) => isRight(own, rows, row)).length / scores.length).toFixed(4),
  );
}
