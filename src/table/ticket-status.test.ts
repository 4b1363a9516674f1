import { expect, test } from 'vitest';
import { isDone } from './people-names.ts';
import { guessPlaces } from './ticket-columns.ts';

test.each([
  'Solved',
  'closed',
  'Resolved',
  'Done',
  'Closed - no answer',
  'Gelöst',
  'Erledigt',
  'Resuelto',
  'Cerrada',
  'Résolu',
  'Clôturé',
  'Resolvido',
  'Fechado',
  'Chiuso',
  'Решён',
  '已解决',
])('%s says that a ticket is done', (status) => {
  expect(isDone(status)).toBe(true);
});

test.each([
  '',
  'Open',
  'New',
  'Pending',
  'On-hold',
  'Not done',
  'Unsolved',
  'Wird gelöst',
  'Reopened',
  'Closing',
  'California',
])('"%s" does not', (status) => {
  expect(isDone(status)).toBe(false);
});

test('the column of the state is known by its name', () => {
  expect(guessPlaces(['ID', 'Subject', 'Ticket status'])).toMatchObject({ status: 2 });
  expect(guessPlaces(['ID', 'Subject'])).not.toHaveProperty('status');
});
