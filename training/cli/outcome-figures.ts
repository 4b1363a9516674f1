import type { Label } from '../../src/core/labels.ts';
import type { HeadManifest, HeadThresholds } from '../../src/core/manifest.ts';
import {
  checkPromise,
  preselectedBy,
  tally,
  tallyByConfidence,
  thresholdsFrom,
  type ConfidenceBand,
  type OutcomeTally,
  type PromiseCheck,
} from '../../src/core/outcome.ts';
import { percent } from '../../src/core/percent.ts';
import { counted } from './line-list.ts';
import type { OutcomeRow, PostedField } from './outcome-table.ts';

type Preselected = ReturnType<typeof preselectedBy>;

/** Everything that `outcome` says of the category, and how often the priority was right. */
export interface OutcomeFigures {
  readonly tickets: number;
  /** Number of tickets without a suggestion, by the reason. */
  readonly withoutSuggestion: Readonly<Record<string, number>>;
  readonly all: OutcomeTally;
  readonly byLabel: readonly (OutcomeTally & { readonly label: Label })[];
  readonly byConfidence: readonly ConfidenceBand[];
  readonly promise: PromiseCheck;
  readonly thresholds: {
    readonly was: HeadThresholds;
    readonly now: HeadThresholds;
    /** What the old and the new thresholds would preselect of these tickets. */
    readonly wasGives: Preselected;
    readonly nowGives: Preselected;
  };
  readonly priority: { readonly tickets: number; readonly right: number };
  /**
   * Posted fields that the table lacks. Without `choice` nobody knows which suggestions were taken
   * and undone, without `state` which were preselected.
   */
  readonly missing: readonly PostedField[];
}

/** Figures of the tickets of one bundle. */
export function outcomeFigures(
  rows: readonly OutcomeRow[],
  head: HeadManifest,
  missing: readonly PostedField[] = [],
): OutcomeFigures {
  const outcomes = rows.map(({ outcome }) => outcome);
  const withoutSuggestion: Record<string, number> = {};
  for (const { suggested, state } of outcomes)
    if (suggested === null) withoutSuggestion[state] = (withoutSuggestion[state] ?? 0) + 1;
  const was = head.thresholds;
  const now = thresholdsFrom(outcomes, head.labels, was);
  const priorities = rows.flatMap(({ priority }) => priority ?? []);
  return {
    tickets: rows.length,
    withoutSuggestion,
    all: tally(outcomes),
    byLabel: head.labels.map((label) => ({
      label,
      ...tally(outcomes.filter(({ suggested }) => suggested === label)),
    })),
    byConfidence: tallyByConfidence(outcomes),
    promise: checkPromise(outcomes, was.targetPrecision),
    thresholds: {
      was,
      now,
      wasGives: preselectedBy(outcomes, was),
      nowGives: preselectedBy(outcomes, now),
    },
    priority: {
      tickets: priorities.length,
      right: priorities.filter(({ suggested, decided }) => suggested === decided).length,
    },
    missing,
  };
}

/** The figures as sentences. */
export function outcomeTable(figures: OutcomeFigures): string {
  const { tickets, withoutSuggestion, all, byLabel, byConfidence, priority } = figures;
  const reasons = Object.entries(withoutSuggestion).map(([state, count]) => `${state} ${count}`);
  const row = (name: string, one: OutcomeTally): string => line(cells(name, one, figures.missing));
  const bands = byConfidence.filter(({ suggested }) => suggested > 0);
  return [
    `${counted(tickets, 'ticket')}, ${all.suggested} with a suggestion${reasons.length > 0 ? `; without one: ${reasons.join(', ')}` : ''}`,
    '',
    line(['', ...COLUMNS]),
    ...byLabel.filter(({ suggested }) => suggested > 0).map((one) => row(one.label, one)),
    row('all', all),
    '',
    line(['confidence from', ...COLUMNS]),
    ...bands.map((one) => row(one.from.toFixed(2), one)),
    '',
    ...(priority.tickets > 0
      ? [
          `Priority: ${share(priority.right, priority.tickets)} of ${priority.tickets} as the desk decided.`,
        ]
      : []),
    figures.missing.includes('state')
      ? `Promise of ${percent(figures.promise.target)}: cannot be told, since the table does not say which suggestions were preselected (no column for the state).`
      : promiseWords(figures.promise),
    thresholdWords(figures),
    '',
  ].join('\n');
}

/** A sentence that tells whether the promised precision was reached. */
function promiseWords({
  target,
  preselected,
  right,
  atLeast,
  atMost,
  verdict,
}: PromiseCheck): string {
  if (preselected === 0) return `Promise of ${percent(target)}: nothing was preselected.`;
  const facts = `${right} of ${counted(preselected, 'preselected ticket')} ${preselected === 1 ? 'was' : 'were'} right (${share(right, preselected)}; with 90 % certainty ${
    verdict === 'broken' ? `at most ${percent(atMost)}` : `at least ${percent(atLeast)}`
  })`;
  const words = {
    holds: 'it holds here',
    broken: 'it does not hold here',
    open: 'so few tickets cannot tell yet',
  }[verdict];
  return `Promise of ${percent(target)}: ${words}: ${facts}.`;
}

function thresholdWords({ promise, thresholds, all }: OutcomeFigures): string {
  const { was, now, nowGives, wasGives } = thresholds;
  if (nowGives.preselected === 0)
    return promise.verdict === 'broken'
      ? `No threshold reaches ${percent(was.targetPrecision)} on these tickets: nothing should be preselected until the model has learnt from the corrections.`
      : 'Too few of these tickets are sure enough to find other thresholds.';
  const of = (count: number): string => share(count, all.suggested);
  return `Thresholds that these tickets show: accept from ${now.accept}${
    now.acceptByLabel
      ? `, by label ${Object.entries(now.acceptByLabel)
          .map(([label, at]) => `${label} ${at}`)
          .join(', ')}`
      : ''
  }: ${of(nowGives.preselected)} of suggestions would be preselected, ${share(nowGives.right, nowGives.preselected)} of them right (now ${of(wasGives.preselected)}, ${share(wasGives.right, wasGives.preselected)}).`;
}

function cells(
  name: string,
  { suggested, preselected, taken, undone, right, corrected }: OutcomeTally,
  missing: readonly PostedField[],
): string[] {
  const known = (field: PostedField, count: number): string =>
    missing.includes(field) ? '?' : String(count);
  return [
    name,
    String(suggested),
    known('state', preselected),
    known('choice', taken),
    known('choice', undone),
    ...[corrected, right].map(String),
    share(right, suggested),
  ];
}

function share(part: number, whole: number): string {
  return whole === 0 ? '–' : percent(part / whole);
}

function line([name = '', ...rest]: readonly string[]): string {
  return `${name.padEnd(24)}${rest.map((cell) => cell.padStart(12)).join('')}`.trimEnd();
}

const COLUMNS = [
  'suggested',
  'preselected',
  'taken',
  'undone',
  'corrected',
  'right',
  'share right',
];
