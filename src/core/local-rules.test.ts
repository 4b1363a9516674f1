import { describe, expect, test } from 'vitest';
import { LOCAL_WORDS } from '../../test/fixtures/core/local-words.ts';
import type { Rule } from './bundle-data.ts';
import { READ_LANGUAGES } from './languages.ts';
import { readForRules, redecide } from './redecide.ts';
import { compileRules } from './rules.ts';

function hits(
  when: Rule['when'],
  description: string,
  languages: readonly string[] = READ_LANGUAGES,
): readonly string[] {
  const decided = redecide(
    readForRules({ description }, languages),
    { best: { category: null, priority: null }, withheld: null },
    {
      rules: compileRules([{ id: 'r', when, set: { team: 'TEAM' } }], []),
      teams: { rows: [], defaultTeam: 'REST', reviewTeam: 'REST' },
      heads: [],
      languages,
      now: () => 0,
      overran: new Set(),
    },
  );
  return decided.hits;
}

/** Words with two spellings each. */
const SAME = Object.entries(LOCAL_WORDS).flatMap(([language, { spelt }]) =>
  spelt.map(([one, other]) => [language, one, other] as const),
);

describe.each(SAME)('%s: %s and %s', (language, one, other) => {
  test.each([
    ['in a bundle of that language', [language]],
    ['in a bundle of all', READ_LANGUAGES],
  ])('are the same %s', (_bundle, languages) => {
    expect(hits({ keywords: [one] }, other, languages)).toEqual(['r']);
    expect(hits({ keywords: [other] }, one, languages)).toEqual(['r']);
    expect(hits({ keywords: [one], languages: [language] }, `${other}!`, languages)).toEqual(['r']);
  });
});

test.each([
  ['schon', 'Das ist schön.'],
  ['drucken', 'Auf den Knopf drücken.'],
  ['abonnement', 'les abonnements'],
  ['cancela', 'cancelación'],
])('%s is not in "%s"', (trigger, text) => {
  expect(hits({ keywords: [trigger] }, text)).toEqual([]);
});

test.each([
  ["l'abonnement", 'Je veux arrêter l’abonnement de ma mère'],
  ['abonnement', "Je ne veux plus d'abonnement, c'est pour ma mère"],
  ['água', 'A conta d’água não está na minha fatura'],
])('%s is in "%s"', (trigger, text) => {
  expect(hits({ keywords: [trigger] }, text)).toEqual(['r']);
});

test.each([
  ['Müller', 'Mueller ruft an'],
  ['Mueller', 'Müller ruft an'],
  ['Muller', 'Müller called about the invoice'],
  ['Größe', 'the Groesse is wrong'],
  ['Straße', 'our address is Hauptstrasse, Strasse 12'],
  ['Übergabe', 'Uebergabe please'],
])('%s is found in a text of another language: %s', (trigger, text) => {
  expect(hits({ keywords: [trigger] }, text)).toEqual(['r']);
});

test('two letters that no umlaut stands for stay two', () => {
  expect(hits({ keywords: ['jouer'] }, 'il y a un jour que je ne peux pas')).toEqual([]);
  expect(hits({ keywords: ['puede'] }, 'ayer no pude entrar en la cuenta')).toEqual([]);
});

test('a rule keeps to its language where the text says its own, and is tried where it says none', () => {
  const when = { keywords: ['abo'], languages: ['de'] };
  expect(hits(when, 'Ich möchte mein Abo nicht mehr haben')).toEqual(['r']);
  expect(hits(when, 'Please cancel the abo that I have with you')).toEqual([]);
  expect(hits(when, 'Abo')).toEqual(['r']);
});
