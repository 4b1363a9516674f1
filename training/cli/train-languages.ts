/** `train`: which languages a table is in, and the encoders that they start from. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { detectLanguage } from '../../src/core/detect-language.ts';
import { languageCode } from '../../src/core/language-part.ts';
import { READ_LANGUAGES } from '../../src/core/languages.ts';
import { languagesOf } from '../../src/train/fit/fit-languages.ts';
import type { SharedEncoder } from '../../src/train/network/train-host.ts';
import type { TrainMode, TrainRow } from '../../src/train/network/train-options.ts';
import { encoderFile, encoderToStartFrom, SHARED_ENCODER } from '../node/shared-encoder.ts';
import { usageError } from './command-error.ts';
import type { TrainFlags } from './train-inputs.ts';

/** Languages to train, and how to get at each one's encoder. */
export interface TrainLanguages {
  /** Those that get a model of their own, the commonest first. */
  readonly trained: readonly string[];
  /** What the manifest says the bundle reads. */
  readonly named: readonly string[];
  readonly encoderOf: (language: string) => SharedEncoder;
}

/**
 * Languages that `--languages` names, else those of the table; says on stderr what is not English,
 * and what starts from the English encoder because it has none of its own. Throws `usage` where
 * several would have to be fine-tuned.
 */
export function chooseLanguages(
  flags: TrainFlags,
  rows: readonly TrainRow[],
  mode: TrainMode | null,
): TrainLanguages {
  const wanted = flags.has('languages')
    ? flags.list('languages').map((language) => language.toLowerCase())
    : null;
  const found = foundIn(rows, wanted?.map(languageCode) ?? []);
  const trained = wanted?.map(languageCode).filter((one) => found.includes(one)) ?? found;
  if (trained.length > 1 && mode === 'finetune')
    throw usageError(
      `--mode finetune trains one language, and the tickets are in ${trained.join(', ')}. Leave it out, or give each language a table of its own.`,
      'train',
    );
  for (const line of languageNotes(trained)) process.stderr.write(`presort: ${line}\n`);
  return {
    trained: trained.length > 0 ? trained : ['en'],
    named: wanted ?? found,
    encoderOf: (language) => encoderToStartFrom(language),
  };
}

/** A language that is not read is a table's when so many of its tickets are plainly in it, and most of those that tell. */
const MIN_STRANGE = 0.25;

/** Languages of the table among those that are read and those that are named; else the one that it is plainly in. */
function foundIn(rows: readonly TrainRow[], named: readonly string[]): readonly string[] {
  const known = [...new Set([...READ_LANGUAGES, ...named])];
  // Detected once: a row that tells its language is not asked again.
  const read = rows.map((row) => {
    const language = row.language ?? detectLanguage(row.text, known)?.language;
    return language === undefined ? row : { ...row, language };
  });
  const told = read.flatMap(({ language }) => language ?? []);
  const counts = new Map<string, number>();
  for (const one of told) counts.set(one, (counts.get(one) ?? 0) + 1);
  const [strange = '', count = 0] =
    [...counts]
      .filter(([language]) => language !== 'und' && !known.includes(language))
      .sort((a, b) => b[1] - a[1])[0] ?? [];
  return count > MIN_STRANGE * rows.length && count * 2 > told.length
    ? [strange]
    : languagesOf(read, known);
}

/** What there is to say about languages that get a model; nothing of English alone. */
function languageNotes(trained: readonly string[]): readonly string[] {
  const [first = 'en', ...others] = trained;
  if (first === 'en' && others.length === 0) return [];
  const missing = trained.filter(
    (language) => !existsSync(join(SHARED_ENCODER, encoderFile(language))),
  );
  const start =
    others.length > 0
      ? ': each starts from its own encoder and gets weights of its own'
      : ': the model starts from the encoder of that language';
  return [
    `the tickets are in ${trained.map(nameOf).join(', ')}${missing.length < trained.length ? start : ''}`,
    ...missing.flatMap((language) => notesOfMissing(language)),
  ];
}

function notesOfMissing(language: string): readonly string[] {
  const isRead = READ_LANGUAGES.some((read) => read === language);
  return [
    `there is no encoder for ${nameOf(language)} (models/encoder/${encoderFile(language)}): it starts from the English one and knows little but the words of these tickets`,
    ...(isRead
      ? []
      : [
          `${nameOf(language)} is none of the languages that are read (${READ_LANGUAGES.join(', ')}): numbers, mail headers and stop words are taken as English has them`,
        ]),
  ];
}

function nameOf(language: string): string {
  return new Intl.DisplayNames(['en'], { type: 'language' }).of(language) ?? language;
}
