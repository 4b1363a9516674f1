import { textOf, type HandWrittenTicket, type WrittenFile } from './read-tickets.ts';

/** How many tickets may be used: those that the readers do not dispute. */
export interface TicketCounts {
  readonly tickets: number;
  readonly outOfScope: number;
}

/** What the pass marks are compared with. Shares are in [0, 1]. */
export interface TicketFigures extends TicketCounts {
  readonly businesses: number;
  readonly byCategory: Readonly<Record<string, number>>;
  readonly byPriority: Readonly<Record<string, number>>;
  readonly bySplit: Readonly<Record<string, number>>;
  readonly shortForms: number;
  readonly under15Words: number;
  readonly over150Words: number;
  /** Largest share of a writer's distinct word 5-grams that another writer has too. */
  readonly sharedFiveGrams: number;
  /** Pairs of the very same text. */
  readonly sameTexts: number;
  /** Cohen's kappa between writer and second reader. */
  readonly kappaCategory: number;
  readonly kappaPriority: number;
}

const SHORT_FORMS = ['review', 'chat', 'tweet', 'forum'];

/** Measures the tickets of all writers together; disputed ones count for the agreement of the readers alone. */
export function measureTickets(files: readonly WrittenFile[]): TicketFigures {
  const all = files.flatMap(({ tickets }) => tickets);
  const used = usedOf(files);
  const inScope = used.filter(({ category }) => category !== null);
  const lengths = used.map((ticket) => textOf(ticket).split(/\s+/).length);
  const texts = new Set(used.map((ticket) => textOf(ticket).trim().toLowerCase()));
  const both = all.filter(({ category, reader }) => category !== null && reader.category !== null);
  return {
    ...countTickets(files),
    businesses: new Set(used.map(({ business }) => business.toLowerCase())).size,
    byCategory: countBy(inScope, ({ category }) => category),
    byPriority: countBy(inScope, ({ priority }) => priority),
    bySplit: countBy(all, ({ split }) => split),
    shortForms: share(used, ({ form }) => SHORT_FORMS.includes(form)),
    under15Words: share(lengths, (length) => length < 15),
    over150Words: share(lengths, (length) => length > 150),
    sharedFiveGrams: mostSharedGrams(files),
    sameTexts: used.length - texts.size,
    kappaCategory: kappa(all.map(({ category, reader }) => [category, reader.category])),
    kappaPriority: kappa(both.map(({ priority, reader }) => [priority, reader.priority])),
  };
}

export function countTickets(files: readonly WrittenFile[]): TicketCounts {
  const used = usedOf(files);
  const outOfScope = used.filter(({ category }) => category === null).length;
  return { tickets: used.length, outOfScope };
}

function usedOf(files: readonly WrittenFile[]): readonly HandWrittenTicket[] {
  return files.flatMap(({ tickets }) => tickets).filter(({ split }) => split !== 'disputed');
}

/** Cohen's kappa: agreement beyond chance, 1 for full agreement. */
export function kappa(pairs: readonly (readonly [string | null, string | null])[]): number {
  const agreed = share(pairs, ([a, b]) => a === b);
  const first = countBy(pairs, ([a]) => a ?? '');
  const second = countBy(pairs, ([, b]) => b ?? '');
  const chance = Object.entries(first).reduce(
    (sum, [label, count]) => sum + (count * (second[label] ?? 0)) / pairs.length ** 2,
    0,
  );
  return (agreed - chance) / (1 - chance);
}

/** Largest share of one writer's distinct word 5-grams that stands in another writer's tickets too. */
export function mostSharedGrams(files: readonly WrittenFile[]): number {
  const sets = files.map(({ tickets }) => new Set(tickets.flatMap((one) => fiveGrams(one))));
  const writers = new Map<string, number>();
  for (const set of sets) for (const gram of set) writers.set(gram, (writers.get(gram) ?? 0) + 1);
  return Math.max(0, ...sets.map((set) => share([...set], (gram) => (writers.get(gram) ?? 0) > 1)));
}

function fiveGrams(ticket: HandWrittenTicket): readonly string[] {
  const words =
    textOf(ticket)
      .toLowerCase()
      .match(/[\p{L}\p{N}']+/gu) ?? [];
  return words.slice(4).map((_, at) => words.slice(at, at + 5).join(' '));
}

function countBy<T>(
  items: readonly T[],
  keyOf: (item: T) => string | null,
): Readonly<Record<string, number>> {
  const counts = new Map<string, number>();
  for (const item of items) {
    const key = keyOf(item);
    if (key !== null) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function share<T>(items: readonly T[], test: (item: T) => boolean): number {
  return items.filter(test).length / Math.max(1, items.length);
}
