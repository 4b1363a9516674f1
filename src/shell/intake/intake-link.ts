import { connect } from '../../rpc/connect.ts';
import type { Connection } from '../../rpc/connect.ts';
import type { MethodMap } from '../../rpc/method-map.ts';
import { INTAKE_POLICY } from './intake-policy.ts';

let link: unknown = null;

/**
 * The one intake worker of this tab, which starts with the first call. Each feature names its own
 * part of the methods, `M`.
 */
export function intakeLink<M extends MethodMap<M>>(): Connection<M> {
  link ??= connect<M>(
    () =>
      new Worker(new URL('../../workers/intake-worker.ts', import.meta.url), {
        type: 'module',
        name: 'presort-intake',
      }),
    INTAKE_POLICY,
  );
  return link as Connection<M>; // the worker's entry merges the handlers of every feature
}
