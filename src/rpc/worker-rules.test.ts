import { afterEach, describe, expect, it } from 'vitest';
import { EngineError } from '../core/errors.ts';
import { ENGINE_POLICY } from '../engine/methods.ts';
import type { EngineMethods } from '../engine/methods.ts';
import type { BatchMethods } from '../features/batch/shared/batch-methods.ts';
import { LAB_POLICY } from '../features/lab/shared/lab-methods.ts';
import type { LabMethods } from '../features/lab/shared/lab-methods.ts';
import type { MailMethods } from '../features/mail/shared/mail-methods.ts';
import { INTAKE_POLICY } from '../shell/intake/intake-policy.ts';
import { HELPER_POLICY } from '../train/network/helper-tasks.ts';
import type { HelperMethods } from '../train/network/helper-tasks.ts';
import { TRAIN_THREAD_POLICY } from '../train/network/train-thread.ts';
import type { TrainThreadMethods } from '../train/network/train-thread.ts';
import { codeOf, portWorker, wait, type PortWorker } from '../../test/fixtures/port-worker.ts';
import { connect, type Connection, type ConnectionState } from './connect.ts';
import type { HandlerContext, Handlers, Method, MethodMap, MethodName } from './method-map.ts';
import type { WorkerPolicy } from './policies.ts';
import { serve } from './serve.ts';
import { PROTOCOL_VERSION } from './wire.ts';

/**
 * The rules W1–W12 of the README over a real MessageChannel, for every map and its policy. Handlers
 * are stand-ins, because the rules are about messages; the real workers are tested in
 * `test/browser` and `test/e2e`.
 */

/** One method of a map, with params that its type allows. `name`: the one that every test calls. */
interface Row {
  readonly name: string;
  readonly policy: WorkerPolicy<AnyMap>;
  readonly method: string;
  readonly params: object;
}
type AnyMap = Record<string, Method>;
type Handler = (params: object, context: HandlerContext<unknown>) => Promise<unknown>;

function row<M extends MethodMap<M>, K extends MethodName<M> = MethodName<M>>(
  policy: WorkerPolicy<M>,
  method: K,
  params: M[K]['params'],
  name = policy.name,
): Row {
  return { name, method, params, policy: policy as unknown as WorkerPolicy<AnyMap> }; // the tests call by name
}

const ROWS: readonly Row[] = [
  row<EngineMethods>(ENGINE_POLICY, 'triage', { input: { description: 'x' } }),
  row<LabMethods>(LAB_POLICY, 'checkHealth', { datasetId: 'a' }),
  row<BatchMethods>(INTAKE_POLICY, 'readFilters', { id: 'a' }, 'intake: batch'),
  row<MailMethods>(INTAKE_POLICY, 'readMail', { file: new Blob(['x']) }, 'intake: mail'),
  row<HelperMethods>(HELPER_POLICY, 'embed', { weights: new Uint8Array(1), texts: [['x']] }),
  row<TrainThreadMethods>(TRAIN_THREAD_POLICY, 'train', {
    job: {} as TrainThreadMethods['train']['params']['job'], // nothing reads it here
    memory: {} as WebAssembly.Memory, // as above
    rank: 0,
    ranks: 1,
  }),
];

const workers: PortWorker[] = [];
afterEach(() => {
  for (const worker of workers.splice(0)) worker.terminate();
});

interface Opened {
  readonly link: Connection<AnyMap>;
  /** Every worker that the client has started. */
  readonly spawned: readonly PortWorker[];
  readonly states: readonly ConnectionState[];
  call(options?: { signal?: AbortSignal; onProgress?: (value: unknown) => void }): Promise<unknown>;
}

/** A client and its workers. Their handlers, `others` among them, are `handle` for the row's own method. */
function open(
  { policy, method, params }: Row,
  handle: Handler,
  others: Readonly<Record<string, Handler>> = {},
): Opened {
  return openRaw({ policy, method, params, name: '' }, (port) => {
    const handlers = { [method]: handle, ...others } as Handlers<AnyMap>; // called by name only
    serve(port, () => Promise.resolve(handlers), policy);
  });
}

