import { EngineError } from '../../../core/errors.ts';
import { createHelper } from '../../../train/network/helper-tasks.ts';
import type { TrainHost } from '../../../train/network/train-host.ts';

let host: TrainHost | null = null;

/** A second thread where the device has a core for it and the browser lets it start; it starts with the first training and ends with this worker. */
export function labHost(): TrainHost {
  host ??= navigator.hardwareConcurrency > 1 ? withHelper() : {};
  return host;
}

function withHelper(): TrainHost {
  let worker: Worker | null = null;
  const start = (): Worker => {
    const made = new Worker(new URL('../../../workers/help-worker.ts', import.meta.url), {
      type: 'module',
      name: 'presort-lab-help',
    });
    made.addEventListener('message', ({ data }: MessageEvent<{ id: number; result: unknown }>) =>
      helper.receive(data),
    );
    made.addEventListener('error', (event) => {
      event.preventDefault();
      worker = null;
      helper.fail(new EngineError('worker-crashed'));
    });
    return made;
  };
  const helper = createHelper((request) => {
    (worker ??= start()).postMessage(request);
  });
  // One thread does the same, only slower.
  try {
    worker = start();
  } catch {
    return {};
  }
  return { help: helper.help };
}
