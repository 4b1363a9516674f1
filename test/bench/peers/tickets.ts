/** The rows that peers are compared on, and made ones of any size for their growth. */
import { generateTickets } from '../../../training/research/generate/generate.ts';
import {
  readWrittenFiles,
  type HandWrittenTicket,
} from '../../../training/tickets/read-tickets.ts';
import type { PeerData, PeerRow } from './figures.ts';

/** Number of rows of each kind in a quick run. */
const QUICK = { taught: 120, asked: 50, many: 60 };

/**
 * The hand-written English tickets of the five labels: those that teach, and those of the card,
 * which are of other businesses and measure. Tickets that do neither, those out of scope too, are the many.
 */
export function writtenData(isQuick: boolean): PeerData {
  const all = readWrittenFiles('training/tickets/en').flatMap(({ tickets }) => tickets);
  const data: PeerData = {
    taught: all.filter(({ category, split }) => category !== null && split === 'train').map(rowOf),
    asked: all.filter(({ category, split }) => category !== null && split === 'card').map(rowOf),
    many: all
      .filter(({ category, split }) => category === null || !['train', 'card'].includes(split))
      .map(rowOf),
  };
  if (!isQuick) return data;
  return {
    taught: everyNth(data.taught, QUICK.taught),
    asked: everyNth(data.asked, QUICK.asked),
    many: everyNth(data.many, QUICK.many),
  };
}

/** `count` generated tickets of five labels teach, others are asked. */
export function ticketsOf(count: number): PeerData {
  const rows = generatedRows(count + 120);
  return { taught: rows.slice(0, count), asked: rows.slice(count), many: [] };
}

/** Tickets of `count` labels, ten of each teach: a label is a thing that the first two words name. */
export function labelsOf(count: number): PeerData {
  const texts = generatedRows(count * 10 + 120);
  const rows = texts.map((row, at): PeerRow => {
    const label = at % count;
    const [thing, part] = [`thing${label % 40}`, `part${Math.floor(label / 40)}`];
    return { ...row, subject: `${thing} ${part}`, label: `${thing}/${part}` };
  });
  return { taught: rows.slice(0, count * 10), asked: rows.slice(count * 10), many: [] };
}

/** Asks texts of `count` words; the examples stay the same. */
export function wordsOf(count: number): PeerData {
  const rows = generatedRows(1_500);
  const words = rows.flatMap(({ description }) => description.split(/\s+/));
  const asked = Array.from({ length: 40 }, (_, at): PeerRow => {
    const from = (at * 997) % words.length;
    const text = Array.from({ length: count }, (__, word) => words[(from + word) % words.length]);
    return { description: text.join(' '), label: rows[0]?.label ?? '' };
  });
  return { taught: rows.slice(0, 500), asked, many: [] };
}

function rowOf({ subject, description, category }: HandWrittenTicket): PeerRow {
  return { ...(subject !== undefined && { subject }), description, label: category ?? '' };
}

function generatedRows(rows: number): readonly PeerRow[] {
  return [...generateTickets({ rows, seed: 11 })].map(({ Subject, Description, Category }) => ({
    subject: Subject,
    description: Description,
    label: Category,
  }));
}

function everyNth<T>(rows: readonly T[], count: number): readonly T[] {
  return Array.from(
    { length: Math.min(count, rows.length) },
    (_, at) => rows[Math.floor((at * rows.length) / Math.min(count, rows.length))],
  ).filter((row) => row !== undefined);
}
