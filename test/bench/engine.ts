import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { createCompactModel } from '../../src/compact/compact-model.ts';
import { createTriageContext, triageTicket } from '../../src/core/triage-ticket.ts';
import { readBundleFolder } from '../../training/cli/bundle-folder.ts';
import { generateTickets } from '../../training/research/generate/generate.ts';
import { latencyOf, round, type Latency } from './quantiles.ts';

/**
 * One bundle's engine in Node, over generated tickets of about sixty words: load, first answer,
 * latency with words never seen before and with a warm cache, growth with length, and memory after
 * 10,000 tickets. Times are of this machine, now.
 */
export async function measureEngine(bundleId: string): Promise<Record<string, unknown>> {
  const bundle = await readBundleFolder(`models/${bundleId}`);
  const tickets = [...generateTickets({ rows: 6_000, seed: 99 })]
    .map(({ Subject, Description }) => ({ subject: Subject, description: Description }))
    .filter(({ description }) => {
      const words = description.split(/\s+/).length;
      return words >= 40 && words <= 80;
    })
    .slice(0, 1_000);
  const loadStart = performance.now();
  const model = createCompactModel(bundle.manifest, bundle.weights);
  const context = createTriageContext(bundle, (text) => model.run(text).embedding);
  const triage = (input: { subject?: string; description: string }) =>
    triageTicket(input, context, model, { now: () => performance.now() });
  const loaded = performance.now() - loadStart;
  const [first] = tickets;
  if (first) triage(first);
  const firstAnswer = performance.now() - loadStart;
  for (const ticket of tickets.slice(0, 50)) triage(ticket);
  const cold = latency(tickets.slice(50), triage);
  const warm = latency(tickets.slice(50), triage);
  const long = (words: number) =>
    latency(
      Array.from({ length: 20 }, () => ({
        description: tickets
          .map(({ description }) => description)
          .join(' ')
          .split(' ')
          .slice(0, words)
          .join(' '),
      })),
      triage,
    ).p50;
  globalThis.gc?.();
  const before = process.memoryUsage().heapUsed;
  for (let at = 0; at < 10_000; at++) triage(tickets[at % tickets.length] ?? { description: '' });
  globalThis.gc?.();
  return {
    bundle: `${bundle.manifest.id}@${bundle.manifest.version}`,
    tickets: tickets.length,
    loadMs: round(loaded),
    loadAndFirstAnswerMs: round(firstAnswer),
    newWordsMs: cold,
    warmMs: warm,
    msByWords: {
      60: round(long(60)),
      120: round(long(120)),
      240: round(long(240)),
      2_000: round(long(2_000)),
    },
    heapGrowthAfter10000Mb: round((process.memoryUsage().heapUsed - before) / 1e6),
    weightsBytes: bundle.weights.length,
  };
}

/**
 * Bytes on the wire from the first focus to the first suggestion, brotli as a server would send
 * them, weights as they are.
 */
export function measureBytes(files: readonly string[], bundleId: string): Record<string, number> {
  const code = files.reduce((sum, file) => sum + brotliCompressSync(readFileSync(file)).length, 0);
  const folder = `dist/models/${bundleId}`;
  const data = ['manifest.json', 'replies.json', 'rules.json', 'teams.json'].reduce(
    (sum, file) => sum + brotliCompressSync(readFileSync(`${folder}/${file}`)).length,
    0,
  );
  const weights = readFileSync(`${folder}/weights.bin`).length;
  return { code, data, weights, total: code + data + weights };
}

function latency<T>(inputs: readonly T[], run: (input: T) => unknown): Latency {
  const times = inputs.map((input) => {
    const start = performance.now();
    run(input);
    return performance.now() - start;
  });
  return latencyOf(times);
}
