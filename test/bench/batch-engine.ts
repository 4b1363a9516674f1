/**
 * `node --import tsx test/bench/batch-engine.ts [FILE.csv …]`: whole triages a second and core in
 * Node, as `presort classify` does them (a machine's mail told, language chosen, gate, model, rules,
 * team, reply, one line of JSON), and in turn with it the engine for single tickets. All languages
 * of `support` are loaded. Without files the hand-written tickets, a line of JSON for each language;
 * a file has a column `description` and perhaps `subject`. Times are processor time of the whole
 * process: compiling and collecting garbage count. The first pass meets words, code and patterns
 * cold; reading the table and the start are not in it.
 */
import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { createCompactModel } from '../../src/compact/compact-model.ts';
import { splitWords } from '../../src/compact/words.ts';
import { markMachineMail } from '../../src/core/machine-mails.ts';
import { wordsOf, type TicketInput } from '../../src/core/ticket.ts';
import type { Triage } from '../../src/core/triage.ts';
import { openEngine } from '../../src/engine/assemble-engine.ts';
import { readBundleFolder } from '../../training/cli/bundle-folder.ts';
import { createNodeEngine } from '../../training/cli/engine.ts';
import { readWrittenFiles, TICKET_LANGUAGES } from '../../training/tickets/read-tickets.ts';
import { round } from './quantiles.ts';

/** Number of tickets that one engine triages before the other continues. */
const TURN = 100;
const PASSES = 3;

type Answer = (input: TicketInput) => Triage;

const files = process.argv.slice(2);
if (files.length > 0) for (const file of files) await report(file, readTable(file));
else for (const language of TICKET_LANGUAGES) await report(language, readWritten(language));

/** Opens new engines for each set of tickets; compiled code is kept. */
async function report(name: string, tickets: readonly TicketInput[]): Promise<void> {
  const bundle = await readBundleFolder('models/support');
  const single = openEngine(bundle, ({ manifest, weights }) =>
    createCompactModel(manifest, weights),
  );
  const batch = createNodeEngine(bundle);
  const answers: readonly Answer[] = [
    (input) => single.triage(markMachineMail(input)),
    (input) => batch.triage(input),
  ];
  const passes = Array.from({ length: PASSES }, () => measure(tickets, answers));
  const words = tickets.reduce((sum, one) => sum + splitWords(wordsOf(one), 250).length, 0);
  console.log(
    JSON.stringify({
      batchEngine: name,
      tickets: tickets.length,
      words: round(words / tickets.length),
      passes: passes.map(([one = 0, many = 0]) => ({
        singlePerSecond: Math.round(one),
        batchPerSecond: Math.round(many),
        ratio: round(many / one),
      })),
    }),
  );
}

/** Tickets per second of processor time, for each way to triage. */
function measure(tickets: readonly TicketInput[], answers: readonly Answer[]): readonly number[] {
  const spent = answers.map(() => 0);
  for (let start = 0; start < tickets.length; start += TURN)
    answers.forEach((answer, at) => {
      const from = cpuMs();
      for (const ticket of tickets.slice(start, start + TURN)) JSON.stringify(answer(ticket));
      spent[at] = (spent[at] ?? 0) + cpuMs() - from;
    });
  return spent.map((ms) => (tickets.length / ms) * 1_000);
}

function readWritten(language: string): readonly TicketInput[] {
  return readWrittenFiles(`training/tickets/${language}`)
    .flatMap((file) => file.tickets)
    .map(({ subject = '', description }) => ({ subject, description }));
}

function readTable(file: string): readonly TicketInput[] {
  const { data } = Papa.parse<Readonly<Record<string, string>>>(readFileSync(file, 'utf8'), {
    header: true,
    skipEmptyLines: true,
  });
  return data.map(({ subject = '', description = '' }) => ({ subject, description }));
}

function cpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}
