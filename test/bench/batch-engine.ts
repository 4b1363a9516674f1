/**
 * `node --import tsx test/bench/batch-engine.ts [tickets]`: whole triages of a batch in Node on one
 * thread, with the model for batches and, in turn with it, the one for single tickets; one line of
 * JSON. Half of the tickets are generated, half hand-written in all languages, and all languages
 * are loaded. Times are processor time; `limitMs` is what reading the numbers takes that a ticket
 * touches, at the rate of a plain sum over memory in the same minute.
 */
import { createCompactModel } from '../../src/compact/compact-model.ts';
import { createBatchModel } from '../../src/compact/batch/batch-model.ts';
import { splitWords } from '../../src/compact/words.ts';
import type { TicketInput } from '../../src/core/ticket.ts';
import { openEngine } from '../../src/engine/open-engine.ts';
import { readBundleFolder } from '../../training/cli/bundle-folder.ts';
import { generateTickets } from '../../training/research/generate/generate.ts';
import { mixedTickets } from '../fixtures/mixed-tickets.ts';
import { round } from './quantiles.ts';

const ASKED = Number(process.argv[2] ?? 3_000);
/** Tickets that one engine answers before it is the other's turn. */
const TURN = 50;
const bundle = await readBundleFolder('models/support');
const engines = {
  single: openEngine(bundle, ({ manifest, weights }) => createCompactModel(manifest, weights)),
  batch: openEngine(bundle, ({ manifest, weights }) => createBatchModel(manifest, weights)),
};
const tickets = ticketsOf(ASKED);
const rates = [measure(), measure()].map(({ single, batch }) => ({
  singlePerSecond: Math.round(single),
  batchPerSecond: Math.round(batch),
  ratio: round(batch / single),
}));
const words =
  tickets.reduce((sum, { description }) => sum + splitWords(description, 250).length, 0) /
  tickets.length;
// A word's vector and projections, and a row of i4 for each of its n-grams, about twenty.
const bytes = words * (3_584 + 20 * 66);
const limitMs = bytes / memoryRate();
const batchMs = 1_000 / (rates.at(-1)?.batchPerSecond ?? 1);
console.log(
  JSON.stringify({
    batchEngine: {
      tickets: tickets.length,
      words: round(words),
      firstPass: rates[0],
      secondPass: rates[1],
      kilobytesTouched: round(bytes / 1_000),
      limitMs: round(limitMs * 1_000) / 1_000,
      timesTheLimit: round(batchMs / limitMs),
    },
  }),
);

function ticketsOf(count: number): readonly TicketInput[] {
  const generated = [...generateTickets({ rows: count / 2, seed: 7 })].map(
    ({ Subject, Description }) => ({ subject: Subject, description: Description }),
  );
  const written = mixedTickets(1);
  const step = Math.max(1, Math.floor(written.length / (count / 2)));
  return generated.flatMap((ticket, at) => [
    ticket,
    written[(at * step) % written.length] ?? ticket,
  ]);
}

/** Tickets a second of processor time. */
function measure(): Record<keyof typeof engines, number> {
  const spent = { single: 0, batch: 0 };
  for (let start = 0; start < tickets.length; start += TURN)
    for (const name of ['single', 'batch'] as const) {
      const from = cpuMs();
      for (const ticket of tickets.slice(start, start + TURN)) engines[name].triage(ticket);
      spent[name] += cpuMs() - from;
    }
  return {
    single: (tickets.length / spent.single) * 1_000,
    batch: (tickets.length / spent.batch) * 1_000,
  };
}

/** Bytes a millisecond of a plain sum over 64 MB. */
function memoryRate(): number {
  const numbers = new Float64Array(8_000_000).fill(1);
  let best = 0;
  for (let run = 0; run < 5; run++) {
    const from = cpuMs();
    let sum = 0;
    for (let at = 0; at < numbers.length; at++) sum += numbers[at] ?? 0;
    if (sum > 0) best = Math.max(best, numbers.byteLength / (cpuMs() - from));
  }
  return best;
}

function cpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}
