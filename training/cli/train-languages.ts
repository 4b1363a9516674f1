/** `train`: which languages a table is in, and the encoders that they start from. */
import { languagesOf } from '../../src/train/fit/fit-languages.ts';
import type { SharedEncoder } from '../../src/train/network/train-host.ts';
import type { TrainMode, TrainRow } from '../../src/train/network/train-options.ts';
import { ENCODER_LANGUAGES, readSharedEncoder, SHARED_ENCODER } from '../node/shared-encoder.ts';
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
 * Languages that `--languages` names, else those of the table; says on stderr what is not English.
 * A language without an encoder of its own starts from the English one, as a table always did.
 * Throws `usage` where several would have to be fine-tuned.
 */
export function chooseLanguages(
  flags: TrainFlags,
  rows: readonly TrainRow[],
  mode: TrainMode | null,
): TrainLanguages {
  const found = languagesOf(rows, ENCODER_LANGUAGES);
  const named = flags.has('languages')
    ? flags.list('languages').map((language) => language.toLowerCase())
    : found;
  const known = named.filter((language) => ENCODER_LANGUAGES.includes(language.slice(0, 2)));
  const trained = flags.has('languages')
    ? known.map((language) => language.slice(0, 2)).filter((one) => found.includes(one))
    : found;
  if (trained.length > 1 && mode === 'finetune')
    throw usageError(
      `--mode finetune trains one language, and the tickets are in ${trained.join(', ')}. Leave it out, or give each language a table of its own.`,
      'train',
    );
  const [first = 'en', ...others] = trained;
  if (first !== 'en' || others.length > 0)
    process.stderr.write(
      `presort: the tickets are in ${[first, ...others].map(nameOf).join(', ')}: ${others.length > 0 ? 'each starts from its own encoder and gets weights of its own' : 'the model starts from the encoder of that language'}\n`,
    );
  return {
    trained: trained.length > 0 ? trained : ['en'],
    named,
    encoderOf: (language) => readSharedEncoder(SHARED_ENCODER, language) ?? readSharedEncoder(),
  };
}

function nameOf(language: string): string {
  return new Intl.DisplayNames(['en'], { type: 'language' }).of(language) ?? language;
}
