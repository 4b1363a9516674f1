import { foldRawSigns, foldText, SPACELESS } from './fold-text.ts';
import { PLACEHOLDER_PATTERN, plainCharacters } from './normalise.ts';
import type { RuleText } from './rule-text.ts';

/** A keyword or phrase made ready: what its folding must look like in a folded text. */
export interface RuleTrigger {
  readonly reads: 'words' | 'whole' | 'model';
  readonly kept: Matcher;
  /** For texts in languages without umlauts. */
  readonly plain: Matcher;
}

interface Matcher {
  /** Letters that stand in every hit: a text without them is passed over quickly. */
  readonly probe: string;
  readonly pattern: RegExp;
}

/** Makes a keyword or phrase ready; null where it has no letter, digit or symbol, so that it could never hit. */
export function compileTrigger(phrase: string): RuleTrigger | null {
  const text = plainCharacters(foldRawSigns(phrase)).replace(/\s+/g, ' ').trim();
  const [kept, plain] = [foldText(text, true), foldText(text, false)];
  const own = matcherOf(kept, true);
  const isModel = text.search(PLACEHOLDER_PATTERN) >= 0;
  return (
    own && {
      reads: isModel ? 'model' : EXACT.test(kept) ? 'whole' : 'words',
      kept: own,
      plain: kept === plain ? own : (matcherOf(plain, false) ?? own),
    }
  );
}

/** Whether the trigger stands in a text as whole words. */
export function triggerHits(trigger: RuleTrigger, text: RuleText, keepsUmlauts: boolean): boolean {
  const { probe, pattern } = keepsUmlauts ? trigger.kept : trigger.plain;
  const read =
    trigger.reads === 'model' ? foldText(text.model(), keepsUmlauts) : text[trigger.reads];
  return read.includes(probe) && pattern.test(read);
}

function matcherOf(folded: string, hasUmlauts: boolean): Matcher | null {
  const [, web = '', text = ''] = /^((?:https?:\/\/)?(?:www\.)?)(.*?)\/?$/.exec(folded) ?? [];
  const parts = text.match(PARTS) ?? [];
  const first = parts.findIndex(isWord);
  if (first < 0) {
    const symbols = text.match(SYMBOLS)?.join('') ?? '';
    return symbols ? { probe: symbols, pattern: new RegExp(escape(symbols), 'u') } : null;
  }
  const isAddress = web !== '' || ADDRESS.test(text);
  const last = parts.findLastIndex(isWord);
  let source = leftEdge(parts[first - 1] ?? '', parts[first] ?? '', text, web, isAddress);
  for (let at = first; at <= last; at++) {
    const part = parts[at] ?? '';
    source += isWord(part)
      ? spell(part, hasUmlauts)
      : between(parts[at - 1] ?? '', part, parts[at + 1] ?? '', isAddress);
  }
  source += rightEdge(parts[last] ?? '', parts[last + 1] ?? '', isAddress);
  return { probe: probeOf(parts, hasUmlauts), pattern: new RegExp(source, 'u') };
}

