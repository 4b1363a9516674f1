import { foldRawSigns, foldText } from './fold-text.ts';
import { PLACEHOLDER_PATTERN, plainCharacters } from './normalise.ts';
import { foldBothWays, type RuleText } from './rule-text.ts';
import { matcherOf, occurs, probeOf, type Matcher } from './trigger-matcher.ts';

/** A compiled keyword or phrase: tests for a folded text. */
export interface RuleTrigger {
  readonly reads: 'words' | 'whole' | 'model';
  readonly kept: Look;
  /** Test for texts in languages without umlauts. */
  readonly plain: Look;
}

/** Tells whether a folded text holds the keyword or phrase. */
type Look = (folded: string) => boolean;

/**
 * Compiles a keyword or phrase; null where it has no letter, digit or symbol, so that it could
 * never hit.
 */
export function compileTrigger(phrase: string): RuleTrigger | null {
  const text = plainCharacters(foldRawSigns(phrase)).replace(/\s+/g, ' ').trim();
  const [kept, plain] = [foldText(text, true), foldText(text, false)];
  if (!CAN_HIT.test(kept)) return null;
  const isModel = text.search(PLACEHOLDER_PATTERN) >= 0;
  const own = lookFor(kept, true);
  return {
    reads: isModel ? 'model' : EXACT.test(kept) ? 'whole' : 'words',
    kept: own,
    plain: kept === plain ? own : lookFor(plain, false),
  };
}

/**
 * Compiles the regular expression when a text first holds the probe, which happens for few
 * triggers.
 */
function lookFor(phrase: string, hasUmlauts: boolean): Look {
  const probe = probeOf(phrase);
  let matcher: Matcher | null | undefined;
  return (text) =>
    text.includes(probe) && !!(matcher ??= matcherOf(phrase, hasUmlauts)) && occurs(matcher, text);
}

/**
 * Tells whether a text holds the trigger as whole words. "Müller" equals "Mueller" in every
 * language, but "Muller" only where umlauts are no letters of the text's language (`keepsUmlauts`).
 */
export function triggerHits(
  { reads, kept, plain }: RuleTrigger,
  text: RuleText,
  keepsUmlauts: boolean,
): boolean {
  const read = reads === 'model' ? foldBothWays(text.model()) : text[reads];
  const isSame = keepsUmlauts || (kept === plain && read.kept === read.plain);
  return kept(read.kept) || (!isSame && plain(read.plain));
}

/** A letter, a digit, or a symbol that means something. */
export const CAN_HIT = /[\p{L}\p{N}\p{M}_\p{Sc}\p{So}&%§]/u;

/**
 * Matches a trigger that names one thing: an address, a path, a code of four or more digits. Such a
 * trigger may hit inside an address.
 */
const EXACT = /[@\\/]|[\p{L}\p{N}]\.\p{L}|^\.|(?:\p{N}\P{N}*){4}/u;
