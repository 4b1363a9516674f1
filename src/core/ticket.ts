/** What a customer has typed so far. Either part may be empty; `id` is echoed into the Triage when given. */
export interface TicketInput {
  readonly id?: string;
  readonly subject?: string;
  readonly description: string;
}

/** A text with its gold label for one head. */
export interface Example {
  readonly text: string;
  readonly label: string;
}
