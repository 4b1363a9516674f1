import type { Kernels } from '../../kernels/kernels.ts';
import { Arithmetic } from './arithmetic.ts';
import { failPlan, type MemoryPlan, type Parameter, type Scratch } from './memory-plan.ts';
import { RowList } from './row-list.ts';
import type { Variable } from './variable.ts';

/** Memory and arithmetic for the passes and losses of one shard. */
export interface Shard {
  readonly plan: MemoryPlan;
  /** Index of the shard, below `SHARDS`. */
  readonly index: number;
  readonly scratch: Scratch;
  readonly math: Arithmetic;
  /** Table rows with a gradient since the last clearing. */
  readonly touched: RowList;
}

/** Opens a shard. Throws `RangeError` for one outside the plan. */
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

/** Returns a parameter with the shard's own gradient. */
export function variableOf({ value, gradients }: Parameter, { index }: Shard): Variable {
  return { value, gradient: gradients[index] ?? failPlan() };
}
