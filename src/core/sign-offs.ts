import { detectLanguage } from './detect-language.ts';
import { EVERYDAY } from './everyday-words.ts';
import { READ_LANGUAGES } from './languages.ts';
import { isTelling } from './language-odds.ts';
import { JOINING, REGARDS, SIGN_OFF, THANKS, WITH_REGARDS } from './mail-words.ts';
import { countWords } from './mail-lines.ts';

/**
 * Tells whether a line is only a closing phrase ("Mit freundlichen Grüßen"), or one with up to
 * three words of a name beside it ("lg Anna"). Short phrases and names count only below a sentence,
 * given as `above`. A name beside words of thanks counts only in the last line (`isLast`), because
 * the request may stand below it.
 */
export function isSignOff(line: string, above: readonly string[], isLast: boolean): boolean {
  if (isClosing(line, above)) return true;
  if (NO_NAME.test(line) || !isMatter(above)) return false;
  const isSmall = !/\p{Lu}/u.test(line.slice(3));
  return [...line.matchAll(WORD_START)].some(({ index }) => {
    const phrase = line.slice(0, index).trimEnd();
    const isThanks = THANKS.test(phrase);
    if (isThanks && (!isLast || phrase.endsWith('.') || line.endsWith('!'))) return false;
    return isClosing(phrase, above) && isName(line.slice(index), phrase, isSmall && !isThanks);
  });
}

/**
 * The last line of a mail without sign-offs that stand behind its last sentence ("... seit gestern.
 * Danke und Grüße, Anna"). Words of thanks alone stay, because they can belong to the sentence.
 */
export function cutRunningSignOff(line: string, above: readonly string[]): string {
  const found = SENTENCE_AND_REST.exec(line.slice(-MAX_RUNNING_CHARACTERS));
  const [, tail = '', closing = ''] = found ?? [];
  const kept = line.slice(0, line.length - closing.length).trimEnd();
  if (!tail || closing.length > MAX_CLOSING_CHARACTERS || !isMatter([kept])) return line;
  const isThanksAlone = THANKS.test(closing) && isClosing(closing, [kept]);
  if (isThanksAlone || !isSignOff(closing, [...above, kept], true)) return line;
  return cutRunningSignOff(kept, above);
}

/** Tells whether a line holds only words of regards and thanks. */
function isClosing(line: string, above: readonly string[]): boolean {
  const plain = line.replace(/[^\p{L}\p{N}?]+$/u, '');
  if (SIGN_OFF.test(plain)) return true;
  return (
    REGARDS.test(plain) &&
    plain
      .split(/[^\p{L}\p{N}]+/u)
      .every((word) => [JOINING, WITH_REGARDS, REGARDS].some((words) => words.test(word))) &&
    (plain.length > 6 || (isMatter(above) && !isEnglish(above)))
  );
}

/**
 * Tells whether the words after a phrase are a name; `isSmall`: the name may be in small letters.
 */
function isName(text: string, phrase: string, isSmall: boolean): boolean {
  const words = text.match(/\p{L}[\p{L}\p{M}'-]*/gu) ?? [];
  const names = words.filter((word) => !OF_NAMES.test(word));
  const before = /\p{L}+$/u.exec(phrase)?.[0] ?? '';
  const isOf = names[0] !== words[0];
  if (
    isOf ? before && ![REGARDS, SIGN_OFF].some((words) => words.test(before)) : JOINING.test(before)
  )
    return false;
  const most = !before || phrase.length < 5 ? 2 : 1;
  return (
    names.length > 0 &&
    names.every(isStrange) &&
    ((names.length < 4 && names.every((word) => CAPITAL.test(word))) ||
      (isSmall && names.length <= most && names.length === words.length))
  );
}

/** Tells whether a word is no frequent word of the languages that Presort reads. */
function isStrange(word: string): boolean {
  const small = word.toLowerCase();
  const plain = small.normalize('NFD').replace(/\p{M}/gu, '');
  return (
    plain.length < 2 ||
    !(EVERYDAY.has(plain) || isTelling(small, READ_LANGUAGES) || isTelling(plain, READ_LANGUAGES))
  );
}

function isMatter(lines: readonly string[]): boolean {
  return countWords(lines.filter((line) => !/^.{0,30}[,!]$/.test(line)).join(' ')) >= MIN_WORDS;
}

function isEnglish(lines: readonly string[]): boolean {
  return detectLanguage(lines.join(' ').slice(0, MAX_TELLING), ['en'])?.language === 'en';
}

const MAX_TELLING = 2_000;
/** The dot of a title ends no sentence: "Dr. Gruß", "Mrs. Best". */
const SENTENCE_AND_REST = /^(.*(?:[!?]|(?<!(?<!\p{L})\p{Lu}\p{L}{0,3})\.))\s+(.+)$/su;
/** Characters at the end of a line in which a sign-off is looked for, and those that it has. */
const MAX_RUNNING_CHARACTERS = 200;
const MAX_CLOSING_CHARACTERS = 60;
const MIN_WORDS = 3;

const NO_NAME = /(?<!u)\d|[?]|ref\b/;
const WORD_START = /(?<=[^\p{L}'-])\p{L}/gu;
const CAPITAL = /^\p{Lu}(?:$|.*\p{Ll})/u;
/** Words that stand before a name or within it. */
const OF_NAMES =
  /^(?:ihre?|eure?|deine?|tu|su|votre|ton|ta|sua?|vo[nm]|aus|desde|de[rnmsl]?|zu|la|los|d[aoiu]s?|le|van|und|y|e|et|and|from|o)$/i;
