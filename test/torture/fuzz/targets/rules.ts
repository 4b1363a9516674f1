/** Rules and reply templates, as editors, files and bundles bring them. */
import fc from 'fast-check';
import type { Rule } from '../../../../src/core/bundle-data.ts';
import { readRules } from '../../../../src/core/bundle-schema.ts';
import { patternProblem, wordsProblem } from '../../../../src/core/rule-problems.ts';
import { fillPlaceholders } from '../../../../src/core/replies.ts';
import { readRuleTexts } from '../../../../src/core/rule-text.ts';
import { applyRules, compileRules } from '../../../../src/core/rules.ts';
import { usableRules } from '../../../../src/core/workspace-decisions.ts';
import {
  readRuleFile,
  readTeamFile,
  RuleFileProblem,
} from '../../../../src/features/rules/page/rule-file.ts';
import type { HeadManifest } from '../../../../src/core/manifest.ts';
import { hostileJson, hostileJsonText, jsonSize } from '../hostile-json.ts';
import { hostileText } from '../hostile-text.ts';
import { fuzzTarget, holds, type FuzzTarget } from '../target.ts';
import { TICKETS } from '../valid-texts.ts';

const PATTERNS = [
  '\\berror \\d{3}\\b',
  '(?:refund|money) back',
  '^urgent',
  '[A-Z]{2}-\\d+',
  'a|b|c',
  'order(?:ed)? {1,2}\\w+',
  '(?<!no )invoice',
];
const PATTERN_TOKENS = [
  '(',
  ')',
  '(?:',
  '(?=',
  '(?!',
  '(?<',
  '(?<a>',
  '\\k<a>',
  '\\1',
  '[',
  ']',
  '[^',
  '-',
  '*',
  '+',
  '?',
  '{1,99}',
  '{2000}',
  '{1,}',
  '|',
  '\\w',
  '\\s',
  '.',
  '.*',
  '(a+)+',
  '\\p{L}',
  '\\u0041',
  '\\x41',
  '^',
  '$',
  '\\b',
  'a',
  'aa',
  ' ',
  '  ',
  '\\t',
  '—',
  '’',
  '{',
  '}',
  '*?',
];
const RULES = [
  {
    id: 'r',
    stop: true,
    set: { category: 'A', priority: 'High', team: 'X' },
    when: {
      keywords: ['crash', 'Überweisung'],
      phrases: ['blank screen'],
      regex: 'error \\d+',
      unless: ['test'],
      field: 'any',
      languages: ['en'],
    },
  },
  { id: 's', set: { team: 'Y' }, when: { phrases: ['order number'], field: 'subject' } },
];
const HEADS: readonly HeadManifest[] = [
  {
    name: 'category',
    labels: ['A', 'B'],
    temperature: 1,
    thresholds: { accept: 0.9, suggest: 0.5, targetPrecision: 0.95 },
  },
];
const FACTS = {
  texts: readRuleTexts({ subject: 'Urgent', description: TICKETS.join('\n') }, ['en', 'de']),
  bundleLanguages: ['en'],
  now: () => performance.now(),
};
const LONG = readRuleTexts(
  { description: `${'ab '.repeat(300)}${'a'.repeat(900)} ${'1a'.repeat(200)}` },
  ['en'],
);
const GATE = { reason: null, language: 'en' } as unknown as Parameters<
  typeof applyRules
>[1]['gate'];

export function ruleTargets(): readonly FuzzTarget[] {
  return [rulesTarget(), patternsTarget(), ruleFilesTarget(), templatesTarget()];
}

function rulesTarget(): FuzzTarget {
  return fuzzTarget({
    name: 'rules',
    inputs: hostileJson(
      RULES.map((rule) => [rule]),
      [...PATTERN_TOKENS, ...PATTERNS],
    ),
    sizeOf: jsonSize,
    attack(value) {
      const rules = readRules(value);
      usableRules(rules, HEADS);
      for (const rule of rules) wordsProblem(rule.when);
      run(compileRules(rules, HEADS));
    },
  });
}

function patternsTarget(): FuzzTarget {
  return fuzzTarget({
    name: 'patterns',
    inputs: hostileText(PATTERNS, PATTERN_TOKENS),
    sizeOf: ({ length }) => length,
    attack(regex) {
      patternProblem(regex);
      const rule: Rule = { id: 'p', set: { team: 'X' }, when: { regex } };
      run(compileRules([rule], HEADS));
    },
  });
}

function ruleFilesTarget(): FuzzTarget {
  return fuzzTarget({
    name: 'rule-files',
    inputs: fc.tuple(
      hostileJsonText([RULES], PATTERN_TOKENS),
      hostileJsonText([
        {
          rows: [{ team: 'A', category: 'B', priority: 'High' }],
          defaultTeam: 'B',
          reviewTeam: 'C',
        },
      ]),
    ),
    sizeOf: jsonSize,
    async attack([rules, teams]) {
      await readTeamFile(new Blob([teams])).catch(refused);
      await readRuleFile(new Blob([rules]), HEADS).catch(refused);
    },
  });
}

function templatesTarget(): FuzzTarget {
  return fuzzTarget({
    name: 'templates',
    inputs: fc.tuple(
      hostileText(
        ['Dear {{name|customer}}, your {{ order_number }} is late.', '{{a}}{{b|c}}'],
        [
          '{{',
          '}}',
          '{',
          '}',
          '|',
          '{{name}}',
          '{{__proto__}}',
          '{{constructor|x}}',
          ' ',
          '$&',
          '$1',
          "$'",
        ],
      ),
      hostileText(['Anna', '{{b}}', '$&'], ['{{a}}', '$`', '<b>']),
    ),
    sizeOf: ([template, fact]) => template.length + fact.length,
    attack([template, fact]) {
      const filled = fillPlaceholders(template, { name: fact, a: fact, order_number: '7' });
      holds(
        !filled.includes('[object') && !filled.includes('function Object'),
        'no part of the language is filled in',
      );
    },
  });
}

function run(rules: ReturnType<typeof compileRules>): void {
  const overran = new Set<string>();
  for (const texts of [FACTS.texts, LONG])
    applyRules(rules, { ...FACTS, texts, gate: GATE }, overran);
}

function refused(thrown: unknown): void {
  if (!(thrown instanceof RuleFileProblem)) throw thrown;
}
