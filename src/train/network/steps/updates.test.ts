import { describe, expect, it } from 'vitest';
import { MAX_PAGES } from '../../kernels/kernels.ts';
import { planJob } from '../job-plan.ts';
import type { Block } from '../memory/matrix.ts';
import type { Parameter } from '../memory/memory-plan.ts';
import { openThread } from './thread.ts';
import { createUpdate, rateShare } from './updates.ts';
import { tinyJob } from '../../../../test/fixtures/tiny-job.ts';

const RATE = 0.01;
const DECAY = 0.1;

/** Sets up a single thread whose weights are all 1. */
function setUp() {
  const job = tinyJob({ steps: 10, warmUp: 0, rate: RATE, decay: DECAY });
  const memory = new WebAssembly.Memory({
    initial: Math.ceil(planJob(job).bytes / 65_536) + 1,
    maximum: MAX_PAGES,
  });
  const thread = openThread(job, memory, { rank: 0, ranks: 1 });
  const { plan, numbers } = thread;
  const read = ({ at, size }: Block): Float32Array => numbers.subarray(at, at + size);
  const [head] = plan.heads;
  if (!head) throw new Error('the tiny job has a head');
  for (const { value } of [plan.table, plan.projection, plan.bias, head.weights, head.bias])
    read(value).fill(1);
  /** Gives the shards different gradients with the sum 2. */
  const teach = ({ gradients }: Parameter): void =>
    gradients.forEach((gradient, shard) => read(gradient).fill(shard ? 0.5 : 1.5));
  return { thread, plan, head, read, teach, update: createUpdate(thread) };
}

/**
 * Returns a weight of 1 after one step of AdamW. Bias correction makes the step ±1 for any gradient
 * except 0.
 */
function stepped(decay: number): number {
  return 1 - RATE * decay - RATE;
}

describe('the learning rate', () => {
  it('rises in a line and falls along half a cosine', () => {
    const shares = Array.from({ length: 11 }, (_, step) =>
      rateShare(step, { steps: 10, warmUp: 0.2 }),
    );
    expect(shares.slice(0, 3)).toEqual([0.5, 1, 1]);
    expect(shares[6]).toBeCloseTo(0.5, 9);
    expect(shares[10]).toBeCloseTo(0, 9);
  });
});

describe('an update', () => {
  it('takes a step along the sum of the shards’ gradients, and clears them', () => {
    const { plan, head, read, teach, update } = setUp();
    for (const parameter of [plan.projection, plan.bias, head.weights]) teach(parameter);
    update(0, { head: 0, headTurn: 0 });
    for (const parameter of [plan.projection, plan.bias, head.weights]) {
      const { value, moment, gradients } = parameter;
      for (const weight of read(value))
        expect(weight).toBeCloseTo(stepped(parameter.decays ? DECAY : 0), 4);
      for (const kept of read(moment)) expect(kept).toBeCloseTo(0.2, 6);
      for (const gradient of gradients) expect(new Set(read(gradient))).toEqual(new Set([0]));
    }
    expect([plan.projection.decays, plan.bias.decays]).toEqual([true, false]);
  });

  it('changes the touched rows of the table alone, each once', () => {
    const { thread, plan, read, teach, update } = setUp();
    teach(plan.table);
    for (const { shard } of thread.learners) shard.touched.add(3);
    thread.learners[1]?.shard.touched.add(5);
    update(0, { head: -1, headTurn: 0 });
    const firsts = [2, 3, 4, 5].map((row) => read(plan.table.value.rowsFrom(row, 1))[0]);
    expect(firsts[0]).toBe(1);
    expect(firsts[1]).toBeCloseTo(stepped(0), 4);
    expect(firsts[2]).toBe(1);
    expect(firsts[3]).toBeCloseTo(stepped(0), 4);
    expect(read(plan.table.moment.rowsFrom(3, 1))[0]).toBeCloseTo(0.2, 6);
  });

  it('leaves heads alone that did not learn', () => {
    const { head, read, teach, update } = setUp();
    teach(head.weights);
    update(0, { head: -1, headTurn: 0 });
    expect(new Set(read(head.weights.value))).toEqual(new Set([1]));
    update(1, { head: 0, headTurn: 0 });
    for (const weight of read(head.weights.value)) expect(weight).toBeLessThan(1);
  });
});
