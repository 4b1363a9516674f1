/**
 * Measures the hand-written tickets and holds them to their pass marks:
 *   node --import tsx training/tickets/check-tickets.ts [training/tickets/en]
 * prints the figures as JSON and exits with 1 when a mark is missed; English has six times as many to
 * bring as any other language.
 */
import { basename } from 'node:path';
import { measureTickets, type TicketFigures } from './measure-tickets.ts';
import { readWrittenFiles } from './read-tickets.ts';

const folder = process.argv[2] ?? 'training/tickets/en';
const isEnglish = basename(folder) === 'en';
const figures = measureTickets(readWrittenFiles(folder));
console.log(JSON.stringify(figures, null, 2));
const missed = missedMarks(figures);
for (const mark of missed) console.error(`presort: missed: ${mark}`);
process.exit(missed.length > 0 ? 1 : 0);

function missedMarks(own: TicketFigures): readonly string[] {
  const inScope = own.tickets - own.outOfScope;
  const priorities = Object.values(own.byPriority);
  const known = priorities.reduce((sum, count) => sum + count, 0);
  const categories = Object.values(own.byCategory);
  const marks: readonly (readonly [boolean, string])[] = [
    [own.tickets >= (isEnglish ? 6_000 : 1_000), 'at least 6,000 tickets (not English: 1,000)'],
    [own.outOfScope >= (isEnglish ? 900 : 150), 'at least 900 of them out of scope (150)'],
    [Math.min(...categories) >= 0.15 * inScope, 'each category has at least 15 %'],
    [Math.min(...priorities) >= 0.15 * known, 'each priority has at least 15 %'],
    [own.shortForms >= 0.33, 'a third are reviews, chat lines, tweets or forum posts'],
    [own.under15Words >= 0.25, 'a quarter have under 15 words'],
    [own.over150Words >= 0.1, 'a tenth have over 150 words'],
    [own.sharedFiveGrams <= 0.01, 'writers share at most 1 % of their word 5-grams'],
    [own.sameTexts === 0, 'no text stands twice'],
    [own.kappaCategory >= 0.8, 'the readers agree on the category (kappa 0.8)'],
    [own.kappaPriority >= 0.6, 'the readers agree on the priority (kappa 0.6)'],
  ];
  return marks.filter(([passed]) => !passed).map(([, mark]) => mark);
}
