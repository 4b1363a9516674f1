import { expect, test } from 'vitest';
import type { Triage } from '../core/triage.ts';
import { isChanged, mayBeSortedAgain, modelOf, sortAgain } from './apply-sorted.ts';
import type { TicketRecord } from './schema.ts';

const triage = (label: string | null, team: string, bundle: string): Triage => ({
  id: 'A',
  category: {
    label,
    confidence: 0.9,
    state: label === null ? 'abstain' : 'accept',
    source: 'model',
    top: [],
  },
  priority: { label: 'Low', confidence: 0.5, state: 'suggest', source: 'model', top: [] },
  team,
  reply: null,
  abstained: label === null,
  reason: label === null ? 'low-confidence' : null,
  tier: 'compact',
  bundle,
  ms: 1,
});
const ticket: TicketRecord = {
  id: 'A',
  subject: '',
  description: 'x',
  createdAt: 1,
  updatedAt: 1,
  status: 'ASSIGNED',
  category: 'Billing',
  priority: 'Low',
  confidence: 0.9,
  state: 'accept',
  source: 'model',
  reason: null,
  team: 'PAY',
  origin: 'import',
};
const again = (changed: Partial<TicketRecord>, label: string | null = 'Hardware') =>
  sortAgain(
    { ticket: { ...ticket, ...changed }, triage: triage('Billing', 'PAY', 'a@1.0.0') },
    { triage: triage(label, 'IT', 'b@1.0.0'), team: 'IT' },
    2,
    true,
  );

test('a ticket gets label and team of the model in use', () => {
  const one = again({});
  expect(one.after).toMatchObject({ category: 'Hardware', team: 'IT', priority: 'Low' });
  expect(isChanged(one)).toBe(true);
  expect(one.audit.map(({ action }) => action)).toEqual(['classified', 'assigned']);
});

test('a team or priority that a person has given stays', () => {
  const { after, audit } = again({ team: 'VIP', priority: 'High' });
  expect(after).toMatchObject({ category: 'Hardware', team: 'VIP', priority: 'High' });
  expect(audit.map(({ action }) => action)).toEqual(['classified']);
});

test('what the model is not sure of says so', () => {
  expect(again({}, null).after).toMatchObject({
    category: null,
    state: 'abstain',
    confidence: null,
  });
});

test('resolved, decided and waiting tickets are left alone', () => {
  expect(mayBeSortedAgain(ticket)).toBe(true);
  expect(mayBeSortedAgain({ ...ticket, status: 'RESOLVED' })).toBe(false);
  expect(mayBeSortedAgain({ ...ticket, source: 'person' })).toBe(false);
  expect(mayBeSortedAgain({ ...ticket, category: 'PENDING' })).toBe(false);
  expect(modelOf({ bundle: 'it-desk@1.2.0' })).toBe('it-desk');
});
