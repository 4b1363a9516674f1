import { firstOf } from '../../core/automatic.ts';
import {
  MACHINE_SUBJECTS,
  MACHINE_TEXTS,
  markLikelyMail,
  markMachineMail,
  MAX_SHORT,
} from '../../core/machine-mails.ts';
import type { TicketInput } from '../../core/ticket.ts';
import { createPatternGroup, type PatternGroup } from './pattern-group.ts';

/**
 * `markMachineMail` for many tickets. It examines a text closely only when its literals allow a
 * machine's mail.
 */
export function markBatchMail<T extends TicketInput>(input: T): T {
  subjects ??= createPatternGroup(MACHINE_SUBJECTS);
  texts ??= createPatternGroup(MACHINE_TEXTS);
  const text = firstOf(input.description);
  if (!subjects((input.subject ?? '').trim()) && !texts(text)) return input;
  return text.length > MAX_SHORT ? markMachineMail(input) : markLikelyMail(input);
}

let subjects: PatternGroup | undefined;
let texts: PatternGroup | undefined;
