import { describe, expect, test } from 'vitest';
import {
  MACHINES_OF_MAILS,
  OTHER_NOTES,
  OTHER_PEOPLE,
} from '../../test/fixtures/core/machines-of-mails.ts';
import { PEOPLE_OF_MAILS } from '../../test/fixtures/core/people-of-mails.ts';
import { markMachineMail } from './machine-mails.ts';
import type { TicketInput } from './ticket.ts';

const judge = ([subject, description]: readonly [string, string]): boolean =>
  markMachineMail<TicketInput>({ subject, description }).automatic === true;

describe.each(Object.entries(MACHINES_OF_MAILS))('machines in %s', (_language, mails) => {
  test.each(mails)('%j, %j', (...mail) => {
    expect(judge(mail)).toBe(true);
  });
});

describe.each(Object.entries(PEOPLE_OF_MAILS))('people in %s', (_language, mails) => {
  test.each(mails)('%j, %j', (...mail) => {
    expect(judge(mail)).toBe(false);
  });
});

test.each(OTHER_NOTES)('a note of absence: %j, %j', (...mail) => {
  expect(judge(mail)).toBe(true);
});

test.each(OTHER_PEOPLE)('no note of absence: %j, %j', (...mail) => {
  expect(judge(mail)).toBe(false);
});

test('what is no machine’s stays the object that it is', () => {
  const ticket = { subject: 'Lamp', description: 'The lamp flickers.' };
  expect(markMachineMail(ticket)).toBe(ticket);
});
