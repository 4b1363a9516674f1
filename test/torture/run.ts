/**
 * `npm run torture`: attacks the built product and says in one line a topic what it did to it. Exit code 1 when
 * anything was lost. `--quick` takes three minutes; `--patient` fuzzes every door
 * with all its cases, which takes hours; `--only NAME` runs the topics of that name or group; `--fresh`
 * forgets what an interrupted torture has done; `--rows N` sets the rows of the command line's soak.
 */
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { hashSources } from '../../config/build-stamp.ts';
import { launchBrowser } from '../setup/browser.ts';
import { RunState } from '../setup/run-state.ts';
import { startServers } from '../setup/servers.ts';
import type { Outcome, Topic, TortureStage } from './topic.ts';
import { TOPICS } from './topics.ts';

interface DonePart extends Outcome {
  readonly seconds: number;
}

const { values: flags } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    patient: { type: 'boolean', default: false },
    fresh: { type: 'boolean', default: false },
    only: { type: 'string' },
    rows: { type: 'string', default: '1000000' },
  },
});
const { quick: isQuick, patient: isPatient } = flags;
const rows = Number(flags.rows);
const chosen = TOPICS.filter(
  ({ name, group }) => flags.only === undefined || name === flags.only || group === flags.only,
);
if (chosen.length === 0 || !Number.isSafeInteger(rows) || rows < 1) {
  console.error(`no such topic; there are ${TOPICS.map(({ name }) => name).join(', ')}`);
  process.exit(2);
}

const built = spawnSync(process.execPath, ['--import', 'tsx', 'config/build.ts', '--if-changed'], {
  stdio: ['ignore', 'ignore', 'inherit'],
});
if (built.status !== 0) process.exit(2);
const state = new RunState<DonePart>(
  '.cache/torture.json',
  `${hashSources()} ${isQuick ? 'quick' : isPatient ? 'patient' : 'full'} ${rows}`,
  flags.fresh,
);
if (state.doneParts > 0) console.log(`going on: ${state.doneParts} parts were done before`);

const servers = await startServers();
let browser = await launchBrowser();
let lost = 0;
try {
  for (const topic of chosen) lost += await torture(topic);
} finally {
  await browser.close();
  await servers.close();
}
if (flags.only === undefined) state.forget();
console.log(lost === 0 ? 'nothing was lost' : `${lost} lost`);
process.exit(lost === 0 ? 0 : 1);

/** Runs the unfinished parts of a topic. Returns the number of losses. */
async function torture(topic: Topic): Promise<number> {
  const parts: DonePart[] = [];
  for (let part = 0; part < topic.parts(isQuick); part += 1) {
    const known = state.find(topic.name, part);
    const outcome = known ?? (await runPart(topic, part));
    if (!known) state.keep(topic.name, part, outcome);
    parts.push(outcome);
  }
  const sum = (of: (part: DonePart) => number): number =>
    parts.reduce((total, part) => total + of(part), 0);
  const losses = parts.flatMap((part) => part.losses);
  const figures = parts.flatMap((part) => part.figures ?? []);
  console.log(
    [
      topic.name.padEnd(32),
      `injected ${sum(({ injected }) => injected)}`.padEnd(18),
      `survived ${sum(({ survived }) => survived)}`.padEnd(18),
      `lost ${losses.length}`.padEnd(9),
      `${sum(({ seconds }) => seconds).toFixed(1)} s`.padStart(8),
      figures.length > 0 ? `  ${figures.join('; ')}` : '',
    ].join(''),
  );
  for (const loss of losses.slice(0, 20)) console.log(`    ${loss}`);
  return losses.length;
}

async function runPart(topic: Topic, part: number): Promise<DonePart> {
  if (!browser.isConnected()) browser = await launchBrowser();
  const stage: TortureStage = { ...servers, browser, isQuick, isPatient, rows };
  const start = Date.now();
  const seconds = (): number => (Date.now() - start) / 1_000;
  try {
    const outcome = await topic.run(stage, part);
    const figures = [
      ...(outcome.figures ?? []),
      ...(browser.isConnected() ? [] : ['the browser ended by itself']),
    ];
    return { ...outcome, figures, seconds: seconds() };
  } catch (thrown) {
    const why = thrown instanceof Error ? (thrown.message.split('\n')[0] ?? '') : String(thrown);
    return { injected: 1, survived: 0, losses: [`part ${part}: ${why}`], seconds: seconds() };
  } finally {
    await Promise.all(browser.contexts().map((context) => context.close()));
  }
}
