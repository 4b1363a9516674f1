/** Every door of `all-targets.ts` as a topic, in a process that may hang or run out of memory. */
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Tally, type Outcome, type Topic } from '../topic.ts';
import type { TargetResult } from './run-target.ts';
import { keepSeed } from './seeds.ts';

const SCRIPT = fileURLToPath(new URL('run-target.ts', import.meta.url));
const FULL_CASES = 100_000;
/** As many of them as this holds: a case of the slow doors takes milliseconds. */
const FULL_MS = 25_000;
const QUICK_MS = 1_500;
/** A case that takes longer than this hangs; one that takes a second is named by the process itself. */
const MAX_SILENCE_MS = 60_000;
const MAX_HEAP_MB = 1_024;

/** The fuzzing of one door. */
export function fuzzTopic(name: string): Topic {
  return {
    name: `fuzz-${name}`,
    group: 'fuzz',
    parts: () => 1,
    run: ({ isQuick, isPatient }) =>
      fuzz(name, isQuick ? QUICK_MS : isPatient ? Number.MAX_SAFE_INTEGER : FULL_MS),
  };
}

async function fuzz(name: string, limitMs: number): Promise<Outcome> {
  const tally = new Tally();
  const seed = Math.floor(Math.random() * 2 ** 31);
  const { cases: done, failure } = await runTarget(name, limitMs, seed);
  tally.survive(Math.max(0, done - (failure ? 1 : 0)));
  if (failure) {
    tally.lose(`seed ${failure.seed}, path ${failure.path}`, failure.why);
    await keepSeed(name, failure);
  }
  return tally.outcome();
}

async function runTarget(name: string, limitMs: number, seed: number): Promise<TargetResult> {
  mkdirSync('.cache', { recursive: true });
  const progress = `.cache/torture-${name}`;
  const child = spawn(
    process.execPath,
    [
      `--max-old-space-size=${MAX_HEAP_MB}`,
      '--import',
      'tsx',
      SCRIPT,
      name,
      String(FULL_CASES),
      String(seed),
      String(limitMs),
      progress,
    ],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  );
  const said: string[] = [];
  child.stdout.on('data', (text: Buffer) => said.push(text.toString()));
  child.stderr.on('data', (text: Buffer) => said.push(text.toString()));
  let [last, since, why] = ['', Date.now(), ''];
  const watch = setInterval(() => {
    const now = readProgress(progress);
    if (now !== last) [last, since] = [now, Date.now()];
    else if (Date.now() - since > MAX_SILENCE_MS) {
      why = 'it hangs';
      child.kill('SIGKILL');
    }
  }, 1_000);
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  clearInterval(watch);
  const answer = said.join('').trim().split('\n').at(-1) ?? '';
  if (code === 0) return JSON.parse(answer) as TargetResult; // its own last line
  const at = Number(readProgress(progress));
  return {
    cases: at,
    failure: {
      seed,
      path: String(Math.max(0, at - 1)),
      why: why || `it ended with ${code}: ${answer.slice(0, 120)}`,
    },
  };
}

function readProgress(path: string): string {
  try {
    return readFileSync(path, 'utf8').trim();
  } catch {
    return '';
  }
}
