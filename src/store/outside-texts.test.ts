import { expect, test } from 'vitest';
import { SCOPE } from '../core/labels.ts';
import { outsideTexts, OUTSIDE } from './merge-corrections.ts';
import type { CorrectionRecord } from './schema.ts';
import { auditOf, decidedFields } from './ticket-edits.ts';
import type { TicketRecord } from './schema.ts';

const record = (id: string, at: number, text: string, head: string, label: string) =>
  ({ id, at, text, head, label, ticketId: id, was: null, bundle: null }) satisfies CorrectionRecord;

test('the latest word about a text counts, whatever order files are merged in', () => {
  const records = [
    record('a', 3, 'delivery', SCOPE, OUTSIDE),
    record('b', 1, 'delivery', 'category', 'Billing'),
    record('c', 1, 'invoice', SCOPE, OUTSIDE),
    record('d', 2, 'invoice', 'category', 'Billing'),
    record('e', 2, 'job', SCOPE, OUTSIDE),
    record('f', 9, 'job', 'priority', 'Low'),
  ];
  expect(outsideTexts(records)).toEqual(['job', 'delivery']);
  expect(outsideTexts([...records].reverse())).toEqual(['job', 'delivery']);
});

test('a ticket of no category is a person’s decision without a label', () => {
  expect(decidedFields({ outside: true })).toEqual({
    category: null,
    source: 'person',
    state: 'abstain',
    reason: 'out-of-scope',
    confidence: null,
  });
  expect(decidedFields({ priority: 'Low' })).toEqual({});
  const ticket = { id: 'A', category: 'Billing', priority: null, team: null } as TicketRecord; // what the trail reads
  expect(auditOf(ticket, { outside: true }, 'person', 1)).toMatchObject([
    { action: 'category', from: 'Billing', to: '' },
  ]);
  expect(auditOf({ ...ticket, category: null }, { outside: true }, 'person', 1)).toEqual([]);
});
