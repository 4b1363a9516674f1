import { markBatchMail } from '../batch/mark-batch-mail.ts';
import { EngineError } from '../../core/errors.ts';
import { fitText } from '../../core/machine-lines.ts';
import type { TicketInput } from '../../core/ticket.ts';

const MAX_TEXT = 200_000;

/**
 * Checks a ticket from the page, cuts it to a length that no real ticket reaches, and marks it if a
 * machine wrote it. Throws `bad-input` with the field's name.
 */
export function readTicket(input: TicketInput): TicketInput {
  if (typeof input !== 'object' || input === null || typeof input.description !== 'string')
    throw new EngineError('bad-input', { field: 'description' });
  if (input.subject !== undefined && typeof input.subject !== 'string')
    throw new EngineError('bad-input', { field: 'subject' });
  return markBatchMail({ ...input, description: fitText(input.description, MAX_TEXT) });
}
