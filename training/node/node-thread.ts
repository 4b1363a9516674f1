import { Worker, parentPort } from 'node:worker_threads';
import type { Endpoint } from '../../src/rpc/serve.ts';
import type { WorkerLike } from '../../src/rpc/worker-like.ts';

/** A thread of Node behind the interface of a browser's worker. */
export interface NodeThread extends WorkerLike {
  /** Whether it keeps the process alive. */
  hold(isHeld: boolean): void;
}

export function startThread(file: URL): NodeThread {
  const worker = new Worker(file);
  return {
    postMessage: (message) => {
      worker.postMessage(message);
    },
    addEventListener(type, listener) {
      worker.on(type, (data: unknown) => {
        listener(type === 'message' ? new MessageEvent(type, { data }) : new Event(type));
      });
    },
    terminate: () => {
      void worker.terminate();
    },
    hold(isHeld) {
      if (isHeld) worker.ref();
      else worker.unref();
    },
  };
}

/** This thread's end of the connection. Throws when it is the main thread. */
export function threadEndpoint(): Endpoint {
  const port = parentPort;
  if (!port) throw new Error('this file runs as a thread only');
  return {
    postMessage: (message, transfer) => {
      port.postMessage(message, transfer as ArrayBuffer[]); // handlers hand over nothing else
    },
    addEventListener(type, listener) {
      port.on(type, (data: unknown) => {
        listener(new MessageEvent(type, { data }));
      });
    },
  };
}
