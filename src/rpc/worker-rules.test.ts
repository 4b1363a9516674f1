import { describe, expect, it } from 'vitest';
import { EngineError } from '../core/errors.ts';
import { codeOf, gate } from '../../test/fixtures/port-worker.ts';
import {
  NO_CONTEXT,
  ROWS,
  greet,
  never,
  open,
  openRaw,
  type AnyMap,
} from '../../test/fixtures/worker-rows.ts';
import { connect } from './connect.ts';
import { serve } from './serve.ts';
import { PROTOCOL_VERSION } from './wire.ts';

/** Rules W1–W6 of the README for every map: how a worker starts, answers, dies and is cancelled. */
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
    // Messages keep their order: with the third answer all that followed the second has come.
    for (let calls = 0; calls < 3; calls++) expect(await call({ onProgress })).toBe('first');
    expect(seen).toEqual([]);
    expect(ids).toEqual([1, 2, 3]);
  });

  it('W4 rejects everything pending when the worker dies, and answers again', async () => {
    let isHanging = true;
    const begun = gate();
    const opened = open(row, async () => {
      begun.open();
      return isHanging ? never({}, NO_CONTEXT) : 'again';
    });
    const codes = Promise.all([codeOf(opened.call()), codeOf(opened.call())]);
    await begun.opened;
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
    const begun = gate();
    const opened = open(row, async (_params, { signal, pause }) => {
      if (!isFirst) return 'next';
      isFirst = false;
      begun.open();
      while (!signal.aborted) await pause();
      return 'as far as it came';
    });
    const controller = new AbortController();
    const running = opened.call({ signal: controller.signal }).catch((error: unknown) => error);
    await begun.opened;
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
});
