import { CATEGORY } from '../../../core/labels.ts';
import type { DatasetHealth } from '../../../core/lab-reports.ts';
import { findSeveralLabels } from '../../../table/label-cell.ts';
import type { Lab } from './lab.svelte.ts';
import { countText } from './lab-words.ts';

/** One line of the health report. `good` needs nothing, `note` is dealt with, `warn` wants a look. */
export interface HealthFinding {
  readonly kind: 'good' | 'note' | 'warn';
  readonly text: string;
}

type Merged = NonNullable<Lab['dataset']>['meta']['merged'];

/** What is to be said about a data set, rows first, then labels; `merged` is what reading it has put together. */
export function healthFindings(
  health: DatasetHealth,
  merged: NonNullable<Merged>,
): readonly HealthFinding[] {
  return [...rowFindings(health), ...cellFindings(health, merged), ...labelFindings(health)];
}

function rowFindings(health: DatasetHealth): readonly HealthFinding[] {
  const { rows, unusable, duplicates, nearDuplicates, conflictCount } = health;
  const [example] = health.unusableExamples;
  const where = example ? `, such as line ${example.line}: ${example.problem}` : '';
  return [
    good(`${countText(rows)} tickets can be used.`),
    ...(unusable > 0 ? [warn(`${counted(unusable, 'row', 'rows')} cannot be used${where}.`)] : []),
    duplicates === 0
      ? good('No exact duplicates.')
      : note(
          duplicates === 1
            ? '1 exact duplicate. It is left out by itself.'
            : `${countText(duplicates)} exact duplicates. They are left out by themselves.`,
        ),
    nearDuplicates === 0
      ? good('No near-duplicates.')
      : note(
          `${counted(nearDuplicates, 'ticket says', 'tickets say')} nearly the same as another. ` +
            'Such tickets stay on one side when the model is measured.',
        ),
    conflictCount === 0
      ? good('No text has two labels.')
      : warn(
          `${counted(conflictCount, 'text has', 'texts have')} several labels. ` +
            'The commonest is kept; see below.',
        ),
  ];
}

function cellFindings(
  { balance }: DatasetHealth,
  merged: NonNullable<Merged>,
): readonly HealthFinding[] {
  const several = Object.entries(balance).flatMap(([head, counts]) => {
    const found = findSeveralLabels(counts.map(({ label, count }) => [label, count] as const));
    if (!found) return [];
    const { cells, of, example, parts } = found;
    return warn(
      `${countText(cells)} of the ${countText(of)} cells of ${head} hold several labels, such as ` +
        `“${example}” (${parts.join(', ')}), and each such pair is a label of its own. Write one ` +
        'label into each cell, or give each label a column of its own and import again with the ' +
        'second as “another label”.',
    );
  });
  const spelled = merged.map(({ head, spellings, into, rows }) =>
    note(
      `${head}: ${spellings.map((label) => `“${label}”`).join(', ')} ` +
        `(${counted(rows, 'row', 'rows')}) read as “${into}”, ` +
        'from which they differ in case or blanks only.',
    ),
  );
  return [...several, ...spelled];
}

function labelFindings({ allAlike, balance }: DatasetHealth): readonly HealthFinding[] {
  const labels = balance[CATEGORY] ?? [];
  const rare = labels.filter(({ count }) => count < FEW);
  const named = rare
    .slice(0, NAMED)
    .map(({ label, count }) => `${label} (${count})`)
    .join(', ');
  const isMany = labels.length > MAX_LABELS;
  return [
    ...(allAlike ? [warn('All texts are the same. Nothing can be learnt from them.')] : []),
    ...(labels.length < 2
      ? [warn('There is only one label. Add tickets of at least one other.')]
      : []),
    ...(rare.length > 0 && labels.length > 1
      ? [
          warn(
            `${rare.length} ${rare.length === 1 ? 'label has' : 'labels have'} fewer than ${FEW} ` +
              `examples: ${named}${rare.length > NAMED ? '…' : ''}.`,
          ),
        ]
      : []),
    ...(isMany
      ? [
          warn(
            `${countText(labels.length)} labels are too many for one model; it holds ` +
              `${countText(MAX_LABELS)}. Merge or import fewer.`,
          ),
        ]
      : []),
  ];
}

const FEW = 8;
const NAMED = 6;
const MAX_LABELS = 1_000;

const good = (text: string): HealthFinding => ({ kind: 'good', text });
const note = (text: string): HealthFinding => ({ kind: 'note', text });
const warn = (text: string): HealthFinding => ({ kind: 'warn', text });

function counted(count: number, one: string, many: string): string {
  return `${countText(count)} ${count === 1 ? one : many}`;
}
