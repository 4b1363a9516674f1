import { CATEGORY } from '../../../core/labels.ts';
import type { BadLine } from '../../../core/bad-lines.ts';
import type { DatasetHealth } from '../../../core/lab-reports.ts';
import { numberText } from '../../../shell/language/formats.ts';
import { csvLine } from '../../../table/csv.ts';
import { findSeveralLabels } from '../../../table/several-labels.ts';
import type { Lab } from './lab.svelte.ts';
import { faultWords, headText } from './lab-words.ts';
import { words as shell } from '../../../shell/words/words.ts';
import { words } from './words/words.ts';

/**
 * One line of the health report. `good` is fine, `note` was solved by the Lab, `warn` asks the
 * person to look.
 */
export interface HealthFinding {
  readonly kind: 'good' | 'note' | 'warn';
  readonly text: string;
}

type Reading = Pick<NonNullable<Lab['dataset']>['meta'], 'merged' | 'several' | 'bad'>;

/**
 * The findings about a data set, rows first, then labels. `reading` holds what the import merged
 * and found.
 */
export function healthFindings(health: DatasetHealth, reading: Reading): readonly HealthFinding[] {
  return [
    ...rowFindings(health, reading),
    ...cellFindings(health, reading),
    ...labelFindings(health),
  ];
}

function rowFindings(health: DatasetHealth, { bad }: Reading): readonly HealthFinding[] {
  const { rows, unusable, duplicates, nearDuplicates, conflictCount } = health;
  const example = commonest(bad);
  const text = words.health;
  const found = (count: number, say: (count: number) => string, kind: 'note' | 'warn') => ({
    kind: count === 0 ? ('good' as const) : kind,
    text: say(count),
  });
  return [
    good(text.usable(rows)),
    ...(unusable > 0
      ? [
          warn(
            example
              ? text.unusableSuch(unusable, numberText(example.line), problemOf(example))
              : text.unusable(unusable),
          ),
        ]
      : []),
    found(duplicates, text.duplicates, 'note'),
    found(nearDuplicates, text.nearDuplicates, 'note'),
    found(conflictCount, text.conflicts, 'warn'),
  ];
}

/** The first of those lines that have the most frequent kind of fault. */
function commonest(bad: readonly BadLine[]): BadLine | undefined {
  const kinds = new Map<string, { first: BadLine; count: number }>();
  for (const first of bad) {
    const { fault, problem } = first;
    const kind = fault?.kind === 'line' ? fault.fault.kind : (fault?.kind ?? problem);
    kinds.set(kind, {
      first: kinds.get(kind)?.first ?? first,
      count: (kinds.get(kind)?.count ?? 0) + 1,
    });
  }
  return [...kinds.values()].sort((a, b) => b.count - a.count)[0]?.first;
}

/** A CSV table of the lines that cannot be used: line and reason. */
export function unusableTable(bad: readonly BadLine[]): string {
  return [
    csvLine([words.answers.line, words.answers.reason]),
    ...bad.map((one) => csvLine([one.line, problemOf(one)])),
  ].join('');
}

/** Earlier versions stored the reason in English only. */
function problemOf({ fault, problem }: BadLine): string {
  return fault ? faultWords(fault) : problem;
}

function cellFindings(
  { balance }: DatasetHealth,
  { merged = [], several: found = [] }: Reading,
): readonly HealthFinding[] {
  const { severalOutcome: outcomes } = words.health;
  const known = found.flatMap(({ head, cells, of, example, parts, isLeftOut }) =>
    warn(
      words.health.severalInCells(
        numberText(cells),
        numberText(of),
        headText(head),
        example,
        parts.join(', '),
        isLeftOut ? outcomes.leftOut : outcomes.unlabelled,
      ),
    ),
  );
  const several = Object.entries(balance).flatMap(([head, counts]) => {
    const found = findSeveralLabels(counts.map(({ label, count }) => [label, count] as const));
    if (!found) return [];
    const { cells, of, example, parts } = found;
    const [some, all] = [numberText(cells), numberText(of)];
    return warn(
      words.health.severalInCells(
        some,
        all,
        headText(head),
        example,
        parts.join(', '),
        outcomes.label,
      ),
    );
  });
  const spelled = merged.map(({ head, spellings, into, rows }) =>
    note(words.health.spelled(headText(head), spellings.map(shell.quoted).join(', '), rows, into)),
  );
  return [...known, ...several, ...spelled];
}

function labelFindings({ allAlike, balance }: DatasetHealth): readonly HealthFinding[] {
  const text = words.health;
  const labels = balance[CATEGORY] ?? [];
  const rare = labels.filter(({ count }) => count < MIN_OF_A_LABEL);
  const named = rare
    .slice(0, MAX_NAMED)
    .map(({ label, count }) => `${label} (${numberText(count)})`)
    .join(', ');
  return [
    ...(allAlike ? [warn(text.allAlike)] : []),
    ...(labels.length < 2 ? [warn(text.oneLabel)] : []),
    ...(rare.length > 0 && labels.length > 1
      ? [
          warn(
            text.rare(
              rare.length,
              numberText(MIN_OF_A_LABEL),
              `${named}${rare.length > MAX_NAMED ? '…' : ''}`,
            ),
          ),
        ]
      : []),
    ...(labels.length > MAX_LABELS
      ? [warn(text.tooMany(numberText(labels.length), numberText(MAX_LABELS)))]
      : []),
  ];
}

const MIN_OF_A_LABEL = 8;
const MAX_NAMED = 6;
const MAX_LABELS = 1_000;

const good = (text: string): HealthFinding => ({ kind: 'good', text });
const note = (text: string): HealthFinding => ({ kind: 'note', text });
const warn = (text: string): HealthFinding => ({ kind: 'warn', text });
