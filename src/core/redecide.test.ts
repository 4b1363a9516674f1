import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Rule, TeamTable } from './bundle-data.ts';
import { modelView, readForRules, redecide } from './redecide.ts';
import { compileRules } from './rules.ts';
import { createTriageContext, triageTicket } from './triage-ticket.ts';
import {
  manifestWith,
  usableRules,
  withThresholds,
  type ThresholdChoices,
} from './workspace-decisions.ts';
import { wordBundle, wordManifest, wordModel } from '../../test/fixtures/core/word-model.ts';

const now = (): number => 0;
const text = fc
  .array(
    fc.constantFrom(
      'invoice',
      'charged',
      'password',
      'locked',
      'crash',
      'error',
      'urgent',
      'later',
      'my',
      'the',
      'zebra',
      'qwrtpsdf',
    ),
    { maxLength: 6 },
  )
  .map((words) => words.join(' '));
const share = fc.integer({ min: 0, max: 100 }).map((whole) => whole / 100);
const rule: fc.Arbitrary<Rule> = fc.record({
  id: fc.uuid(),
  when: fc.record({
    keywords: fc.array(fc.constantFrom('crash', 'invoice', 'zebra', 'urgent'), {
      minLength: 1,
      maxLength: 2,
    }),
    field: fc.constantFrom('any' as const, 'subject' as const, 'description' as const),
    unless: fc.subarray(['later']),
    languages: fc.constantFrom(['en'], ['de', 'en']),
  }),
  set: fc.oneof(
    fc.record({ category: fc.constantFrom('Billing', 'Access', 'Bug') }),
    fc.record({ priority: fc.constantFrom('Low', 'High') }),
    fc.record({ team: fc.constantFrom('NIGHT', 'DAY'), category: fc.constant('Bug') }),
  ),
  stop: fc.boolean(),
});
const thresholds: fc.Arbitrary<ThresholdChoices> = fc.record({
  category: fc.record({
    accept: share,
    suggest: share,
    acceptByLabel: fc.dictionary(fc.constantFrom('Bug', 'Access'), share),
  }),
  priority: fc.record({ accept: share, suggest: share }),
});
const teams: TeamTable = {
  rows: [
    { team: 'MONEY', category: 'Billing', priority: 'High' },
    { team: 'KEYS', category: 'Access' },
  ],
  defaultTeam: 'REST',
  reviewTeam: 'PEOPLE',
};

describe('deciding again from what was kept', () => {
  it('agrees with a whole new triage, whatever the rules, teams and thresholds', () => {
    fc.assert(
      fc.property(
        text,
        text,
        fc.array(rule, { maxLength: 4 }),
        thresholds,
        (subject, description, rules, chosen) => {
          const manifest = manifestWith(wordManifest, chosen);
          const plain = createTriageContext(wordBundle, (words) => wordModel.run(words).embedding);
          const stored = triageTicket({ subject, description }, plain, wordModel, { now });
          const whole = triageTicket(
            { subject, description },
            createTriageContext(
              { ...wordBundle, manifest, teams },
              (words) => wordModel.run(words).embedding,
              { workspaceRules: rules },
            ),
            wordModel,
            { now },
          );
          const again = redecide(
            readForRules({ subject, description }, wordManifest.languages),
            modelView(stored, wordManifest.heads),
            {
              rules: compileRules(rules, wordManifest.heads),
              teams,
              heads: manifest.heads,
              languages: wordManifest.languages,
              now,
              overran: new Set(),
            },
          );
          expect(again).toEqual({
            category: whole.category.label,
            priority: whole.priority.label,
            team: whole.team,
            state: whole.category.state,
            source: whole.category.source,
            confidence: whole.category.confidence,
            reason: whole.reason,
            hits: again.hits,
          });
        },
      ),
      { numRuns: 400 },
    );
  });

  it("knows after a rule's decision that the gate had held the ticket back", () => {
    const outage: Rule = { id: 'r', when: { keywords: ['zebra'] }, set: { category: 'Bug' } };
    const ruled = triageTicket(
      { description: 'zebra giraffe charged at the zoo' },
      createTriageContext(
        {
          ...wordBundle,
          manifest: { ...wordManifest, scope: { score: 'max-logit', threshold: 99 } },
          rules: [outage],
        },
        (words) => wordModel.run(words).embedding,
      ),
      wordModel,
      { now },
    );
    expect(modelView(ruled, wordManifest.heads).withheld).toBe('out-of-scope');
  });
});

describe('rules of a workspace', () => {
  const { heads } = wordManifest;
  it('are left out one by one when they do not fit the bundle, and when they are off', () => {
    const rules = [
      { id: 'good', when: { keywords: ['crash'] }, set: { category: 'Bug' } },
      { id: 'off', when: { keywords: ['crash'] }, set: { category: 'Bug' }, off: true },
      { id: 'label', when: { keywords: ['crash'] }, set: { category: 'Hardware' } },
      { id: 'regex', when: { regex: '(a+)+$' }, set: { priority: 'High' } },
    ];
    const { usable, refused } = usableRules(rules, heads);
    expect(usable).toEqual([
      { id: 'good', when: { keywords: ['crash'] }, set: { category: 'Bug' } },
    ]);
    expect(refused.map(({ id, details }) => [id, Object.keys(details)])).toEqual([
      ['label', ['rule', 'label']],
      ['regex', ['rule', 'regex']],
    ]);
  });

  it('never let the suggest threshold pass the accept threshold, and forget labels that are not there', () => {
    const [category] = withThresholds(heads, {
      category: { accept: 0.3, suggest: 0.6, acceptByLabel: { Bug: 0.2, Gone: 0.1 } },
    });
    expect(category?.thresholds).toMatchObject({
      accept: 0.3,
      suggest: 0.2,
      acceptByLabel: { Bug: 0.2 },
    });
    expect(withThresholds(heads, null)).toBe(heads);
  });
});
