/**
 * `node --import tsx test/bench/peers.ts`: one ticket through the compact tier against one through Universal Sentence Encoder lite
 * on TF.js's WASM, ticket by ticket in turn; and tickets a second against scikit-learn's TF-IDF
 * with logistic regression (`PYTHON` names the interpreter). Processor time of one thread, one JSON
 * line. A peer that is not on this machine is left out with a word.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Papa from 'papaparse';
import { createCompactModel } from '../../src/compact/compact-model.ts';
import { createTriageContext, triageTicket } from '../../src/core/triage-ticket.ts';
import { readRows } from '../../src/full/read-rows.ts';
import { openSession } from '../../src/full/open-session.ts';
import { readBundleFolder } from '../../training/cli/bundle-folder.ts';
import { readEncoderFolder } from '../../training/full/encoder-folder.ts';
import { generateTickets } from '../../training/research/generate/generate.ts';
import { nodeBackends } from '../fixtures/full-runtime.ts';
import { quantile } from '../../src/core/metrics.ts';
import { latencyOf, round } from './quantiles.ts';

const ASKED = 2_000;
const IN_TURN = 200;
const bundle = await readBundleFolder('models/support');
const model = createCompactModel(bundle.manifest, bundle.weights);
const context = createTriageContext(bundle, (text) => model.run(text).embedding);
const rows = [...generateTickets({ rows: 8_000, seed: 5 })];
const tickets = rows
  .slice(-ASKED)
  .map(({ Subject, Description }) => ({ subject: Subject, description: Description }));
const triage = (ticket: { subject: string; description: string }): unknown =>
  triageTicket(ticket, context, model, { now: () => performance.now() });
for (const ticket of tickets.slice(0, IN_TURN)) triage(ticket);

const report: Record<string, unknown> = {
  tickets: ASKED,
  words: round(
    tickets.reduce(
      (sum, { subject, description }) => sum + `${subject} ${description}`.split(/\s+/).length,
      0,
    ) / ASKED,
  ),
};
report['useLite'] = await againstUseLite();
report['tfIdf'] = againstTfIdf();
console.log(JSON.stringify({ peers: report }));

async function againstUseLite(): Promise<Record<string, unknown>> {
  await nodeBackends(['wasm'])[0]?.prepare();
  const session = await openSession('wasm', await readEncoderFolder('use-lite'));
  const compact: number[] = [];
  const useLite: number[] = [];
  for (const [at, ticket] of tickets.slice(0, IN_TURN + 20).entries()) {
    const start = cpuMs();
    triage(ticket);
    const middle = cpuMs();
    await session.embed([`${ticket.subject} ${ticket.description}`], readRows);
    if (at < 20) continue; // the graph is warm after a few
    compact.push(middle - start);
    useLite.push(cpuMs() - middle);
  }
  session.dispose();
  return {
    compactMs: latencyOf(compact),
    useLiteWasmMs: latencyOf(useLite),
    timesFasterAtP95: round(quantile(useLite, 0.95) / quantile(compact, 0.95)),
  };
}

function againstTfIdf(): unknown {
  const folder = mkdtempSync(join(tmpdir(), 'presort-peers-'));
  try {
    const file = join(folder, 'tickets.csv');
    writeFileSync(file, Papa.unparse(rows));
    const before = throughput();
    const python = execFileSync(
      process.env['PYTHON'] ?? 'python3',
      [new URL('tfidf.py', import.meta.url).pathname, file, String(ASKED)],
      { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] },
    );
    const compact = Math.max(before, throughput());
    const peers = JSON.parse(python) as Record<string, { batch: number; single: number }>; // written by the script above
    return Object.fromEntries([
      ['compact', { ticketsPerSecond: Math.round(compact), oneByOneMs: round(1_000 / compact) }],
      ...Object.entries(peers).map(([name, { batch, single }]) => [
        name,
        { ticketsPerSecond: Math.round(1 / batch), oneByOneMs: round(single * 1_000) },
      ]),
    ]);
  } catch (error) {
    return `left out: no Python with scikit-learn (${error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)})`;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function throughput(): number {
  const start = cpuMs();
  for (const ticket of tickets) triage(ticket);
  return ASKED / ((cpuMs() - start) / 1_000);
}

function cpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}
