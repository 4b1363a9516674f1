import { expect, test } from 'vitest';
import type { TicketRecord } from '../../../store/schema.ts';
import { wantsReview } from './review-queue.ts';

const WAITING: TicketRecord = {
  id: 'T-1',
  subject: 'Out of office',
  description: 'I am away until Monday.',
  createdAt: 0,
  updatedAt: 0,
  status: 'ASSIGNED',
  category: null,
  priority: null,
  confidence: null,
  state: 'abstain',
  source: 'model',
  reason: 'out-of-scope',
  team: 'MANUAL_REVIEW',
  origin: 'import',
};

test.each<[string, Partial<TicketRecord>, boolean]>([
  ['of a person', {}, true],
  ['that is automatic by its header', { automatic: true }, false],
  ['that is automatic by its words', { reason: 'automatic' }, false],
  ['that is automatic and flagged by a person', { reason: 'automatic', flagged: true }, true],
  ['that is resolved', { status: 'RESOLVED' }, false],
  ['that a person has labelled', { source: 'person' }, false],
])('a ticket %s waits for the review: %o gives %s', (_what, change, waits) => {
  expect(wantsReview({ ...WAITING, ...change })).toBe(waits);
});
