import { canTell } from './detect-language.ts';

/**
 * Whether a text may be in a language that a rule names. `detected` is what the gate saw, null
 * where it was unsure; then the text may be in any of `bundleLanguages`. Languages that nobody here
 * can tell by themselves are looked for where their texts end up: with the language that they are
 * taken for, among unknown ones, or unsure.
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

/** "pt" of "pt-BR", "de" of "deu". */
function languageOf(code: string): string {
  try {
    return new Intl.Locale(code).language ?? code;
  } catch {
    return code.toLowerCase();
  }
}

/** Languages without a list of words of their own, by the language that their texts are taken for. */
const TAKEN_FOR = new Map(
  'ru:uk bg be sr mk kk|ar:fa ur ps ckb|hi:mr ne sa|zh:ja yue|he:yi|da:no nb nn|pt:gl|es:ca gl|id:ms|nl:af|de:lb'
    .split('|')
    .map((line): [string, string[]] => [line.slice(0, 2), line.slice(3).split(' ')]),
);
