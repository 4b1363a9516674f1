import { foldRawSigns, foldText } from './fold-text.ts';
import { PLACEHOLDER_PATTERN, plainCharacters } from './normalise.ts';
import type { RuleText } from './rule-text.ts';
import { matcherOf, occurs, type Matcher } from './trigger-matcher.ts';

/** A keyword or phrase made ready: what its folding must look like in a folded text. */
export interface RuleTrigger {
  readonly reads: 'words' | 'whole' | 'model';
  readonly kept: Matcher;
  /** For texts in languages without umlauts. */
  readonly plain: Matcher;
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
  const matcher = keepsUmlauts ? trigger.kept : trigger.plain;
  const read =
    trigger.reads === 'model' ? foldText(text.model(), keepsUmlauts) : text[trigger.reads];
  return read.includes(matcher.probe) && occurs(matcher, read);
}

/** Names one thing: an address, a path, a code of four digits or more. Such a trigger may hit inside an address. */
const EXACT = /[@\\/]|[\p{L}\p{N}]\.\p{L}|^\.|(?:\p{N}\P{N}*){4}/u;
