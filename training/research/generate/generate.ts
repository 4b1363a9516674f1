/** Synthetic support tickets, deterministic for a seed: row `n` is the same whatever the number of rows. */
import type { ComposedTicket } from './compose.ts';
import { composeTicket } from './compose.ts';
import { createPrng } from './prng.ts';
import type { Category, Priority } from './scenarios/scenario.ts';
import { CATEGORIES } from './scenarios/scenario.ts';
import type { ExtraVocabulary } from './slots.ts';

/** One row, keys in the order of the CSV columns. */
export interface TicketRow {
  readonly Ticket_ID: string;
  readonly Subject: string;
  readonly Description: string;
  readonly Category: Category;
  readonly Priority: Priority;
  /** ISO 8601, UTC, whole seconds. */
  readonly Timestamp: string;
}

export const TICKET_COLUMNS = [
  'Ticket_ID',
  'Subject',
  'Description',
  'Category',
  'Priority',
  'Timestamp',
] as const satisfies readonly (keyof TicketRow)[];

export interface GenerateOptions {
  /** Whole number ≥ 0. */
  readonly rows: number;
  readonly seed: number;
  /** Share of each category in proportion; all equal when left out. */
  readonly categoryWeights?: Readonly<Partial<Record<Category, number>>>;
  /** Moment of the newest ticket in milliseconds since 1970; the others lie in the year before. */
  readonly newest?: number;
  /** Things that people do, mixed in with the generator's own; none by default. */
  readonly extra?: ExtraVocabulary;
}

const NEWEST = Date.UTC(2025, 11, 31, 23, 59, 59);
const YEAR_SECONDS = 365 * 24 * 3600;

export function* generateTickets(options: GenerateOptions): Generator<TicketRow> {
  const newest = options.newest ?? NEWEST;
  let row = 0;
  for (const ticket of composeTickets(options)) {
    row += 1;
    const at = new Date(newest - createPrng(options.seed, -row).int(0, YEAR_SECONDS) * 1000);
    yield {
      Ticket_ID: `TCK-${String(row).padStart(6, '0')}`,
      Subject: ticket.subject,
      Description: ticket.description,
      Category: ticket.category,
      Priority: ticket.priority,
      Timestamp: `${at.toISOString().slice(0, 19)}Z`,
    };
  }
}

/** The same tickets in the same order, with what they were made from instead of number and date. */
export function* composeTickets(options: GenerateOptions): Generator<ComposedTicket> {
  const weights = Object.fromEntries(
    CATEGORIES.map((category) => [
      category,
      options.categoryWeights?.[category] ?? (options.categoryWeights ? 0 : 1),
    ]),
  ) as Record<Category, number>; // every category is a key
  for (let row = 1; row <= options.rows; row += 1) {
    const prng = createPrng(options.seed, row);
    yield composeTicket(prng.weighted(weights), prng, options.extra);
  }
}
