/** What a customer has typed so far. Either part may be empty; `id` is echoed into the Triage when given. */
export interface TicketInput {
  readonly id?: string;
  readonly subject?: string;
  readonly description: string;
  /** A machine's answer by its mail's headers, an out-of-office note or a bounce: nothing is claimed about it. */
  readonly automatic?: boolean;
  /** All of the description is read: nothing is taken for a quote, a signature or a mail's header. */
  readonly whole?: boolean;
}

/**
 * A text is a ticket with that description. Whatever else somebody's code gives counts as an empty
 * ticket; its id is kept.
 */
export function toTicket(input: string | TicketInput): TicketInput {
  const ticket: Partial<TicketInput> =
    typeof input === 'string' ? { description: input } : Object(input); // Object(null) is {}
  return {
    ...ticket,
    subject: `${ticket.subject ?? ''}`,
    description: `${ticket.description ?? ''}`,
  };
}

/** Subject and description as people read them, one below the other; a part that is empty leaves no line. */
export function wordsOf({
  subject = '',
  description,
}: Pick<TicketInput, 'subject' | 'description'>): string {
  return [subject, description].filter((part) => part !== '').join('\n');
}
