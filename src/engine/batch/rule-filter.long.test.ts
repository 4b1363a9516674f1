import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { mixedTickets } from '../../../test/fixtures/mixed-tickets.ts';
import type { Rule } from '../../core/bundle-data.ts';
import { checkGate } from '../../core/gate.ts';
import { normaliseTicket } from '../../core/normalise.ts';
import { readRuleTexts } from '../../core/rule-text.ts';
import { applyRules, compileRules } from '../../core/rules.ts';
import type { TicketInput } from '../../core/ticket.ts';
import { createRuleFilter } from './rule-filter.ts';

const LANGUAGES = ['en', 'de', 'es', 'fr', 'pt'];
/** Phrases that exist only in this test, added after the bundle's. */
const OWN_PHRASES = 14;
const BUNDLED: Rule[] = JSON.parse(readFileSync('models/support/rules.json', 'utf8'));

function hitsOf(rules: ReturnType<typeof compileRules>, input: TicketInput): readonly string[] {
  return [LANGUAGES, ['de'], ['en']].flatMap((languages) => {
    const texts = readRuleTexts(input, languages);
    const gate = checkGate(normaliseTicket(input), LANGUAGES);
    const facts = { texts, gate, bundleLanguages: LANGUAGES, now: () => 0 };
    return applyRules(rules, facts, new Set()).hits;
  });
}

test('rules hit the same tickets whether or not those are left out that could not', () => {
  const rules = compileRules(
    [
      ...BUNDLED,
      rule('umlaut', ['zurück', 'Straße', 'Müller']),
      rule('accent', ['déçu', 'ação', 'œuvre', 'Ærø']),
      rule('short', ['VPN', 'C++', '5 €']),
      rule('number', ['Fehler 0815', 'E-4711', 'www.example.com/help']),
      { id: 'pattern', when: { regex: 'pagu[eé] .{0,9}dos (?:veces|meses)|größe \\d+' }, set: {} },
      { id: 'model', when: { phrases: ['numref'] }, set: {} },
    ],
    [],
  );
  const phrases = rules
    .flatMap(({ rule: { when } }) => [...(when.keywords ?? []), ...(when.phrases ?? [])])
    .filter((_, at, { length }) => at % 6 === 0 || at >= length - OWN_PHRASES);
  const spellings = phrases.flatMap((phrase) => [
    phrase,
    phrase.toUpperCase(),
    phrase.normalize('NFD').replace(/\p{M}/gu, ''),
    phrase.normalize('NFD'),
    phrase.replace(/ä/g, 'ae').replace(/ö/g, 'oe').replace(/ü/g, 'ue').replace(/ß/g, 'ss'),
    phrase.replace(/ /g, ' - '),
    phrase.replace(/'/g, '\u2019').replace(/ /g, '\u00a0'),
    `\u201c${phrase}\u201d \u{1f600}`,
    phrase.replace(/\w/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0)),
  ]);
  const tickets: TicketInput[] = [
    ...spellings.map((text) => ({ subject: 'Re: Hello', description: `We wrote:\n> ${text}.` })),
    ...spellings.map((text) => ({ subject: text, description: 'see above' })),
    { description: 'Pagué la misma factura dos meses, Größe 44' },
    { description: `${'x'.repeat(300)} VPN ${'quelqu’un '.repeat(30)}` },
    ...mixedTickets(20),
  ];
  const filter = createRuleFilter(rules);
  let [hits, left] = [0, 0];
  for (const ticket of tickets) {
    const all = hitsOf(rules, ticket);
    const kept = filter(ticket);
    expect(hitsOf([...kept], ticket), JSON.stringify(ticket)).toEqual(all);
    hits += all.length;
    left += rules.length - kept.length;
  }
  expect(hits).toBeGreaterThan(phrases.length);
  expect(left / rules.length).toBeGreaterThan(tickets.length / 4);
});

function rule(id: string, phrases: readonly string[]): Rule {
  return { id, when: { phrases }, set: { team: id } };
}
