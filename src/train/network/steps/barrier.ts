import type { MemoryPlan } from '../memory/memory-plan.ts';

/** Signals between threads through the plan's control block. */
export interface Control {
  /** Returns once every thread has called it. */
  meet(): void;
  /** Asks every thread to stop at the end of its step. */
  readonly stopFlag: { raise(): void; isUp(): boolean };
  /** Raised by the main thread; rank 0 reads it. */
  readonly abortFlag: { raise(): void; isUp(): boolean };
}

const ARRIVED = 0;
const ROUND = 1;
const STOP = 2;
const ABORT = 3;

export function createControl(
  plan: MemoryPlan,
  memory: WebAssembly.Memory,
  ranks: number,
): Control {
  const cells = new Int32Array(memory.buffer, plan.control.at * 4, plan.control.size);
  const flag = (cell: number) => ({
    raise: () => void Atomics.store(cells, cell, 1),
    isUp: () => Atomics.load(cells, cell) === 1,
  });
  return {
    meet() {
      if (ranks === 1) return;
      const round = Atomics.load(cells, ROUND);
      if (Atomics.add(cells, ARRIVED, 1) === ranks - 1) {
        Atomics.store(cells, ARRIVED, 0);
        Atomics.add(cells, ROUND, 1);
        Atomics.notify(cells, ROUND);
        return;
      }
      while (Atomics.load(cells, ROUND) === round) Atomics.wait(cells, ROUND, round);
    },
    stopFlag: flag(STOP),
    abortFlag: flag(ABORT),
  };
}
