import { MACHINE_SUBJECTS, MACHINE_TEXTS, markMachineMail } from '../../core/machine-mails.ts';
import { firstOf } from '../../core/automatic.ts';
import type { TicketInput } from '../../core/ticket.ts';
import { createPatternGroup, type PatternGroup } from './pattern-group.ts';

/** `markMachineMail` for many tickets: it is asked only where a subject or a text could be a machine's. */
export function markBatchMail<T extends TicketInput>(input: T): T {
  subjects ??= createPatternGroup(MACHINE_SUBJECTS);
  texts ??= createPatternGroup(MACHINE_TEXTS);
  const { subject = '', description } = input;
  return subjects(subject.trim()) || texts(firstOf(description)) ? markMachineMail(input) : input;
}

let subjects: PatternGroup | undefined;
let texts: PatternGroup | undefined;
