import { expect, test } from 'vitest';
import { mixedTickets } from '../../../test/fixtures/mixed-tickets.ts';
import { wordsOf } from '../../core/ticket.ts';
import { AUTOMATIC_SIGNS, AUTOMATIC_SUBJECT, COMPLAINT, LEFT } from '../../core/machine-words.ts';
import { MACHINE_SUBJECTS, MACHINE_TEXTS } from '../../core/machine-mails.ts';
import { LETTERS, spellIn } from './letters.ts';
import { requiredLiterals } from './required-literals.ts';

test('every match of a pattern holds one of its literals', () => {
  const patterns = [
    ...MACHINE_SUBJECTS,
    ...MACHINE_TEXTS,
    ...Object.values(AUTOMATIC_SIGNS),
    AUTOMATIC_SUBJECT,
    COMPLAINT,
    LEFT,
  ];
  const ready = patterns.map((pattern) => ({
    pattern,
    literals: requiredLiterals(pattern.source),
  }));
  let matches = 0;
  for (const ticket of mixedTickets(4)) {
    const text = wordsOf(ticket);
    const plain = spellIn(text, LETTERS);
    for (const { pattern, literals } of ready) {
      if (plain === null || literals === null || !pattern.test(text)) continue;
      matches++;
      expect(
        literals.some((literal) => plain.includes(literal)),
        `${pattern.source}: ${text}`,
      ).toBe(true);
    }
  }
  expect(matches).toBeGreaterThan(100);
});

test.each([
  ['foo', ['foo']],
  ['a(?:bc|bd)e?f', ['abcef', 'abcf', 'abdef', 'abdf']],
  ['\\d{3}-x', ['000', '-x']],
  ['#\\d{2,}', ['#00']],
  ['[#(](?:\\d{2,}|ref\\p{L}*)', ['#00', '(00', '#ref', '(ref']],
  ['(?:foo|bar)+ ?\\p{L}*', ['foo', 'bar']],
  ['(?<!\\p{L})word(?= more)', ['word']],
  ["l'adresse|ÜBER", ['adresse', 'über']],
  ['hello|自動', ['hello']],
  ['[gj]ato', ['gato', 'jato']],
])('%s needs %j', (source, literals) => {
  const found = requiredLiterals(source) ?? [];
  expect(found.length).toBeGreaterThan(0);
  for (const one of found) expect(literals).toContain(one);
});

test.each([
  '\\p{L}+',
  'ab',
  'x?',
  '(?:foo|..)',
  'a*',
  '[^a]bc*',
  '(?:foo)?',
  '(?:foo){0,2}',
  '\\bhi\\b',
])('of %s nothing is known', (source) => {
  expect(requiredLiterals(source)).toBeNull();
});

test('a text beyond Latin letters has no literals to look for', () => {
  expect(spellIn('Grüße 12 €', LETTERS)).toBe('grüße 00 €');
  for (const text of ['ſ', '\u212a', '\u0130', 'µ', '不在', '😀'])
    expect(spellIn(text, LETTERS), text).toBeNull();
});
