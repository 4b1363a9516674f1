import { parentPort } from 'node:worker_threads';
import { runHelperTask, type HelperRequest } from '../../src/train/network/helper-tasks.ts';

parentPort?.on('message', (request: HelperRequest) => {
  parentPort?.postMessage({ id: request.id, result: runHelperTask(request) });
});
