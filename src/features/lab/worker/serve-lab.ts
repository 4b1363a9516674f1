import type { TrainPoint } from '../../../core/lab-reports.ts';
import type {
  FromLab,
  LabMethod,
  LabMethods,
  LabProgress,
  LabRequest,
} from '../shared/lab-methods.ts';
import { toWireError } from '../../../rpc/wire-error.ts';

export type LabHandlers = {
  readonly [M in LabMethod]: (
    params: LabMethods[M]['params'],
    progress: (progress: LabProgress) => void,
  ) => Promise<LabMethods[M]['result']>;
};

/** The part of a worker's global scope that is used. */
export interface LabEndpoint {
  postMessage(message: FromLab): void;
  addEventListener(type: 'message', listener: (event: MessageEvent) => void): void;
}

/** Between two progress messages: a page that draws a curve anew for each of thousands of points would stand still. */
const PAUSE_MS = 250;

/** Answers requests one after the other, each with exactly one result or failure. */
export function serveLab(endpoint: LabEndpoint, handlers: LabHandlers): void {
  let last: Promise<void> = Promise.resolve();
  endpoint.addEventListener('message', (event) => {
    const request = event.data as LabRequest; // the page that started this worker is of the same build
    last = last.then(() => answer(request));
  });

  async function answer({ id, method, params }: LabRequest): Promise<void> {
    let toldAt = -Infinity;
    let points: readonly TrainPoint[] = [];
    const tell = (progress: LabProgress): void => {
      toldAt = performance.now();
      endpoint.postMessage({
        kind: 'progress',
        id,
        progress: { ...progress, ...(points.length > 0 && { points }) },
      });
      points = [];
    };
    try {
      const handler = handlers[method] as (
        params: unknown,
        progress: (progress: LabProgress) => void,
      ) => Promise<unknown>; // the map ties params to method
      const result = await handler(params, (progress) => {
        points = [...points, ...(progress.points ?? [])];
        if (performance.now() - toldAt >= PAUSE_MS || progress.learning || progress.comparison)
          tell(progress);
      });
      endpoint.postMessage({ kind: 'result', id, result });
    } catch (thrown) {
      endpoint.postMessage({ kind: 'failure', id, error: toWireError(thrown) });
    }
  }
}
