import { foldRawSigns, foldText } from './fold-text.ts';
import { PLACEHOLDER_PATTERN, plainCharacters } from './normalise.ts';
import { foldBothWays, type RuleText } from './rule-text.ts';
import { matcherOf, occurs, probeOf, type Matcher } from './trigger-matcher.ts';

/** A keyword or phrase made ready: what its folding must look like in a folded text. */
export interface RuleTrigger {
  readonly reads: 'words' | 'whole' | 'model';
  readonly kept: Look;
  /** For texts in languages without umlauts. */
  readonly plain: Look;
}

/** Whether a folded text holds it. */
type Look = (folded: string) => boolean;

/** Makes a keyword or phrase ready; null where it has no letter, digit or symbol, so that it could never hit. */
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

/** The regular expression is made for the first text that has the probe: most never are. */
function lookFor(phrase: string, hasUmlauts: boolean): Look {
  const probe = probeOf(phrase);
  let matcher: Matcher | null | undefined;
  return (text) =>
    text.includes(probe) && !!(matcher ??= matcherOf(phrase, hasUmlauts)) && occurs(matcher, text);
}

/**
 * Whether the trigger stands in a text as whole words. "Müller" is "Mueller" in every language;
 * "Muller" only where umlauts are no letters of the text's own (`keepsUmlauts`).
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

/** Names one thing: an address, a path, a code of four digits or more. Such a trigger may hit inside an address. */
const EXACT = /[@\\/]|[\p{L}\p{N}]\.\p{L}|^\.|(?:\p{N}\P{N}*){4}/u;
