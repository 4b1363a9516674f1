/** Short texts in several loaded languages: which model reads them, and which rules are tried. */
import { expect, test } from 'vitest';
import { wordBundle, wordManifest, wordModel } from '../../test/fixtures/core/word-model.ts';
import { LOCAL_WORDS } from '../../test/fixtures/core/local-words.ts';
import type { Rule } from '../core/bundle-data.ts';
import { READ_LANGUAGES } from '../core/languages.ts';
import { readForRules, redecide } from '../core/redecide.ts';
import { compileRules } from '../core/rules.ts';
import { openEngine } from './assemble-engine.ts';

const ALL = READ_LANGUAGES;
const bundleOf = (language: string, rules: readonly Rule[] = []) => ({
  ...wordBundle,
  rules,
  manifest: { ...wordManifest, languages: [language] },
});
// Every language's model knows the same words, so that the text alone decides.
const modelOf = () => ({ ...wordModel, contributions: () => [] });
const engineOf = (rules: readonly Rule[] = []) =>
  openEngine(
    {
      ...bundleOf('en', rules),
      further: ALL.slice(1).map((language) => bundleOf(language, rules)),
    },
    modelOf,
  );

test.each<readonly [string, string]>([
  ['en', 'Wrong charge again'],
  ...Object.entries(LOCAL_WORDS).flatMap(([language, { short }]) =>
    short.map((text) => [language, text] as const),
  ),
])('%s: %s', (language, text) => {
  expect(engineOf().partFor(text).bundle.manifest.languages).toEqual([language]);
});

test.each(ALL)('a text is not refused by the model of another loaded language (%s)', (language) => {
  const reading = bundleOf(language);
  const engine = openEngine(
    { ...reading, further: ALL.filter((one) => one !== language).map((one) => bundleOf(one)) },
    modelOf,
  );
  for (const description of [
    'I have been charged twice and I do not know why',
    'Ich wurde zweimal belastet und weiß nicht warum',
    'Me han cobrado dos veces y no sé por qué',
    "J'ai été débité deux fois et je ne sais pas pourquoi",
    'Fui cobrado duas vezes e não sei por quê',
  ])
    expect(engine.triage({ description }).reason).not.toBe('language');
});

test('rules hit the same tickets as the preview of the editor says', () => {
  const rules: readonly Rule[] = [
    { id: 'abo', when: { keywords: ['kündigung'], languages: ['de'] }, set: { team: 'ABO' } },
    { id: 'resiliation', when: { keywords: ['résiliation'] }, set: { team: 'ABO' } },
    { id: 'cancel', when: { keywords: ['cancelación'], languages: ['es'] }, set: { team: 'ABO' } },
    { id: 'nao', when: { phrases: ['não funciona'], languages: ['pt'] }, set: { team: 'ABO' } },
  ];
  const engine = engineOf(rules);
  const decider = {
    rules: compileRules(rules, []),
    teams: wordBundle.teams,
    heads: [],
    languages: engine.bundle.manifest.languages,
    now: () => 0,
    overran: new Set<string>(),
  };
  const hits = [
    'KUENDIGUNG',
    'Kündigung, ich will nicht mehr',
    'resiliation',
    'je veux la résiliation de mon contrat',
    'cancelacion',
    'la cancelación que no me han hecho',
    'nao funciona',
    'o portal não funciona para mim',
    'please do the kündigung that I asked you for',
    'VPN',
  ].map((description) => {
    const preview = redecide(
      readForRules({ description }, decider.languages),
      { best: { category: null, priority: null }, withheld: null },
      decider,
    );
    expect(engine.triage({ description }).team === 'ABO', description).toBe(
      preview.hits.length > 0,
    );
    return preview.hits.length;
  });
  expect(hits).toEqual([1, 1, 1, 1, 1, 1, 1, 1, 0, 0]);
});
