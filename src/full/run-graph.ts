import type { GraphModel } from '@tensorflow/tfjs-converter';
import { engine, setBackend } from '@tensorflow/tfjs-core';

/**
 * Runs work on a backend; every tensor that it makes is gone afterwards, also when it throws. When
 * `lost` rejects first, so does the call.
 */
export async function inScope<T>(
  backend: string,
  work: () => Promise<T>,
  lost?: Promise<never>,
): Promise<T> {
  if (engine().backendName !== backend) await setBackend(backend);
  engine().startScope();
  try {
    const result = work();
    return await (lost ? Promise.race([result, lost]) : result);
  } finally {
    engine().endScope();
  }
}

/**
 * The encoder package always calls `executeAsync`, which is made for graphs whose shapes depend on
 * data. A graph without such nodes runs straight: no bookkeeping, and no warning at every call.
 * `execute` refuses the others before it computes.
 */
export function runStraight(graph: GraphModel): GraphModel {
  const whenDynamic = graph.executeAsync.bind(graph);
  let isDynamic = false;
  graph.executeAsync = async (inputs, outputs) => {
    if (!isDynamic) {
      try {
        return graph.execute(inputs, outputs);
      } catch {
        /* dynamic, or out of memory: the next line tells */
      }
    }
    const output = await whenDynamic(inputs, outputs);
    isDynamic = true;
    return output;
  };
  return graph;
}
