/** Gives one input to a target and judges the result. */
import fc from 'fast-check';
import { EngineError } from '../../../src/core/errors.ts';
import { watchAllocations } from './allocations.ts';
import { holds, type FuzzTarget } from './target.ts';

/** Limit of processor time for one input. */
const MAX_MS = 1_000;

/** The property that holds for every input of a target. */
export function propertyOf(
  target: FuzzTarget,
  before: () => void = () => undefined,
): fc.IAsyncProperty<[unknown]> {
  return fc.asyncProperty(target.inputs, async (input) => {
    before();
    await judge(target, input);
  });
}

/** Throws if the target breaks a promise on this input. */
export async function judge(target: FuzzTarget, input: unknown): Promise<void> {
  const ms = await timed(target, input);
  // Measures a slow input again, because the machine may have been busy.
  if (ms > MAX_MS) {
    const again = await timed(target, input);
    holds(again <= MAX_MS, `an input of ${target.sizeOf(input)} took ${Math.round(again)} ms`);
  }
  holds(isClean(), 'the prototype of all objects was changed');
}

async function timed(target: FuzzTarget, input: unknown): Promise<number> {
  const watch = watchAllocations(target.sizeOf(input));
  const start = process.cpuUsage();
  try {
    await target.attack(input);
  } catch (thrown) {
    if (!isOurs(thrown, target)) throw thrown;
  } finally {
    watch.end();
  }
  const { user, system } = process.cpuUsage(start);
  holds(watch.worst === null, watch.worst ?? '');
  return (user + system) / 1_000;
}

function isOurs(thrown: unknown, { kin }: FuzzTarget): boolean {
  return thrown instanceof EngineError || kin?.(thrown) === true;
}

function isClean(): boolean {
  for (const key in {}) {
    Reflect.deleteProperty(Object.prototype, key);
    return false;
  }
  return !('polluted' in {});
}
