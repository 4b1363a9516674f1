import { CATEGORY, PRIORITY, type Label } from '../../src/core/labels.ts';
import type { HeadManifest } from '../../src/core/manifest.ts';
import type { Outcome, PostedState } from '../../src/core/outcome.ts';
import type { TicketInput } from '../../src/core/ticket.ts';
import { nameKey } from '../../src/table/column-names.ts';
import { readLabel, type LabelCell } from '../../src/table/label-cell.ts';
import type { TableRow } from '../../src/table/table-shape.ts';
import { findColumn, guessPlaces, missingColumn } from '../../src/table/ticket-columns.ts';
import { readTicketRow } from '../../src/table/ticket-rows.ts';
import type { WholeTable } from '../../src/train/data/whole-table.ts';
import { OutcomeWords } from './outcome-words.ts';

/** One ticket of the table. */
export interface OutcomeRow {
  readonly line: number;
  readonly input: TicketInput;
  readonly outcome: Outcome;
  /** What the desk wrote for the category. */
  readonly word: string;
  /** The posted priority and the desk's priority; null if either is missing. */
  readonly priority: { readonly suggested: Label; readonly decided: Label } | null;
  /** `id@version` of the bundle that suggested; empty where it was not posted. */
  readonly bundle: string;
}

/** How the columns of a table are found. */
export interface OutcomeColumns {
  /** Prefix of the posted fields' column names; a `*` in it stands for the field's name. */
  readonly prefix: string;
  readonly category: string | undefined;
  readonly priority: string | undefined;
  readonly text: readonly string[];
  /** The desk's word → the bundle's label, as `--same` gives them. */
  readonly same: ReadonlyMap<string, Label>;
}

/** The rows that were read, and counts of those that were not. */
export interface OutcomeTable {
  readonly rows: readonly OutcomeRow[];
  /** Names of the columns that hold the desk's decisions; null if the table has none. */
  readonly taken: { readonly category: string; readonly priority: string | null };
  /** Rows without a decision of the desk. */
  readonly undecided: number;
  /** The desk's words that match no label of the bundle, with their numbers of tickets. */
  readonly unknown: ReadonlyMap<string, number>;
  /** Number of further rows of a counted ticket; some exports have a row for each comment. */
  readonly repeated: number;
  /** Posted fields without a column in the table; figures that need them are left out. */
  readonly missing: readonly PostedField[];
  readonly confidences: {
    /** Whether confidences are written as percent without the sign. */
    readonly arePercent: boolean;
    /** Number of cells that hold no share. */
    readonly unread: number;
  };
}

/** Reads the posted fields and the desk's decisions. Throws `csv-missing-column`. */
export function readOutcomes(
  table: WholeTable,
  heads: readonly HeadManifest[],
  columns: OutcomeColumns,
): OutcomeTable {
  const at = placesOf(table, columns);
  const labelsOf = (name: string): readonly Label[] =>
    heads.find((head) => head.name === name)?.labels ?? [];
  const categories = new OutcomeWords(labelsOf(CATEGORY), columns.same);
  const priorities = new OutcomeWords(labelsOf(PRIORITY), new Map());
  for (const row of table.rows) categories.learn(cell(row, at.option), cell(row, at.choice));
  const unknown = new Map<string, number>();
  const arePercent = isPercent(table.rows.map((row) => cell(row, at.posted.confidence)));
  const [seen, open] = [new Set<string>(), new Set<string>()];
  let [repeated, unread] = [0, 0];
  const rows = table.rows.flatMap((row, index): OutcomeRow[] => {
    const decided = readLabel(row, at.decided);
    const input = readTicketRow(
      row,
      { columns: table.names },
      at.ticket,
      `\0${index + 1}`,
      true,
    ).input;
    if (decided.kind === 'none') {
      open.add(input.id);
      return [];
    }
    if (seen.has(input.id)) {
      repeated++;
      return [];
    }
    seen.add(input.id);
    const outcome = outcomeOf(row, at, categories, decidedLabels(decided, categories), arePercent);
    if (outcome.suggested !== null && outcome.confidence === null)
      unread += Number(at.posted.confidence >= 0);
    const word = wordsOf(decided).join(', ');
    if (outcome.decided.length === 0) unknown.set(word, (unknown.get(word) ?? 0) + 1);
    return [
      {
        line: row.line,
        input: { ...input, id: input.id.replace(/^\0/, '') },
        outcome,
        word,
        priority: priorityOf(row, at, priorities),
        bundle: cell(row, at.posted.bundle),
      },
    ];
  });
  const nameOf = (place: number): string => table.names[place] ?? '';
  return {
    rows,
    taken: { category: nameOf(at.decided), priority: at.priority < 0 ? null : nameOf(at.priority) },
    // A ticket is undecided only if none of its rows has a decision.
    undecided: [...open].filter((id) => !seen.has(id)).length,
    unknown,
    repeated,
    missing: POSTED.filter((name) => at.posted[name] < 0),
    confidences: { arePercent, unread },
  };
}

