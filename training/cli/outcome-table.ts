import { CATEGORY, PRIORITY, type Label } from '../../src/core/labels.ts';
import type { HeadManifest } from '../../src/core/manifest.ts';
import type { Outcome, PostedState } from '../../src/core/outcome.ts';
import type { TicketInput } from '../../src/core/ticket.ts';
import { nameKey } from '../../src/table/column-names.ts';
import { readLabel } from '../../src/table/label-cell.ts';
import type { TableRow } from '../../src/table/table-shape.ts';
import { findColumn, guessPlaces, missingColumn } from '../../src/table/ticket-columns.ts';
import { readTicketRow } from '../../src/table/ticket-rows.ts';
import type { WholeTable } from '../../src/train/data/whole-table.ts';

/** One ticket of the table. */
export interface OutcomeRow {
  readonly line: number;
  readonly input: TicketInput;
  readonly outcome: Outcome;
  /** What the desk wrote for the category. */
  readonly word: string;
  /** What was posted for the priority and what the desk decided; null where either is missing. */
  readonly priority: { readonly suggested: Label; readonly decided: Label } | null;
  /** `id@version` of the bundle that suggested; empty where it was not posted. */
  readonly bundle: string;
}

/** How a table is read. */
export interface OutcomeColumns {
  /** Of the posted fields; a `*` in it stands for the name. */
  readonly prefix: string;
  readonly category: string | undefined;
  readonly priority: string | undefined;
  readonly text: readonly string[];
  /** The desk's word → the bundle's label, by a person. */
  readonly same: ReadonlyMap<string, Label>;
}

/** What was read, and what was not. */
export interface OutcomeTable {
  readonly rows: readonly OutcomeRow[];
  /** Columns that the desk's decisions were taken from, for people; null where there is none. */
  readonly taken: { readonly category: string; readonly priority: string | null };
  /** Rows without a decision of the desk. */
  readonly undecided: number;
  /** The desk's words that are no label of the bundle, with how many tickets each has. */
  readonly unknown: ReadonlyMap<string, number>;
}

/** Reads what was posted and decided. Throws `csv-missing-column`. */
export function readOutcomes(
  table: WholeTable,
  heads: readonly HeadManifest[],
  columns: OutcomeColumns,
): OutcomeTable {
  const at = placesOf(table, columns);
  const labelsOf = (name: string): readonly Label[] =>
    heads.find((head) => head.name === name)?.labels ?? [];
  const categories = new Labels(labelsOf(CATEGORY), columns.same);
  const priorities = new Labels(labelsOf(PRIORITY), new Map());
  for (const row of table.rows) categories.learn(cell(row, at.option), cell(row, at.choice));
  const unknown = new Map<string, number>();
  let undecided = 0;
  const rows = table.rows.flatMap((row, index): OutcomeRow[] => {
    const decided = readLabel(row, at.decided);
    if (decided.kind === 'none') {
      undecided++;
      return [];
    }
    const words = decided.kind === 'label' ? [decided.label] : decided.labels;
    const labels = [...new Set(words.flatMap((word) => categories.each(word)))];
    const word = words.join(', ');
    if (labels.length === 0) unknown.set(word, (unknown.get(word) ?? 0) + 1);
    const [suggested, wanted] = [cell(row, at.posted.priority), cell(row, at.priority)].map(
      (text) => priorities.one(text),
    );
    return [
      {
        line: row.line,
        input: readTicketRow(row, { columns: table.names }, at.ticket, String(index + 1), true)
          .input,
        outcome: outcomeOf(row, at, categories, labels),
        word,
        priority: suggested && wanted ? { suggested, decided: wanted } : null,
        bundle: cell(row, at.posted.bundle),
      },
    ];
  });
  const nameOf = (place: number): string => table.names[place] ?? '';
  return {
    rows,
    taken: { category: nameOf(at.decided), priority: at.priority < 0 ? null : nameOf(at.priority) },
    undecided,
    unknown,
  };
}

function outcomeOf(
  row: TableRow,
  at: ReturnType<typeof placesOf>,
  categories: Labels,
  decided: readonly Label[],
): Outcome {
  const word = cell(row, at.posted.category);
  const posted = cell(row, at.posted.state).toLowerCase();
  const state = STATES.find((one) => one === posted) ?? (word === '' ? 'abstain' : 'suggest');
  const isClaimed = word !== '' && (state === 'accept' || state === 'suggest');
  const choice = cell(row, at.choice);
  return {
    suggested: isClaimed ? (categories.one(word) ?? word) : null,
    state,
    confidence: isClaimed ? readShare(cell(row, at.posted.confidence)) : null,
    choice: choice === '' ? null : (categories.one(choice) ?? choice),
    decided,
  };
}

function placesOf(
  { names, rows, hasNames }: WholeTable,
  { prefix, category, priority, text }: OutcomeColumns,
) {
  const keys = names.map(nameKey);
  // Desks put their form's name in front: `custom_fields.presort_state`, `contact[presort_state]`.
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
 * Words that stand for labels: the labels themselves whatever their case, options of the site's
 * field, and what a person says.
 */
class Labels {
  readonly #known = new Map<string, Set<Label>>();
  readonly #given: ReadonlySet<string>;

  constructor(labels: readonly Label[], same: ReadonlyMap<string, Label>) {
    for (const label of labels) this.#known.set(nameKey(label), new Set([label]));
    for (const [word, label] of same) this.#known.set(nameKey(word), new Set([label]));
    this.#given = new Set(this.#known.keys());
  }

  /** The form's option stood for that label, once more. A word that is known without that keeps its meaning. */
  learn(option: string, choice: string): void {
    const label = this.one(choice);
    const key = nameKey(option);
    if (key === '' || label === null || this.#given.has(key)) return;
    this.#known.set(key, (this.#known.get(key) ?? new Set()).add(label));
  }

  all(word: string): readonly Label[] {
    return [...(this.#known.get(nameKey(word)) ?? [])];
  }

  /** As `all`, for a cell that may hold several words; those count only where each of them is known. */
  each(word: string): readonly Label[] {
    const whole = this.all(word);
    if (whole.length > 0) return whole;
    const parts = word.split(/[;|,\n]/).map((part) => this.all(part));
    return parts.every((labels) => labels.length > 0) ? parts.flat() : [];
  }

  one(word: string): Label | null {
    return this.all(word)[0] ?? null;
  }
}

/** `0.943`, `0,943`, `94.3 %`; null for what is no share. */
function readShare(text: string): number | null {
  if (text === '') return null;
  const number = Number(text.replace(',', '.').replace(/\s*%$/, ''));
  const share = text.endsWith('%') ? number / 100 : number;
  return share >= 0 && share <= 1 ? share : null;
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
const STATES: readonly PostedState[] = ['accept', 'suggest', 'abstain', 'idle', 'loading', 'error'];
