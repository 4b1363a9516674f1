/** Makes a topic of every door in `all-targets.ts`. */
import { fork, type ChildProcess } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Tally, type Outcome, type Topic } from '../topic.ts';
import type { FuzzRequest, FuzzResult } from './fuzz-process.ts';
import { keepSeed } from './seeds.ts';

const SCRIPT = fileURLToPath(new URL('fuzz-process.ts', import.meta.url));
const PROGRESS = '.cache/torture-fuzz';
const FULL_CASES = 100_000;
/** Time for one door in milliseconds; the door gets as many cases as fit into it. */
const FULL_MS = 25_000;
const QUICK_MS = 700;
/** Silence for this long means that a case hangs; the process itself reports slow cases. */
const MAX_SILENCE_MS = 60_000;
const MAX_HEAP_MB = 1_024;

/** The fuzzing of one door. */
export function fuzzTopic(name: string): Topic {
  return {
    name: `fuzz-${name}`,
    group: 'fuzz',
    parts: () => 1,
    run: ({ isQuick, isPatient }) =>
      fuzz(name, isQuick ? QUICK_MS : isPatient ? 2 ** 31 - 1 : FULL_MS),
  };
}

async function fuzz(name: string, limitMs: number): Promise<Outcome> {
  const tally = new Tally();
  const seed = Math.floor(Math.random() * 2 ** 31);
  const request = { name, cases: FULL_CASES, seed, limitMs, progress: PROGRESS };
  const { cases: done, failure } = await ask(request);
  tally.survive(Math.max(0, done - (failure ? 1 : 0)));
  if (failure) {
    tally.lose(`seed ${failure.seed}, path ${failure.path}`, failure.why);
    await keepSeed(name, failure);
  }
  return tally.outcome();
}

let running: ChildProcess | null = null;

/**
 * One process fuzzes all doors, because it must train a bundle first. It is replaced when it hangs
 * or dies.
 */
async function ask(request: FuzzRequest): Promise<FuzzResult> {
  const child = running ?? (await start());
  running = child;
  writeFileSync(PROGRESS, '');
  let [last, since, why] = ['', Date.now(), 'its process ended'];
  const watch = setInterval(() => {
    const now = readFileSync(PROGRESS, 'utf8');
    if (now !== last) [last, since] = [now, Date.now()];
    else if (Date.now() - since > MAX_SILENCE_MS) {
      why = 'it hangs';
      child.kill('SIGKILL');
    }
  }, 1_000);
  const result = await new Promise<FuzzResult | null>((resolve) => {
    child.once('message', (message) => resolve(message as FuzzResult)); // its only message
    child.once('exit', () => resolve(null));
    child.send(request);
  });
  clearInterval(watch);
  child.removeAllListeners();
  if (result) return result;
  running = null;
  const at = Number(readFileSync(PROGRESS, 'utf8'));
  return { cases: at, failure: { seed: request.seed, path: String(Math.max(0, at - 1)), why } };
}

async function start(): Promise<ChildProcess> {
  mkdirSync('.cache', { recursive: true });
  const child = fork(SCRIPT, {
    execArgv: [`--max-old-space-size=${MAX_HEAP_MB}`, '--import', 'tsx'],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  await new Promise((resolve, reject) => {
    child.once('message', resolve);
    child.once('exit', () => reject(new Error('the fuzzing process does not start')));
  });
  child.removeAllListeners();
  return child;
}
