/**
 * A process that may hang or run out of memory: it fuzzes the doors that it is asked for, one after the other. The
 * number of the case is written to the file `progress` before each, so that whoever started it sees a hang.
 */
import fc from 'fast-check';
import { closeSync, openSync, writeSync } from 'node:fs';
import { watchArrays } from './allocations.ts';

export interface FuzzRequest {
  readonly name: string;
  readonly cases: number;
  readonly seed: number;
  readonly limitMs: number;
  readonly progress: string;
}

export interface FuzzResult {
  readonly cases: number;
  readonly failure: { readonly seed: number; readonly path: string; readonly why: string } | null;
}

watchArrays();
// Svelte compiles the modules that hold the app's texts; this process uses plain values for their
// signals.
const plain = <T>(value: T): T => value;
Object.assign(globalThis, { $state: Object.assign(plain, { raw: plain }) });

const { allTargets } = await import('./all-targets.ts');
const { propertyOf } = await import('./judge.ts');
const targets = await allTargets();

process.on('disconnect', () => process.exit());
process.on('message', (request: FuzzRequest) => {
  void fuzz(request).then((result) => process.send?.(result));
});
process.send?.('ready');

async function fuzz(request: FuzzRequest): Promise<FuzzResult> {
  const target = targets.find(({ name }) => name === request.name);
  if (!target) throw new Error(`there is no target ${request.name}`);
  const file = openSync(request.progress, 'w');
  let done = 0;
  const result = await fc.check(
    propertyOf(target, () => {
      done += 1;
      writeSync(file, String(done).padStart(12), 0);
    }),
    {
      numRuns: request.cases,
      seed: request.seed,
      endOnFailure: true,
      interruptAfterTimeLimit: request.limitMs,
    },
  );
  closeSync(file);
  if (!result.failed || result.errorInstance === null) return { cases: done, failure: null };
  const thrown: unknown = result.errorInstance;
  const why = thrown instanceof Error ? `${thrown.name}: ${thrown.message}` : String(thrown);
  const { seed, counterexamplePath } = result;
  return { cases: done, failure: { seed, path: counterexamplePath ?? '', why: why.slice(0, 200) } };
}
