import { foldDashes, foldRawSigns, foldText } from '../../core/fold-text.ts';
import { PLACEHOLDER_PATTERN, plainCharacters } from '../../core/normalise.ts';
import type { CompiledRule } from '../../core/rules.ts';
import type { TicketInput } from '../../core/ticket.ts';
import { probesOf } from '../../core/trigger-matcher.ts';
import { createLiteralFilter, MIN_LITERAL, type Needs } from './literal-filter.ts';
import { requiredLiterals, toLiteralText } from './required-literals.ts';

/** Those of some rules that could hit a ticket, in their order. */
export type RuleFilter = (input: TicketInput) => readonly CompiledRule[];

/** Longer tickets are tried on all rules: reading them for rules may leave out their middle. */
const MAX_LENGTH = 10_000;
const NONE: readonly CompiledRule[] = [];

/**
 * Rules with letters that every hit has: a keyword's probe, a pattern's literals. Looked for in the
 * whole ticket, which holds all that rules read of it, folded in each way that they fold it.
 */
export function createRuleFilter(rules: readonly CompiledRule[]): RuleFilter {
  const filter = createLiteralFilter(rules.map(needsOf));
  return ({ subject = '', description }) => {
    if (subject.length + description.length > MAX_LENGTH) return rules;
    const plain = plainCharacters(foldRawSigns(`${subject}\n${description}`));
    const text = toLiteralText(plain);
    if (text === null) return rules;
    filter.read(isAscii(text) ? text : (toLiteralText(foldAllWays(plain)) ?? text));
    return filter.isAny() ? rules.filter((_, at) => filter.mayMatch(at)) : NONE;
  };
}

function foldAllWays(plain: string): string {
  const kept = foldText(plain, true);
  return [foldDashes(plain), kept, foldText(kept, false)].join('\n');
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
  // Patterns are tried on texts whose long runs were broken by spaces.
  const ways = [...probes, ...literals.map((literal) => literal.split(' '))].map((way) =>
    way.filter(({ length }) => length >= MIN_LITERAL).map((one) => one.replace(/\d/g, '0')),
  );
  return ways.every(({ length }) => length > 0) ? ways : null;
}

function isAscii(text: string): boolean {
  return !/[^\0-\x7f]/.test(text);
}
