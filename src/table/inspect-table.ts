import { COLUMN_NAMES, placesOf } from './column-names.ts';
import { dateReader } from './dates.ts';
import type { OpenTable } from './held-table.ts';
import type { LeftOutLine, TableShape } from './table-shape.ts';
import { captionsOf, guessPlaces } from './ticket-columns.ts';
import type { TicketPlaces } from './ticket-columns.ts';
import { unreadTexts } from './unread-texts.ts';

/** Data that every preview of a table shows. */
export interface TablePreview {
  readonly shape: TableShape;
  /** A unique name for each column. */
  readonly captions: readonly string[];
  /** The guessed meaning of the columns. */
  readonly places: TicketPlaces;
  /** The first rows, with cells cut to fit a screen. */
  readonly rows: readonly { readonly line: number; readonly cells: readonly string[] }[];
  /** The file's first lines that may hold the columns' names. */
  readonly lines: readonly { readonly line: number; readonly text: string }[];
  /** Lines of the file's beginning that are left out or look wrong, each with its reason. */
  readonly remarks: readonly LeftOutLine[];
  /** Captions of columns that look like a ticket's text and are not read as one. */
  readonly unread: readonly string[];
  /**
   * Caption of the column that is read as the text although its name is unknown; null for any other
   * table.
   */
  readonly only: string | null;
}

const MAX_PREVIEW_ROWS = 8;
const MAX_PREVIEW = 160;
const MAX_REMARKS = 20;

/** Inspects an opened table; reads only its beginning. */
export function inspectTable({ shape, head }: OpenTable): TablePreview {
  const samples = head.rows.map(({ cells }) => cells);
  const hasNames = shape.headerLine !== null || isJson(shape);
  // An object's only field is not automatically its text.
  const named = isJson(shape) ? [...shape.columns, ''] : shape.columns;
  const places = guessPlaces(named, samples, hasNames);
  return {
    shape,
    captions: captionsOf(shape.columns),
    places: withReadableDates(places, samples),
    rows: head.rows
      .slice(0, MAX_PREVIEW_ROWS)
      .map(({ line, cells }) => ({ line, cells: cells.slice(0, shape.columns.length).map(cut) })),
    lines: [
      ...head.leftOut.flatMap(({ line, fault, text }) =>
        fault.kind === 'title' ? [{ line, text }] : [],
      ),
      ...(shape.headerLine === null
        ? []
        : [{ line: shape.headerLine, text: textOf(shape.columns) }]),
      ...head.rows
        .slice(0, MAX_PREVIEW_ROWS)
        .map(({ line, cells }) => ({ line, text: textOf(cells) })),
    ].sort((a, b) => a.line - b.line),
    remarks: [
      ...head.leftOut,
      ...head.rows.flatMap(({ line, fault }) => (fault ? [{ line, fault, text: '' }] : [])),
    ]
      .sort((a, b) => a.line - b.line)
      .slice(0, MAX_REMARKS),
    unread: hasNames ? unreadTexts(shape.columns, places, samples) : [],
    only: unknownText(shape, places),
  };
}

/** Tells whether the columns are fields of JSON objects or of XML records. */
export function isJson({ format, headerLine, columns }: TableShape): boolean {
  const areRowsOfCells = headerLine !== null || columns.every((name) => name === '');
  return format === 'jsonl' || format === 'xml' || (format === 'json' && !areRowsOfCells);
}

function unknownText(
  { columns, headerLine, format }: TableShape,
  { subject, description: [first = -1] }: TicketPlaces,
): string | null {
  if (headerLine === null && format === 'csv') return null;
  const isKnown = TEXTS.some((names) => placesOf(columns, names).includes(first));
  return subject < 0 && first >= 0 && !isKnown ? (captionsOf(columns)[first] ?? null) : null;
}

const TEXTS = (['text', 'subject', 'description', 'thread', 'beginning'] as const).map(
  (role) => COLUMN_NAMES[role],
);

/**
 * A column whose dates cannot be read does not count as a date, because its tickets would be lost.
 */
function withReadableDates(
  places: TicketPlaces,
  samples: readonly (readonly string[])[],
): TicketPlaces {
  const dates = samples
    .map((cells) => (cells[places.createdAt] ?? '').trim())
    .filter((date) => date !== '');
  const read = dateReader(dates);
  const readable = dates.filter((date) => !Number.isNaN(read(date)));
  return dates.length > 0 && readable.length * 2 < dates.length
    ? { ...places, createdAt: -1 }
    : places;
}

function textOf(cells: readonly string[]): string {
  const text = cells
    .filter((cell) => cell.trim() !== '')
    .join(', ')
    .replace(/\s+/g, ' ');
  return text.length > 50 ? `${text.slice(0, 50)}…` : text;
}

function cut(cell: string): string {
  return cell.length > MAX_PREVIEW ? `${cell.slice(0, MAX_PREVIEW)}…` : cell;
}
