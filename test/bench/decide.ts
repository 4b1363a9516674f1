/**
 * `npx tsx test/bench/decide.ts`: how long deciding again takes for 10,000 tickets: the threshold
 * simulator on labelled ones, from cached probabilities, and the preview of 20 rules on stored
 * ones. Median and worst of nine, in milliseconds. One JSON line.
 */
import { previewChanges } from '../../src/features/rules/page/preview-changes.ts';
import { quantile } from '../../src/core/metrics.ts';
import { readForRules } from '../../src/core/redecide.ts';
import { compileRules } from '../../src/core/rules.ts';
import { simulateThresholds, tabulate } from '../../src/core/simulate-thresholds.ts';
import type { TicketRecord } from '../../src/store/schema.ts';
import { wordBundle, wordManifest } from '../fixtures/core/word-model.ts';

const TICKETS = 10_000;
const TRIES = 9;
const LABELS = ['Billing', 'Bug', 'Other'];
const WORDS =
  'invoice charged crash login password slow report export dashboard error card refund please thanks the a my when'.split(
    ' ',
  );

const labelled = Array.from({ length: TICKETS }, (_, at) => ({
  gold: LABELS[at % 3] ?? '',
  predicted: LABELS[(at * 7) % 3] ?? '',
  confidence: (at % 997) / 997,
  withheld: at % 50 === 0,
}));
const table = tabulate(labelled, LABELS);
const simulate = await measure((step) =>
  simulateThresholds(
    table,
    { accept: step / TRIES, acceptByLabel: { Bug: 0.3 } },
    { perTicket: 3, perMistake: 10 },
  ),
);

const stored = Array.from({ length: TICKETS }, (_, at): TicketRecord => ({
  id: String(at),
  subject: '',
  description: Array.from(
    { length: 40 },
    (__, word) => WORDS[(at * 7 + word * 13) % WORDS.length],
  ).join(' '),
  createdAt: 0,
  updatedAt: 0,
  status: 'ASSIGNED',
  category: 'Billing',
  priority: 'Low',
  confidence: 0.95,
  state: 'accept',
  source: 'model',
  reason: null,
  team: 'PAYMENTS',
  origin: 'ask',
}));
const kept = {
  view: {
    best: {
      category: { label: 'Billing', probability: 0.95 },
      priority: { label: 'Low', probability: 0.95 },
    },
    withheld: null,
  },
  team: 'PAYMENTS',
  priority: 'Low',
};
const texts = new Map(stored.map((ticket) => [ticket.id, readForRules(ticket, ['en'])]));
const past = {
  viewOf: () => kept,
  textOf: (ticket: TicketRecord) => texts.get(ticket.id) ?? readForRules(ticket, ['en']),
};
const rules = compileRules(
  Array.from({ length: 20 }, (_, at) => ({
    id: `r${at}`,
    when: { phrases: [`word${at} other`], regex: `case-${at}-[0-9]{1,4}` },
    set: { category: 'Bug' },
  })),
  wordManifest.heads,
);
const preview = await measure(() =>
  previewChanges(
    stored,
    past,
    {
      rules,
      teams: wordBundle.teams,
      heads: wordManifest.heads,
      languages: ['en'],
      now: () => performance.now(),
      overran: new Set(),
    },
    new AbortController().signal,
  ),
);

console.log(JSON.stringify({ decide: { tickets: TICKETS, simulate, preview } }));

async function measure(run: (step: number) => unknown): Promise<string> {
  const times: number[] = [];
  for (let step = 0; step < TRIES; step += 1) {
    const start = performance.now();
    await run(step);
    times.push(performance.now() - start);
  }
  return `${quantile(times, 0.5).toFixed(1)}/${Math.max(...times).toFixed(1)}`;
}