function openRaw(
  { policy, method, params }: Row,
  start: (port: MessagePort) => void,
  over: Partial<WorkerPolicy<AnyMap>> = {},
): Opened {
  const spawned: PortWorker[] = [];
  const states: ConnectionState[] = [];
  const link = connect<AnyMap>(
    () => {
      const worker = portWorker(start);
      spawned.push(worker);
      workers.push(worker);
      return worker;
    },
    { ...policy, ...over },
    (state) => {
      states.push(state);
    },
  );
  return { link, spawned, states, call: (options = {}) => link.call(method, params, options) };
}

const never: Handler = () => new Promise(() => undefined);
const greet = (port: MessagePort): void => {
  port.postMessage({ kind: 'hello', protocol: PROTOCOL_VERSION, build: '' });
};

describe.each(ROWS)('the worker rules for $name', (row) => {
  const { policy, method, params } = row;

  it('W1 registers its listener at once and says hello first, with protocol and name', async () => {
    const { port1, port2 } = new MessageChannel();
    const first = new Promise((resolve) => {
      port1.onmessage = ({ data }) => {
        resolve(data);
      };
    });
    let loads = 0;
    serve<AnyMap>(
      port2,
      async () => {
        loads += 1;
        return {};
      },
      policy,
    );
    expect(await first).toEqual({
      kind: 'hello',
      protocol: PROTOCOL_VERSION,
      build: policy.name,
    });
    expect(loads).toBe(0);
    port1.close();
  });

  it('W1 loads its handlers again after a failed load', async () => {
    let loads = 0;
    const { call } = openRaw(row, (port) => {
      serve<AnyMap>(
        port,
        async () => {
          loads += 1;
          if (loads === 1) throw new TypeError('no network');
          return { [method]: async () => 'answer' };
        },
        policy,
      );
    });
    expect(await codeOf(call())).toBe('internal');
    expect(await call()).toBe('answer');
  });

  it('W2 sends nothing before hello, and takes a worker that never says it as blocked', async () => {
    const seen: unknown[] = [];
    const { call } = openRaw(
      row,
      (port) => {
        port.onmessage = ({ data }) => {
          seen.push(data);
        };
      },
      { helloMs: 40 },
    );
    expect(await codeOf(call())).toBe('worker-blocked');
    expect(seen).toEqual([]);
  });

  it('W2 refuses a worker of another protocol, without a restart', async () => {
    const { call, spawned } = openRaw(row, (port) => {
      port.postMessage({ kind: 'hello', protocol: PROTOCOL_VERSION + 1, build: '' });
    });
    expect(await codeOf(call())).toBe('protocol-mismatch');
    expect(spawned).toHaveLength(1);
  });

  it('W3 gives every request exactly one answer and leaves nothing pending', async () => {
    let count = 0;
    const { link, call } = open(row, async () => (count += 1));
    const answers = await Promise.all(Array.from({ length: 50 }, () => call()));
    expect(answers).toEqual(Array.from({ length: 50 }, (_, at) => at + 1));
    expect(link.pendingCount).toBe(0);
  });

  it('W3 drops a second answer, and progress after the answer', async () => {
    const ids: number[] = [];
    const seen: unknown[] = [];
    const { call } = openRaw(row, (port) => {
      port.onmessage = ({ data: { id } }: MessageEvent<{ id: number }>) => {
        ids.push(id);
        port.postMessage({ kind: 'result', id, result: 'first' });
        port.postMessage({ kind: 'progress', id, progress: 1 });
        port.postMessage({ kind: 'result', id, result: 'second' });
      };
      greet(port);
    });
    const onProgress = (value: unknown): void => {
      seen.push(value);
    };
    expect([await call({ onProgress }), await call({ onProgress })]).toEqual(['first', 'first']);
    await wait(10);
    expect(seen).toEqual([]);
    expect(ids).toEqual([1, 2]);
  });

  it('W4 rejects everything pending when the worker dies, and answers again', async () => {
    let isHanging = true;
    const opened = open(row, async () => (isHanging ? never({}, NO_CONTEXT) : 'again'));
    const codes = Promise.all([codeOf(opened.call()), codeOf(opened.call())]);
    await wait(20);
    isHanging = false;
    opened.spawned[0]?.crash();
    expect(await codes).toEqual(['worker-crashed', 'worker-crashed']);
    expect(await opened.call()).toBe('again');
    expect(opened.spawned).toHaveLength(2);
    expect(opened.states).toEqual(
      policy.restart === 'next-call'
        ? ['starting', 'ready', 'idle', 'starting', 'ready']
        : ['starting', 'ready', 'restarting', 'ready'],
    );
  });

  it('W4 takes a worker that cannot be made as blocked', async () => {
    const link = connect<AnyMap>(() => {
      throw new DOMException('no', 'SecurityError');
    }, policy);
    expect(await codeOf(link.call(method, params))).toBe('worker-blocked');
  });

  it('W5 carries code and details, and never the message of a foreign error', async () => {
    const known = open(row, async () => {
      throw new EngineError('bundle-integrity', { file: 'weights.bin' });
    });
    await expect(known.call()).rejects.toMatchObject({
      code: 'bundle-integrity',
      details: { file: 'weights.bin' },
    });
    const foreign = open(row, async () => {
      throw new TypeError('my card number is 4111');
    });
    await expect(foreign.call()).rejects.toMatchObject({
      code: 'internal',
      details: { name: 'TypeError' },
    });
  });

  it('W6 answers a cancelled request as its policy says, once, and goes on', async () => {
    let isFirst = true;
    const opened = open(row, async (_params, { signal, pause }) => {
      if (!isFirst) return 'next';
      isFirst = false;
      while (!signal.aborted) await pause();
      return 'as far as it came';
    });
    const controller = new AbortController();
    const running = opened.call({ signal: controller.signal }).catch((error: unknown) => error);
    await wait(20);
    controller.abort();
    controller.abort();
    expect(await running).toEqual(
      policy.cancel === 'settle' ? 'as far as it came' : new EngineError('aborted'),
    );
    isFirst = false;
    expect(await opened.call()).toBe('next');
    expect(opened.spawned).toHaveLength(policy.cancel === 'end' ? 2 : 1);
  });

  it('W6 never sends a request that was cancelled before', async () => {
    let calls = 0;
    const { call } = open(row, async () => (calls += 1));
    expect(await codeOf(call({ signal: AbortSignal.abort() }))).toBe('aborted');
    expect(await call()).toBe(1);
  });

  it('W7 runs one request at a time in order, or all together, as its policy says', async () => {
    let running = 0;
    let most = 0;
    const { call } = open(row, async (_params, { pause }) => {
      running += 1;
      most = Math.max(most, running);
      for (let turn = 0; turn < 5; turn++) await pause();
      running -= 1;
    });
    await Promise.all([call(), call(), call(), call()]);
    expect(most).toBe(policy.order === 'queue' ? 1 : 4);
  });

  it('W8 stops at once what runs, by ending the worker', async () => {
    const opened = open(row, async () => (opened.spawned.length === 1 ? never({}, NO_CONTEXT) : 1));
    const hanging = codeOf(opened.call());
    await wait(20);
    opened.link.dispose();
    expect(await hanging).toBe('aborted');
    expect(opened.spawned[0]?.isEnded).toBe(true);
    expect(await opened.call()).toBe(1);
  });

  it('W8 leaves no call waiting when it ends the worker before hello', async () => {
    const opened = openRaw(row, () => undefined);
    const hanging = codeOf(opened.call());
    opened.link.dispose();
    expect(await hanging).toBe('aborted');
    expect(opened.link.state).toBe('idle');
  });

  it('W9 transfers the buffers that a handler hands over', async () => {
    let kept = new Float32Array(0);
    const { call } = open(row, async (_params, { transfer }) => {
      kept = new Float32Array([3, 3]);
      transfer(kept.buffer);
      return kept;
    });
    expect(await call()).toEqual(new Float32Array([3, 3]));
    expect(kept).toHaveLength(0);
  });

  it('W10 has no deadline for an answer and keeps an idle worker', async () => {
    const opened = openRaw(
      row,
      (port) => {
        const handlers = { [method]: () => wait(90).then(() => 'late') };
        serve<AnyMap>(port, async () => handlers, policy);
      },
      { helloMs: 60 },
    );
    expect(await opened.call()).toBe('late');
    await wait(70);
    expect(await opened.call()).toBe('late');
    expect(opened.spawned).toHaveLength(1);
  });

  it('W11 reports progress in order before the result, and the last value always', async () => {
    const seen: { readonly loaded?: number }[] = [];
    const { call } = open(row, async (_params, { progress }) => {
      for (const loaded of [0, 4, 10]) progress({ loaded, total: 10 });
      return 'done';
    });
    await call({
      onProgress: (value) => {
        seen.push(value as { loaded: number });
      },
    });
    const loaded = seen.map((value) => value.loaded);
    expect(loaded).toEqual(policy.progress === 'every' ? [0, 4, 10] : [0, 10]);
  });

  it('W12 answers an unknown kind or method with protocol-mismatch', async () => {
    const { port1, port2 } = new MessageChannel();
    const answers = new Map<unknown, unknown>();
    port1.onmessage = ({ data }) => {
      if (data.kind !== 'hello') answers.set(data.id, data.error.code);
    };
    serve<AnyMap>(port2, async () => ({ [method]: async () => 1 }), policy);
    for (const message of [
      { kind: 'nonsense', id: 7 },
      { kind: 'request', id: 8, method: 'constructor', params: {} },
      { kind: 'request', id: 9, method, params: null },
      null,
    ])
      port1.postMessage(message);
    await wait(40);
    expect([...answers.keys()].sort()).toEqual([-1, 7, 8, 9].sort());
    expect(new Set(answers.values())).toEqual(new Set(['protocol-mismatch']));
    port1.close();
  });

  it('W12 refuses params that cannot be cloned, without a crash', async () => {
    const { link, call } = open(row, async () => 1);
    expect(await codeOf(link.call(method, { later: () => undefined }))).toBe('bad-input');
    expect(await call()).toBe(1);
  });
});

