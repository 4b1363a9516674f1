import type { Kernels } from '../../kernels/kernels.ts';
import { Arithmetic } from './arithmetic.ts';
import { failPlan, type MemoryPlan, type Parameter, type Scratch } from './memory-plan.ts';
import { RowList } from './row-list.ts';
import type { Variable } from './variable.ts';

/** What the passes and losses of one shard work with. */
export interface Shard {
  readonly plan: MemoryPlan;
  /** Its number, below `SHARDS`. */
  readonly index: number;
  readonly scratch: Scratch;
  readonly math: Arithmetic;
  /** Table rows with a gradient since the list was cleared. */
  readonly touched: RowList;
}

/** Throws `RangeError` for a shard outside the plan. */
export function openShard(
  plan: MemoryPlan,
  memory: WebAssembly.Memory,
  kernels: Kernels,
  index: number,
): Shard {
  const scratch = plan.scratch[index] ?? failPlan();
  return {
    plan,
    index,
    scratch,
    math: new Arithmetic(kernels, new Float32Array(memory.buffer), scratch.panel),
    touched: new RowList(memory, plan.touched[index] ?? failPlan()),
  };
}

/** A parameter with the shard's own gradient. */
export function variableOf({ value, gradients }: Parameter, { index }: Shard): Variable {
  return { value, gradient: gradients[index] ?? failPlan() };
}
