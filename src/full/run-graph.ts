import type { GraphModel } from '@tensorflow/tfjs-converter';
import { engine, setBackend } from '@tensorflow/tfjs-core';

/**
 * Runs work on a backend and disposes all tensors that it makes, also after an error. The call
 * rejects when `lost` rejects first.
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
 * Makes a graph run synchronously. The encoder package always calls `executeAsync`, which is meant
 * for graphs whose shapes depend on data and warns on every call for others. `execute` is faster
 * and refuses graphs with such nodes before it computes.
 */
export function runStraight(graph: GraphModel): GraphModel {
  const whenDynamic = graph.executeAsync.bind(graph);
  let isDynamic = false;
  graph.executeAsync = async (inputs, outputs) => {
    if (!isDynamic) {
      try {
        return graph.execute(inputs, outputs);
      } catch {
        /* a dynamic graph, or no memory: `executeAsync` throws again in the second case */
      }
    }
    const output = await whenDynamic(inputs, outputs);
    isDynamic = true;
    return output;
  };
  return graph;
}
