/** Tests which texts the rules of `support` hit in the four languages besides English. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { RULE_SENTENCES } from '../../test/fixtures/support-rules.ts';
import { readRules } from './bundle-schema.ts';
import { checkGate } from './gate.ts';
import { READ_LANGUAGES } from './languages.ts';
import { normaliseTicket } from './normalise.ts';
import { readRuleTexts } from './rule-text.ts';
import { applyRules, compileRules, possibleLanguages } from './rules.ts';

const RULES = compileRules(
  readRules(
    JSON.parse(
      readFileSync(new URL('../../models/support/rules.json', import.meta.url), 'utf8'),
    ) as unknown,
  ),
  [],
);

/** Ids of the rules that hit, without the language at their end. */
function hits(description: string, bundleLanguages: readonly string[]): readonly string[] {
  const gate = checkGate(normaliseTicket({ description }), bundleLanguages);
  const texts = readRuleTexts({ description }, possibleLanguages(gate, bundleLanguages));
  const facts = { texts, gate, bundleLanguages, now: () => 0 };
  const found = applyRules(RULES, facts, new Set()).hits.map((id) => id.replace(/-\w\w$/, ''));
  return [...new Set(found)];
}

describe.each(Object.entries(RULE_SENTENCES))('%s', (language, { right, harmless }) => {
  test.each(right)('%s: %s', (rule, text) => {
    expect(hits(text, READ_LANGUAGES)).toEqual([rule]);
    expect(hits(text, [language])).toEqual([rule]);
  });

  test.each(harmless)('nothing: %s', (text) => {
    expect(hits(text, READ_LANGUAGES)).toEqual([]);
  });
});
