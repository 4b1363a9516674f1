/**
 * What a customer has typed so far. Either part may be empty; the Triage repeats `id` when it is
 * given.
 */
export interface TicketInput {
  readonly id?: string;
  readonly subject?: string;
  readonly description: string;
  /**
   * Whether a machine sent the ticket (an out-of-office note or a bounce), by its mail's headers or
   * words. The triage abstains from it.
   */
  readonly automatic?: boolean;
  /** Whether the whole description is read, without looking for quotes, signatures or headers. */
  readonly whole?: boolean;
}

/**
 * Makes a ticket of what a caller passes. A string becomes the description. Any other value without
 * texts becomes an empty ticket that keeps its id.
 */
export function toTicket(input: string | TicketInput): TicketInput {
  const ticket: Partial<TicketInput> =
    typeof input === 'string' ? { description: input } : Object(input); // Object(null) gives {}
  return {
    ...ticket,
    subject: `${ticket.subject ?? ''}`,
    description: `${ticket.description ?? ''}`,
  };
}

/** Subject and description in two parts, one below the other; an empty part leaves no line. */
export function wordsOf({
  subject = '',
  description,
}: Pick<TicketInput, 'subject' | 'description'>): string {
  return [subject, description].filter((part) => part !== '').join('\n');
}
