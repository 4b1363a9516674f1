/** `train`: which languages a table is in, and the encoders that they start from. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { languageCode } from '../../src/core/language-part.ts';
import { READ_LANGUAGES } from '../../src/core/languages.ts';
import {
  countTaught,
  languageFacts,
  MIN_TICKETS,
  tableLanguages,
  type TableLanguage,
  type TableLanguages,
} from '../../src/train/fit/table-languages.ts';
import { languageName, languageText } from '../../src/train/report/fit-words.ts';
import type { SharedEncoder } from '../../src/train/network/train-host.ts';
import type { TrainMode, TrainRow } from '../../src/train/network/train-options.ts';
import { encoderFile, encoderToStartFrom, SHARED_ENCODER } from '../node/shared-encoder.ts';
import { usageError } from './command-error.ts';
import type { TrainFlags } from './train-inputs.ts';

/** Languages to train, and a function that loads the encoder of each. */
export interface TrainLanguages {
  /** Those that get a model of their own, the commonest first. */
  readonly trained: readonly string[];
  /** The languages that the manifest lists. */
  readonly named: readonly string[];
  readonly encoderOf: (language: string) => SharedEncoder;
}

/**
 * Languages of the table, in the order of `--languages` where that names them; says on stderr what
 * is not English alone: which are trained and how, which have too few tickets, and what starts from
 * the English encoder because it has none of its own. Throws `usage` where several would have to be
 * fine-tuned.
 */
export function chooseLanguages(
  flags: TrainFlags,
  rows: readonly TrainRow[],
  mode: TrainMode | null,
): TrainLanguages {
  const wanted = flags.has('languages')
    ? flags.list('languages').map((language) => language.toLowerCase())
    : null;
  const codes = wanted?.map(languageCode);
  const found = tableLanguages(rows, READ_LANGUAGES, codes);
  const inTable = found.trained.map(({ language }) => language);
  const trained = codes?.filter((code) => inTable.includes(code)) ?? inTable;
  if (trained.length > 1 && mode === 'finetune')
    throw usageError(
      `--mode finetune trains one language, and the tickets are in ${trained.join(', ')}. Leave it out, name one with --languages, or give each language a table of its own.`,
      'train',
    );
  for (const line of languageNotes(countTaught(rows, trained), found, codes ?? trained))
    process.stderr.write(`presort: ${line}\n`);
  const some = trained.length > 0 ? trained : ['en'];
  return {
    trained: some,
    named: wanted ?? some,
    encoderOf: (language) => encoderToStartFrom(language),
  };
}

/** Sentences about the languages of a table; none if the table is in English alone. */
function languageNotes(
  trained: readonly TableLanguage[],
  { trained: enough, few, strange }: TableLanguages,
  named: readonly string[],
): readonly string[] {
  const codes = trained.map(({ language }) => language);
  const isNamed = ({ language }: TableLanguage): boolean => named.includes(language);
  const unnamed = enough.filter((one) => !isNamed(one));
  const facts = languageFacts(trained, {
    few: few.filter((one) => !isNamed(one)),
    strange: [...unnamed, ...strange],
  });
  return [
    ...startNotes(codes),
    ...facts
      .filter(({ kind }) => codes.length > 1 || kind !== 'own')
      .map((fact) => `${languageText(fact)}${codes.includes(fact.language) ? '' : HOW_TO_READ}`),
    ...few
      .filter(isNamed)
      .map(
        ({ language, tickets }) =>
          `${languageText({ kind: 'own', language, tickets })}, too few for weights of its own: read by those of ${languageName(codes[0] ?? 'en')}`,
      ),
    ...codes.filter((language) => !hasEncoder(language)).flatMap(notesOfMissing),
  ];
}

const HOW_TO_READ = `; from ${MIN_TICKETS} on, --languages makes the bundle read them`;

function startNotes(trained: readonly string[]): readonly string[] {
  const [first = 'en', ...others] = trained;
  if (first === 'en' && others.length === 0) return [];
  const start =
    others.length > 0
      ? ': each starts from its own encoder and gets weights of its own'
      : ': the model starts from the encoder of that language';
  return [
    `the tickets are in ${trained.map(languageName).join(', ')}${trained.some(hasEncoder) ? start : ''}`,
  ];
}

function hasEncoder(language: string): boolean {
  return existsSync(join(SHARED_ENCODER, encoderFile(language)));
}

function notesOfMissing(language: string): readonly string[] {
  const isRead = READ_LANGUAGES.some((read) => read === language);
  return [
    `there is no encoder for ${languageName(language)} (models/encoder/${encoderFile(language)}): it starts from the English one and knows little but the words of these tickets`,
    ...(isRead
      ? []
      : [
          `${languageName(language)} is none of the languages that are read (${READ_LANGUAGES.join(', ')}): numbers, mail headers and stop words are taken as English has them`,
        ]),
  ];
}
