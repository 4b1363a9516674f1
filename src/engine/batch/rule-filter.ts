import { foldRawSigns, foldText } from '../../core/fold-text.ts';
import { PLACEHOLDER_PATTERN, plainCharacters } from '../../core/normalise.ts';
import type { CompiledRule } from '../../core/rules.ts';
import type { TicketInput } from '../../core/ticket.ts';
import { probesOf } from '../../core/trigger-matcher.ts';
import { BASE_LETTERS, spellIn } from './letters.ts';
import { createLiteralFilter, MIN_LITERAL, type Needs } from './literal-filter.ts';
import { requiredLiterals } from './required-literals.ts';

/** Returns the rules that could match a ticket, in their order. */
export type RuleFilter = (input: TicketInput) => readonly CompiledRule[];

/** Longer tickets are tried on all rules, because the rules may skip the middle of a long text. */
const MAX_LENGTH = 10_000;
const NONE: readonly CompiledRule[] = [];

/**
 * Rules with the letters that every match contains: words of a keyword, literals of a pattern. The
 * search reads the whole ticket as written, which contains all text that rules read, except for
 * accents and case. Runs of letters and digits without accents are equal after every kind of
 * folding.
 */
export function createRuleFilter(rules: readonly CompiledRule[]): RuleFilter {
  const filter = createLiteralFilter(rules.map(needsOf), BASE_LETTERS);
  return ({ subject = '', description }) => {
    if (subject.length + description.length > MAX_LENGTH) return rules;
    const text = `${subject}\n${description}`;
    if (!filter.read(text) && !filter.read(text.replace(TWO_LETTERS, spellOut))) return rules;
    return filter.isAny() ? rules.filter((_, at) => filter.mayMatch(at)) : NONE;
  };
}

function needsOf({ rule, regex, readsModel }: CompiledRule): Needs | null {
  const { keywords = [], phrases = [] } = rule.when;
  const words = [...keywords, ...phrases].map((word) => plainCharacters(foldRawSigns(word)));
  if (readsModel || words.some((word) => word.search(PLACEHOLDER_PATTERN) >= 0)) return null;
  const probes = words.flatMap((word) => {
    const kept = foldText(word, true);
    return [probesOf(kept), probesOf(foldText(kept, false))];
  });
  const literals = regex ? requiredLiterals(regex.source) : [];
  if (literals === null) return null;
  const ways = [...probes, ...literals.map(wordsOf)].map((way) =>
    way.flatMap((one) => (one.length < MIN_LITERAL ? [] : (spellIn(one, BASE_LETTERS) ?? []))),
  );
  return ways.every(({ length }) => length > 0) ? ways : null;
}

/** Patterns read texts with folded signs, in which blanks break long runs. */
function wordsOf(literal: string): readonly string[] {
  return literal.split(/[^\p{L}\d]+/u).flatMap((word) => word.split(TWO_LETTERS));
}

const TWO_LETTERS = /[ßæœ]/gi;

function spellOut(letter: string): string {
  return { ß: 'ss', æ: 'ae', œ: 'oe' }[letter.toLowerCase()] ?? letter;
}
