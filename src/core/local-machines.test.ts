import { describe, expect, test } from 'vitest';
import { LOCAL_MACHINES } from '../../test/fixtures/core/local-machines.ts';
import { isAutomatic } from './automatic.ts';
import { normaliseTicket } from './normalise.ts';

const read = ([subject, description]: readonly [string, string]): boolean =>
  isAutomatic(subject, normaliseTicket({ subject, description }).description);

describe.each(Object.entries(LOCAL_MACHINES))(
  'answers in %s',
  (_language, { machines, people }) => {
    test.each(machines)('a machine: %j, %j', (...mail) => {
      expect(read(mail)).toBe(true);
    });

    test.each(people)('a person: %j, %j', (...mail) => {
      expect(read(mail)).toBe(false);
    });
  },
);
