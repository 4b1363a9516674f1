import { canTell } from './detect-language.ts';

/**
 * Tells whether a text may be in a language that a rule names. `detected` is the gate's result;
 * where it is null, the text may be in any of `bundleLanguages`. The detector takes texts in a
 * language that it cannot name for a related language, for `und`, or is unsure; a rule for such a
 * language applies in these cases.
 */
export function mayBeIn(
  named: string,
  detected: string | null,
  bundleLanguages: readonly string[],
): boolean {
  const code = languageOf(named);
  if (detected === null)
    return !canTell(code) || bundleLanguages.some((one) => languageOf(one) === code);
  if (detected === code || TAKEN_FOR.get(detected)?.includes(code)) return true;
  return detected === 'und' && !canTell(code);
}

/** Language of a tag: "pt" of "pt-BR", "de" of "deu". */
function languageOf(code: string): string {
  try {
    return new Intl.Locale(code).language ?? code;
  } catch {
    return code.toLowerCase();
  }
}

/** Languages that the detector cannot name, listed by the language that it takes them for. */
const TAKEN_FOR = new Map(
  'ru:uk bg be sr mk kk|ar:fa ur ps ckb|hi:mr ne sa|zh:ja yue|he:yi|da:no nb nn|pt:gl|es:ca gl|id:ms|nl:af|de:lb'
    .split('|')
    .map((line): [string, string[]] => [line.slice(0, 2), line.slice(3).split(' ')]),
);
