import { markBatchMail } from '../batch/mark-batch-mail.ts';
import { EngineError } from '../../core/errors.ts';
import { fitText } from '../../core/machine-lines.ts';
import type { TicketInput } from '../../core/ticket.ts';

const MAX_TEXT = 200_000;

/**
 * A ticket from the page, checked, cut to a length that no honest ticket reaches, and marked where a
 * machine wrote it. Throws
 * `bad-input`, naming the field.
 */
export function readTicket(input: TicketInput): TicketInput {
  if (typeof input !== 'object' || input === null || typeof input.description !== 'string')
    throw new EngineError('bad-input', { field: 'description' });
  if (input.subject !== undefined && typeof input.subject !== 'string')
    throw new EngineError('bad-input', { field: 'subject' });
  return markBatchMail({ ...input, description: fitText(input.description, MAX_TEXT) });
}
