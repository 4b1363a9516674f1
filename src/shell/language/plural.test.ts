import { expect, it } from 'vitest';
import { plural } from './plural.ts';

it.each([
  [0, '0 tickets'],
  [1, '1 ticket'],
  [2, '2 tickets'],
  [12_400, '12,400 tickets'],
])('%d in English', (count, said) => {
  expect(plural('en', count, { one: '# ticket', other: '# tickets' })).toBe(said);
});

it.each([
  [0, '0 ticket'],
  [1, '1 ticket'],
  [2, '2 tickets'],
  [1_000_000, '1 000 000 de tickets'],
])('%d in French', (count, said) => {
  const forms = { one: '# ticket', many: '# de tickets', other: '# tickets' };
  expect(plural('fr', count, forms).replace(/\s/gu, ' ')).toBe(said);
});

it('nothing has words of its own where they are given', () => {
  expect(plural('en', 0, { none: 'No ticket', one: 'One', other: '#' })).toBe('No ticket');
  expect(plural('de', 1, { none: 'Kein Ticket', one: 'Ein Ticket', other: '#' })).toBe(
    'Ein Ticket',
  );
});

it('values stand as they are, whatever signs they have', () => {
  const forms = { one: '# row, such as {id}', other: '# rows, such as {id}' };
  expect(plural('en', 2, forms, { id: '#7 {id}' })).toBe('2 rows, such as #7 {id}');
  expect(plural('en', 1, forms)).toBe('1 row, such as {id}');
});
