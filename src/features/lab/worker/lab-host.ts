import { connect } from '../../../rpc/connect.ts';
import { HELPER_POLICY } from '../../../train/network/helper-tasks.ts';
import type { HelperMethods } from '../../../train/network/helper-tasks.ts';
import type { TrainHost } from '../../../train/network/train-host.ts';

let host: Promise<TrainHost> | null = null;

/**
 * Starts a second thread if the device has a free core and the browser allows it. The thread starts
 * with the first training and ends with this worker.
 */
export function labHost(): Promise<TrainHost> {
  host ??= navigator.hardwareConcurrency > 1 ? withHelper() : Promise.resolve({});
  return host;
}

async function withHelper(): Promise<TrainHost> {
  const helper = connect<HelperMethods>(
    () =>
      new Worker(new URL('../../../workers/help-worker.ts', import.meta.url), {
        type: 'module',
        name: 'presort-lab-help',
      }),
    HELPER_POLICY,
  );
  try {
    await helper.start();
  } catch {
    return {}; // then one thread trains, more slowly
  }
  return { help: (method, params) => helper.call(method, params) };
}