function decidedLabels(decided: LabelCell, categories: OutcomeWords): readonly Label[] {
  return [...new Set(wordsOf(decided).flatMap((word) => categories.each(word)))];
}

function wordsOf(decided: LabelCell): readonly string[] {
  if (decided.kind === 'none') return [];
  return decided.kind === 'label' ? [decided.label] : decided.labels;
}

function priorityOf(
  row: TableRow,
  at: ReturnType<typeof placesOf>,
  priorities: OutcomeWords,
): OutcomeRow['priority'] {
  const [suggested, wanted] = [cell(row, at.posted.priority), cell(row, at.priority)].map((text) =>
    priorities.one(text),
  );
  return suggested && wanted ? { suggested, decided: wanted } : null;
}

function outcomeOf(
  row: TableRow,
  at: ReturnType<typeof placesOf>,
  categories: OutcomeWords,
  decided: readonly Label[],
  arePercent: boolean,
): Outcome {
  const word = cell(row, at.posted.category);
  const posted = cell(row, at.posted.state).toLowerCase();
  const state = STATES.find((one) => one === posted) ?? (word === '' ? 'abstain' : 'suggest');
  const isClaimed = word !== '' && (state === 'accept' || state === 'suggest');
  const choice = cell(row, at.choice);
  return {
    suggested: isClaimed ? (categories.one(word) ?? word) : null,
    state,
    confidence: isClaimed ? readShare(cell(row, at.posted.confidence), arePercent) : null,
    choice: choice === '' ? null : (categories.one(choice) ?? choice),
    decided,
  };
}

function placesOf(
  { names, rows, hasNames }: WholeTable,
  { prefix, category, priority, text }: OutcomeColumns,
) {
  const keys = names.map(nameKey);
  // Desks prefix the name with that of their form: `custom_fields.presort_state`,
  // `contact[presort_state]`.
  const find = (name: string): number => {
    const own = nameKey(prefix.includes('*') ? prefix.replace('*', name) : `${prefix}${name}`);
    return keys.findIndex(
      (key) => key === own || key.endsWith(` ${own}`) || key.endsWith(`.${own}`),
    );
  };
  const posted = Object.fromEntries(POSTED.map((name) => [name, find(name)])) as Record<
    (typeof POSTED)[number],
    number
  >; // one place for each name
  if (posted.category < 0) throw missingColumn(`${prefix}category`, names);
  const isPosted = new Set<number>(Object.values(posted));
  const others = names.map((name, at) => (isPosted.has(at) ? '' : name));
  const ticket = guessPlaces(
    others,
    rows.slice(0, 60).map(({ cells }) => cells),
    hasNames,
  );
  const decided = category === undefined ? ticket.category : findColumn(names, category);
  if (decided < 0) throw missingColumn(CATEGORY, names);
  const [first = -1, ...rest] = text.map((name) => findColumn(names, name));
  return {
    posted,
    choice: posted.choice,
    option: posted.option,
    decided,
    priority: priority === undefined ? ticket.priority : findColumn(names, priority),
    ticket:
      first < 0
        ? ticket
        : rest.length === 0
          ? { ...ticket, subject: -1, description: [first] }
          : { ...ticket, subject: first, description: rest },
  };
}

/**
 * Reads `0.943`, `0,943`, `94.3 %`, and `94.3` if `arePercent`; null for a text that is no share.
 */
function readShare(text: string, isPercentage: boolean): number | null {
  if (text === '') return null;
  const number = Number(text.replace(',', '.').replace(/\s*%$/, ''));
  const share = isPercentage || text.endsWith('%') ? number / 100 : number;
  return share >= 0 && share <= 1 ? share : null;
}

/** Whether numbers without a sign are percent: a share is at most 1. */
function isPercent(texts: readonly string[]): boolean {
  const numbers = texts.map((text) => Number(text.replace(',', '.') || 'none'));
  return numbers.some((one) => one > 1) && numbers.every((one) => !(one > 100));
}

function cell({ cells }: TableRow, place: number): string {
  return (cells[place] ?? '').trim();
}

const POSTED = [
  'category',
  'priority',
  'confidence',
  'state',
  'bundle',
  'choice',
  'option',
] as const;
export type PostedField = (typeof POSTED)[number];
const STATES: readonly PostedState[] = ['accept', 'suggest', 'abstain', 'idle', 'loading', 'error'];
