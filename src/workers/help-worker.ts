/** Entry of the second thread of the Lab's worker. */
import { runHelperTask, type HelperRequest } from '../train/network/helper-tasks.ts';

declare const self: DedicatedWorkerGlobalScope;

self.addEventListener('message', ({ data }: MessageEvent<HelperRequest>) => {
  self.postMessage({ id: data.id, result: runHelperTask(data) });
});
