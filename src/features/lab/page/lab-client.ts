import { connect } from '../../../rpc/connect.ts';
import type { Connection } from '../../../rpc/connect.ts';
import { LAB_POLICY } from '../shared/lab-methods.ts';
import type { LabMethods } from '../shared/lab-methods.ts';

/** The page's hold on the Lab's worker. `dispose` stops whatever runs, at once; nothing that was kept is lost. */
export function connectLab(): Connection<LabMethods> {
  return connect<LabMethods>(
    () =>
      new Worker(new URL('../../../workers/lab-worker.ts', import.meta.url), {
        type: 'module',
        name: 'presort-lab',
      }),
    LAB_POLICY,
  );
}
