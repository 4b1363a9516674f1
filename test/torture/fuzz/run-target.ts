/**
 * One target in a process of its own: `run-target.ts NAME CASES SEED MS PROGRESS`, at most MS milliseconds long. The number of the case is written to
 * the file PROGRESS before each, so that whoever started it sees a hang. The last line says what came of it, as JSON.
 */
import fc from 'fast-check';
import { closeSync, openSync, writeSync } from 'node:fs';
import { watchArrays } from './allocations.ts';

export interface TargetResult {
  readonly cases: number;
  readonly failure: { readonly seed: number; readonly path: string; readonly why: string } | null;
}

watchArrays();
// Texts of the app lie in modules that Svelte compiles; here their signals are plain values.
const plain = <T>(value: T): T => value;
Object.assign(globalThis, { $state: Object.assign(plain, { raw: plain }) });

const [name = '', cases = '', seed = '', limitMs = '', progress = ''] = process.argv.slice(2);
const { allTargets } = await import('./all-targets.ts');
const { propertyOf } = await import('./judge.ts');
const target = (await allTargets()).find((one) => one.name === name);
if (!target) throw new Error(`there is no target ${name}`);

const file = openSync(progress, 'w');
let done = 0;
const result = await fc.check(
  propertyOf(target, () => {
    done += 1;
    writeSync(file, String(done).padStart(12), 0);
  }),
  {
    numRuns: Number(cases),
    seed: Number(seed),
    endOnFailure: true,
    interruptAfterTimeLimit: Number(limitMs),
  },
);
closeSync(file);
const thrown: unknown = result.errorInstance;
const why = thrown instanceof Error ? `${thrown.name}: ${thrown.message}` : String(thrown);
const answer: TargetResult = {
  cases: done,
  failure: result.failed
    ? { seed: result.seed, path: result.counterexamplePath ?? '', why: why.slice(0, 200) }
    : null,
};
process.stdout.write(`\n${JSON.stringify(answer)}\n`, () => process.exit(0));
