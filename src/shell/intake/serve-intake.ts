import { toWireError } from '../../rpc/wire-error.ts';
import type { FromIntake, IntakeContext, IntakeHandlers, ToIntake } from './intake-messages.ts';
import type { IntakeMethod } from './intake-methods.ts';

/** The part of a worker's scope, or of a port, that is needed here. */
export interface IntakeEndpoint {
  postMessage(message: unknown): void;
  addEventListener(type: 'message', listener: (event: MessageEvent) => void): void;
}

/** Answers every request exactly once; requests run side by side, because a batch must not keep a preview waiting. */
export function serveIntake(endpoint: IntakeEndpoint, handlers: IntakeHandlers): void {
  const running = new Map<number, AbortController>();
  const send = (message: FromIntake): void => {
    endpoint.postMessage(message);
  };
  endpoint.addEventListener('message', (event) => {
    const message = event.data as ToIntake; // only our own page holds this worker
    if (message.kind === 'cancel') {
      running.get(message.id)?.abort();
      return;
    }
    const { id, method, params } = message;
    const controller = new AbortController();
    running.set(id, controller);
    const handler = handlers[method] as (
      given: unknown,
      context: IntakeContext<IntakeMethod>,
    ) => Promise<unknown>; // the map ties params to method
    handler(params, {
      signal: controller.signal,
      progress: (value) => {
        send({ kind: 'progress', id, value });
      },
    })
      .then(
        (value) => {
          send({ kind: 'result', id, value });
        },
        (thrown: unknown) => {
          send({ kind: 'failure', id, error: toWireError(thrown) });
        },
      )
      .finally(() => {
        running.delete(id);
      });
  });
}
