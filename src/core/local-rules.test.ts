import { describe, expect, test } from 'vitest';
import type { Rule } from './bundle-data.ts';
import { readForRules, redecide } from './redecide.ts';
import { compileRules } from './rules.ts';

const ALL = ['en', 'de', 'es', 'fr', 'pt'];

function hits(
  when: Rule['when'],
  description: string,
  languages: readonly string[] = ALL,
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

/** Trigger and text, each of which may be the other; written one way and the other. */
const SAME: readonly (readonly [language: string, one: string, other: string])[] = [
  ['de', 'stornieren', 'STORNIEREN'],
  ['de', 'kündigen', 'kuendigen'],
  ['de', 'Rückerstattung', 'RUECKERSTATTUNG'],
  ['de', 'Größe', 'Groesse'],
  ['de', 'Größe', 'Grösse'],
  ['de', 'Straße', 'STRASSE'],
  ['de', 'Gebühr', 'Gebu\u0308hr'],
  ['es', 'cancelación', 'CANCELACION'],
  ['es', 'contraseña', 'contrasena'],
  ['es', 'vergüenza', 'verguenza'],
  ['es', 'pingüino', 'pinguino'],
  ['fr', 'remboursé', 'REMBOURSE'],
  ['fr', "l'abonnement", 'l’abonnement'],
  ['fr', "l'abonnement", 'l abonnement'],
  ['fr', "n'ai pas reçu", 'n’ai pas recu'],
  ['fr', 'cœur', 'coeur'],
  ['fr', 'ambiguë', 'ambigue'],
  ['fr', 'déjà payé', 'DEJA PAYE'],
  ['pt', 'não', 'nao'],
  ['pt', 'cobrança', 'COBRANCA'],
];

describe.each(SAME)('%s: %s and %s', (language, one, other) => {
  test.each([
    ['in a bundle of that language', [language]],
    ['in a bundle of five', ALL],
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

test('a rule keeps to its language where the text says its own, and is tried where it says none', () => {
  const when = { keywords: ['abo'], languages: ['de'] };
  expect(hits(when, 'Ich möchte mein Abo nicht mehr haben')).toEqual(['r']);
  expect(hits(when, 'Please cancel the abo that I have with you')).toEqual([]);
  expect(hits(when, 'Abo')).toEqual(['r']);
});