describe('a worker that is restarted at once', () => {
  const engine = row<EngineMethods>(ENGINE_POLICY, 'triage', { input: { description: 'x' } });

  it('W4 gets the last load again', async () => {
    const loads: unknown[] = [];
    const opened = open(engine, async () => 'answer', {
      loadBundle: async (given) => loads.push(given),
    });
    await opened.link.call('loadBundle', { baseUrl: 'http://x/' });
    opened.spawned[0]?.crash();
    expect(await opened.call()).toBe('answer');
    expect(loads).toEqual([{ baseUrl: 'http://x/' }, { baseUrl: 'http://x/' }]);
  });

  it('W4 is failed when it dies again before one ticket was answered, until restart()', async () => {
    const opened = open(engine, async () => 'answer', { listBundles: async () => [] });
    await opened.link.start();
    opened.spawned[0]?.crash();
    await opened.link.call('listBundles', {});
    opened.spawned[1]?.crash();
    expect(await codeOf(opened.call())).toBe('worker-crashed');
    expect(opened.link.state).toBe('failed');
    await opened.link.restart();
    expect(await opened.call()).toBe('answer');
  });

  it('W6 never runs a request that was cancelled while it waited', async () => {
    let openGate = (): void => undefined;
    const gate = new Promise<void>((resolve) => {
      openGate = resolve;
    });
    let ran = 0;
    const opened = open(engine, async () => {
      await gate;
      return (ran += 1);
    });
    const first = opened.call();
    const controller = new AbortController();
    const second = codeOf(opened.call({ signal: controller.signal }));
    await wait(20);
    controller.abort();
    expect(await second).toBe('aborted');
    openGate();
    expect(await first).toBe(1);
    expect(ran).toBe(1);
  });
});

const NO_CONTEXT: HandlerContext<unknown> = {
  signal: new AbortController().signal,
  progress: () => undefined,
  pause: async () => undefined,
  transfer: () => undefined,
};