/** What may stand before the first word, and the signs before it that belong to it. */
function leftEdge(
  gap: string,
  word: string,
  text: string,
  web: string,
  isAddress: boolean,
): string {
  const sign = /[#@./\\-]+$/.exec(gap)?.[0] ?? '';
  const symbols = (gap.match(SYMBOLS) ?? []).map((symbol) => `${escape(symbol)}\\s*`).join('');
  const isDigit = /^\p{N}/u.test(word);
  if (sign) {
    const before = { '#': `(?<![${ANY}#])`, '-': `(?<![${ANY}-])` }[sign.charAt(0)] ?? '';
    return symbols + before + (isDigit && sign === '.' ? '(?<!\\p{N})' : '') + escape(sign);
  }
  if (symbols || isSpaceless(word.charAt(0))) return symbols;
  if (web) return `(?<!${WORD})(?<![.@-])(?:https?:\\/\\/)?(?:www\\.)?`;
  if (isAddress) return `(?<!${WORD})${/^[^\s]+@/.test(text) ? '(?<![.+-])' : '(?<!-)'}`;
  if (isDigit) return `(?<!${WORD})(?<!\\p{N}[.,:/-])(?<!#)`;
  return `(?<!${WORD})(?<!(?:^|[\\s("])\\.)(?:(?<!${WORD}')|(?<=(?<!${WORD})(?:${ELISIONS})'))`;
}

/** What may stand after the last word, and the signs after it that belong to it. */
function rightEdge(word: string, gap: string, isAddress: boolean): string {
  const sign = /^(?:\++|#+)/.exec(gap)?.[0] ?? '';
  if (sign) return `${escape(sign)}(?!${escape(sign.charAt(0))})`;
  const symbols = gap.match(SYMBOLS) ?? [];
  if (symbols.length > 0) return symbols.map((symbol) => `\\s*${escape(symbol)}`).join('');
  if (isSpaceless(word.slice(-1))) return '';
  if (isAddress) return `(?!${WORD})${NO_SIGN}(?![.@-]${WORD})`;
  if (/\p{N}$/u.test(word)) return `(?!${WORD})${NO_SIGN}(?![.,:/-]\\p{N})`;
  const contractions = PRONOUNS.test(word) ? `${CONTRACTIONS}|s` : CONTRACTIONS;
  return `(?!${WORD})${NO_SIGN}(?!'(?:${contractions})(?!${WORD}))`;
}

/** Between two words: most punctuation is as good as a space, signs that mean something must be there. */
function between(before: string, gap: string, after: string, isAddress: boolean): string {
  const isOpen = isSpaceless(before.slice(-1)) || isSpaceless(after.charAt(0));
  const space = `[^${ANY}]${isOpen ? '*' : '+'}`;
  const isSpaced = /\s/.test(gap);
  if (isAddress && !isSpaced) return escape(gap);
  const tail = /^(?:\++|#+)/.exec(gap)?.[0] ?? '';
  const rest = gap.slice(tail.length);
  const end = tail ? escape(tail) : NO_SIGN;
  if (rest === '' || rest === "'") return escape(tail + rest);
  const symbols = rest.match(SYMBOLS);
  if (symbols) return `${end}[^${ANY}]*?${symbols.map(escape).join(`[^${ANY}]*?`)}[^${ANY}]*`;
  if (isSpaced) return end + space + escape(/(?<=\s)[#@./\\-]+$/.exec(rest)?.[0] ?? '');
  if (rest === '/') return `${end} ?\\/ ?`;
  const isNumber = /\p{N}$/u.test(before) && /^\p{N}/u.test(after);
  return isNumber || /[.@\\/]/.test(rest) ? escape(tail + rest) : end + space;
}

/** A word's letters; those that a keyboard may lack, in each way that they are typed. */
function spell(word: string, hasUmlauts: boolean): string {
  return hasUmlauts
    ? word.replace(TWO_WAYS, (letters) => WAYS.find((way) => way.includes(letters)) ?? letters)
    : word;
}

function probeOf(parts: readonly string[], hasUmlauts: boolean): string {
  return parts
    .filter(isWord)
    .flatMap((word) => (hasUmlauts ? word.split(TWO_WAYS) : [word]))
    .reduce((longest, one) => (one.length > longest.length ? one : longest), '');
}

function isWord(part: string): boolean {
  return IS_WORD.test(part);
}

function isSpaceless(letter: string): boolean {
  return IS_SPACELESS.test(letter);
}

function escape(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}

const ANY = '\\p{L}\\p{N}\\p{M}_';
/** A letter, digit or mark that goes on with a word. */
const WORD = `(?:(?![${SPACELESS}])[${ANY}])`;
/** "C" is not "C++" and not "C#". */
const NO_SIGN = `(?![+#](?![${ANY}]))`;
const IS_WORD = new RegExp(`^[${ANY}]`, 'u');
const IS_SPACELESS = new RegExp(`^[${SPACELESS}]`, 'u');
const PARTS = new RegExp(`[${ANY}]+|[^${ANY}]+`, 'gu');
const SYMBOLS = /[\p{Sc}\p{So}&%§]/gu;
const ADDRESS = /@|\\|:\/\/|\p{L}\.\p{L}|^[/.]/u;
/** Names one thing: an address, a path, a code of four digits or more. Such a trigger may hit inside an address. */
const EXACT = /[@\\/]|[\p{L}\p{N}]\.\p{L}|^\.|(?:\p{N}\P{N}*){4}/u;
const TWO_WAYS = /[äöüåøæ]|ae|oe|ue|aa/g;
const WAYS = ['(?:ae|ä|æ)', '(?:oe|ö|ø)', '(?:ue|ü)', '(?:aa|å)'];
/** Short words that lose their vowel before another: l'adresse, qu'une, dell'account. */
const ELISIONS =
  '[cdjlmnst]|qu|jusqu|lorsqu|puisqu|un|quest|quell|dov|com|(?:d|n|s|c)?[ae]ll|dall|sull';
const CONTRACTIONS = 't|ll|re|ve|d|m';
/** "it's" is not "it". */
const PRONOUNS = /^(?:it|s?he|that|there|here|what|who|where|when|how|let)$/;
