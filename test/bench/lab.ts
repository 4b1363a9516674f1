/**
 * `node --import tsx test/bench/lab.ts [ROWS] [CATEGORY-ONLY]`: what people wait for in the Lab and
 * behind `presort train --mode head`: a whole training (40,000 tickets unless said otherwise:
 * cleaned, embedded, fitted, calibrated and packed) and the head fitted once more after corrections
 * (5,000 tickets), the first time and again. Generated tickets, two threads; one JSON line each,
 * with seconds by the clock and of processor time over all threads. Times depend on the machine and
 * on what else it does.
 */
import { cpus, loadavg } from 'node:os';
import { CATEGORY, PRIORITY } from '../../src/core/labels.ts';
import { normaliseTicket } from '../../src/core/normalise.ts';
import type { LabelledRow } from '../../src/train/data/labelled-rows.ts';
import { prepareRows } from '../../src/train/data/prepare-rows.ts';
import { fitBundle } from '../../src/train/fit/fit-languages.ts';
import { makeBundle, NO_EXTRAS } from '../../src/train/fit/make-bundle.ts';
import { freezeEncoder } from '../../src/train/network/frozen-encoder.ts';
import { trainBundle } from '../../src/train/network/train-bundle.ts';
import { generateTickets } from '../../training/research/generate/generate.ts';
import { nodeHost } from '../../training/node/node-host.ts';
import { readSharedEncoder } from '../../training/node/shared-encoder.ts';
import { round } from './quantiles.ts';

const CORRECTED = 5_000;
const rows = Number(process.argv[2] ?? 40_000);
const heads = process.argv[3] === 'category' ? [CATEGORY] : [CATEGORY, PRIORITY];
const shared = readSharedEncoder();
if (!shared) throw new Error('models/encoder is missing');

if (rows > 0) {
  const table = ticketsOf(rows);
  const phases = new Map<string, number>();
  const timed = await measured(async () => {
    let [phase, since] = ['clean', performance.now()];
    const enter = (next: string): void => {
      phases.set(phase, (phases.get(phase) ?? 0) + performance.now() - since);
      [phase, since] = [next, performance.now()];
    };
    const { clean, heads: fitted, rows: own } = prepareRows(table, heads);
    enter('split and read words');
    const bundle = await fitBundle({
      rows: own,
      heads: fitted,
      groups: clean.groups,
      encoder: 'compact',
      mode: 'head',
      balance: 'none',
      seed: 1,
      targetPrecision: 0.95,
      outOfScope: [],
      sharedEncoder: shared,
      host: nodeHost,
      onProgress: (_, { stage: { kind } }) => {
        const name = kind === 'encoded' ? 'embed' : kind === 'weights' ? 'calibrate' : 'fit';
        if (name !== phase) enter(name);
      },
    });
    enter('write');
    await makeBundle(
      {
        id: 'bench',
        title: 'Bench',
        version: '1.0.0',
        languages: ['en'],
        sources: [],
        seed: 1,
        command: '',
      },
      bundle,
      NO_EXTRAS,
      clean,
      { read: rows, bad: 0 },
    );
    enter('');
  });
  console.log(
    JSON.stringify({
      train: {
        rows,
        heads,
        ...timed,
        phases: Object.fromEntries([...phases].map(([name, ms]) => [name, round(ms / 1000)])),
      },
      machine: machine(),
    }),
  );
}

const corrected = prepareRows(ticketsOf(CORRECTED), [CATEGORY]);
const frozen = freezeEncoder(shared);
const refit = (count: number) =>
  measured(() =>
    trainBundle(
      {
        rows: corrected.rows.slice(0, count),
        heads: corrected.heads,
        split: { train: corrected.rows.slice(0, count).map((_, at) => at), validation: [] },
        encoder: 'compact',
        mode: 'head',
        balance: 'none',
        seed: 1,
        outOfScope: [],
        quick: true,
      },
      frozen,
      nodeHost,
    ),
  );
console.log(
  JSON.stringify({
    retrain: {
      rows: corrected.rows.length,
      first: await refit(corrected.rows.length - 50),
      again: await refit(corrected.rows.length),
    },
    machine: machine(),
  }),
);

function ticketsOf(count: number): readonly LabelledRow[] {
  return [...generateTickets({ rows: count, seed: 7 })].map(
    ({ Ticket_ID, Subject, Description, Category, Priority }, at) => {
      const input = { id: Ticket_ID, subject: Subject, description: Description };
      return {
        line: at + 2,
        input,
        text: normaliseTicket(input).text,
        labels: { [CATEGORY]: Category, [PRIORITY]: Priority },
      };
    },
  );
}

async function measured(
  work: () => Promise<unknown>,
): Promise<{ readonly seconds: number; readonly processorSeconds: number }> {
  const [startedAt, used] = [performance.now(), process.cpuUsage()];
  await work();
  const { user, system } = process.cpuUsage(used);
  return {
    seconds: round((performance.now() - startedAt) / 1000),
    processorSeconds: round((user + system) / 1e6),
  };
}

function machine(): object {
  return { cores: cpus().length, load: loadavg().map(round) };
}
