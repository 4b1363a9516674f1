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
import { isPercent, readShare } from './posted-share.ts';

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
  /** Lines of the rows that are left out, by the reason. */
  readonly leftOut: {
    /** Rows of tickets on which the desk has not decided. */
    readonly undecided: readonly number[];
    /** Further rows of a counted ticket; some exports have a row for each comment. */
    readonly repeated: readonly number[];
    /**
     * Rows in which every posted field is empty: the widget posts its state with every form, so
     * these tickets came another way.
     */
    readonly notPosted: readonly number[];
  };
  /** The desk's words that match no label of the bundle, with their numbers of tickets. */
  readonly unknown: ReadonlyMap<string, number>;
  /** Posted fields without a column in the table; figures that need them are left out. */
  readonly missing: readonly PostedField[];
  readonly confidences: {
    /** Whether confidences are written as percent without the sign. */
    readonly arePercent: boolean;
    /** Lines of the suggestions whose confidence is no share. */
    readonly unread: readonly number[];
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
  const passed: PassedRow[] = [];
  const seen = new Set<string>();
  const unread: number[] = [];
  const rows = table.rows.flatMap((row, index): OutcomeRow[] => {
    const decided = readLabel(row, at.decided);
    const shape = { columns: table.names };
    const { input } = readTicketRow(row, shape, at.ticket, `\0${index + 1}`, true);
    const why = reasonAgainst(decided, isPosted(row, at), seen.has(input.id));
    if (why !== null) {
      passed.push({ line: row.line, id: input.id, why });
      return [];
    }
    seen.add(input.id);
    const outcome = outcomeOf(row, at, categories, decidedLabels(decided, categories), arePercent);
    if (outcome.suggested !== null && outcome.confidence === null && at.posted.confidence >= 0)
      unread.push(row.line);
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
    leftOut: linesByReason(passed, seen),
    unknown,
    missing: POSTED.filter((name) => at.posted[name] < 0),
    confidences: { arePercent, unread },
  };
}

type Reason = keyof OutcomeTable['leftOut'];
interface PassedRow {
  readonly line: number;
  readonly id: string;
  readonly why: Reason;
}

function reasonAgainst(decided: LabelCell, wasPosted: boolean, isSeen: boolean): Reason | null {
  if (isSeen) return 'repeated';
  if (!wasPosted) return 'notPosted';
  return decided.kind === 'none' ? 'undecided' : null;
}

/** A row of a ticket that another row counts is a repetition, whatever it lacks itself. */
function linesByReason(
  passed: readonly PassedRow[],
  counted: ReadonlySet<string>,
): OutcomeTable['leftOut'] {
  const of = (wanted: Reason): number[] =>
    passed
      .filter(({ id, why }) => (counted.has(id) ? 'repeated' : why) === wanted)
      .map(({ line }) => line);
  return { undecided: of('undecided'), repeated: of('repeated'), notPosted: of('notPosted') };
}

function isPosted(row: TableRow, { posted }: ReturnType<typeof placesOf>): boolean {
  return POSTED.some((name) => cell(row, posted[name]) !== '');
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
  const taken = new Set<number>(Object.values(posted));
  const others = names.map((name, at) => (taken.has(at) ? '' : name));
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
