import { afterEach, describe, expect, it } from 'vitest';
import { EngineClient } from './engine-client.ts';
import type { EngineState } from './engine-client.ts';
import type { WorkerLike } from './page/worker-link.ts';
import { EngineError } from '../core/errors.ts';
import type { Triage } from '../core/triage.ts';
import type { EngineInfo } from './methods.ts';
import { PROTOCOL_VERSION } from '../rpc/version.ts';
import { serveEngine } from './worker/serve-engine.ts';
import type { EngineHandlers } from './worker/serve-engine.ts';

/**
 * The worker rules W1–W12 over a real MessageChannel. The handlers are small stand-ins, because the rules are about messages;
 * the real engine behind the real worker is tested in `test/browser`.
 */

const open: MessagePort[] = [];
afterEach(() => {
  for (const port of open.splice(0)) port.close();
});

interface Started {
  port: MessagePort;
  crash(): void;
}

/** A worker made of one end of a channel; `crash` fires the `error` event that a real worker would. */
function portWorker(serve: (port: MessagePort) => void, started: Started[] = []): WorkerLike {
  const { port1, port2 } = new MessageChannel();
  open.push(port1, port2);
  const errors = new EventTarget();
  started.push({
    port: port2,
    crash: () => {
      errors.dispatchEvent(new Event('error', { cancelable: true }));
    },
  });
  setTimeout(() => {
    serve(port2);
  }, 0);
  return {
    postMessage: (message) => {
      port1.postMessage(message);
    },
    addEventListener: (type, listener) => {
      if (type === 'message') {
        port1.addEventListener('message', listener);
        port1.start();
      } else errors.addEventListener(type, listener);
    },
    terminate: () => {
      port1.close();
      port2.close();
    },
  };
}

const INFO: EngineInfo = {
  bundle: 'tiny@1.0.0',
  id: 'tiny',
  title: 'Tiny',
  baseUrl: 'http://x/',
  heads: [],
  rules: [],
  replies: [],
  teams: { rows: [], defaultTeam: 'A', reviewTeam: 'B' },
  languages: ['en'],
  sources: [],
  dims: 2,
  bytes: 10,
  full: null,
  stored: 'memory',
  loadMs: 1,
  fallback: null,
};

function triageOf(id: string): Triage {
  const decision = {
    label: 'A',
    confidence: 1,
    state: 'accept',
    source: 'model',
    top: [],
  } as const;
  return {
    id,
    category: decision,
    priority: decision,
    team: 'A',
    reply: null,
    abstained: false,
    reason: null,
    tier: 'compact',
    bundle: 'tiny@1.0.0',
    ms: 0,
  };
}

function handlers(over: Partial<EngineHandlers> = {}): EngineHandlers {
  return {
    loadBundle: async (_params, { progress }) => {
      progress({ loaded: 0, total: 10 });
      progress({ loaded: 10, total: 10 });
      return INFO;
    },
    triage: async ({ input }) => triageOf(input.id ?? ''),
    triageBatch: async ({ inputs }) => inputs.map((input) => triageOf(input.id ?? '')),
    triageAndEmbed: async () => ({
      triages: [],
      embeddings: { dims: 2, count: 0, data: new Float32Array(0) },
    }),
    explain: async () => ({ text: '', words: [] }),
    embed: async ({ inputs }, { transfer }) => {
      const data = new Float32Array(inputs.length * 2);
      transfer(data.buffer);
      return { dims: 2, count: inputs.length, data };
    },
    loadFull: async () => {
      throw new EngineError('full-missing');
    },
    fullInfo: async () => ({ running: null, keptBytes: null }),
    selfTest: async () => {
      throw new EngineError('full-missing');
    },
    unloadFull: async () => null,
    listBundles: async () => [],
    removeBundle: async () => null,
    ...over,
  };
}

function client(
  over: Partial<EngineHandlers> = {},
  started: Started[] = [],
  states: EngineState[] = [],
): EngineClient {
  return new EngineClient({
    spawn: () =>
      portWorker((port) => {
        serveEngine(port, handlers(over), 'test');
      }, started),
    onState: (state) => {
      states.push(state);
    },
  });
}

async function codeOf(promise: Promise<unknown>): Promise<string> {
  try {
    await promise;
    return 'no error';
  } catch (thrown) {
    return thrown instanceof EngineError ? thrown.code : String(thrown);
  }
}

const gate = (): { opened: Promise<void>; open: () => void } => {
  let openGate = (): void => undefined;
  const opened = new Promise<void>((resolve) => {
    openGate = resolve;
  });
  return { opened, open: openGate };
};

describe('engine client and worker', () => {
  it('W1 says hello as its first message, with protocol and build', async () => {
    const { port1, port2 } = new MessageChannel();
    open.push(port1, port2);
    const first = new Promise((resolve) => {
      port1.onmessage = (event) => {
        resolve(event.data);
      };
    });
    serveEngine(port2, handlers(), 'b1');
    expect(await first).toEqual({ kind: 'hello', protocol: PROTOCOL_VERSION, build: 'b1' });
  });

  it('W2 sends nothing before hello', async () => {
    const seen: unknown[] = [];
    const engine = new EngineClient({
      helloTimeoutMs: 60,
      spawn: () =>
        portWorker((port) => {
          port.onmessage = (event) => {
            seen.push(event.data);
          };
        }),
    });
    expect(await codeOf(engine.triage({ description: 'x' }))).toBe('worker-blocked');
    expect(seen).toEqual([]);
  });

  it('W2 refuses a worker of another protocol without a restart', async () => {
    let spawned = 0;
    const engine = new EngineClient({
      spawn: () => {
        spawned += 1;
        return portWorker((port) => {
          port.postMessage({ kind: 'hello', protocol: 999, build: '' });
        });
      },
    });
    expect(await codeOf(engine.triage({ description: 'x' }))).toBe('protocol-mismatch');
    expect(engine.state).toBe('failed');
    expect(spawned).toBe(1);
  });

  it('W3 gives every request exactly one answer and leaves nothing pending', async () => {
    const engine = client();
    const ids = Array.from({ length: 50 }, (_, index) => String(index));
    const answers = await Promise.all(ids.map((id) => engine.triage({ id, description: 'x' })));
    expect(answers.map((answer) => answer.id)).toEqual(ids);
    expect(engine.pendingCount).toBe(0);
  });

  it('W3 drops a second answer and progress after the answer', async () => {
    const progress: unknown[] = [];
    const engine = new EngineClient({
      spawn: () =>
        portWorker((port) => {
          port.onmessage = (event) => {
            port.postMessage({ kind: 'result', id: event.data.id, result: INFO });
            port.postMessage({
              kind: 'progress',
              id: event.data.id,
              progress: { loaded: 1, total: 1 },
            });
            port.postMessage({ kind: 'result', id: event.data.id, result: null });
          };
          port.postMessage({ kind: 'hello', protocol: PROTOCOL_VERSION, build: '' });
        }),
    });
    expect(
      await engine.loadBundle(
        { baseUrl: 'http://x/', storage: 'memory' },
        {
          onProgress: (value) => {
            progress.push(value);
          },
        },
      ),
    ).toEqual(INFO);
    await new Promise((resolve) => {
      setTimeout(resolve, 20);
    });
    expect(progress).toEqual([]);
  });

  it('W4 rejects everything pending on a crash, restarts once and loads the last bundle again', async () => {
    const started: Started[] = [];
    const states: EngineState[] = [];
    const loads: string[] = [];
    const engine = client(
      {
        loadBundle: async ({ baseUrl }) => {
          loads.push(baseUrl);
          return INFO;
        },
        explain: () => new Promise(() => undefined),
      },
      started,
      states,
    );
    await engine.loadBundle({ baseUrl: 'http://x/tiny/', storage: 'memory' });
    const hanging = codeOf(
      engine.call('explain', { input: { description: 'x' }, head: 'category', label: 'A' }),
    );
    await new Promise((resolve) => {
      setTimeout(resolve, 20);
    });
    started[0]?.crash();
    expect(await hanging).toBe('worker-crashed');
    expect((await engine.triage({ id: 'after', description: 'x' })).id).toBe('after');
    expect(loads).toEqual(['http://x/tiny/', 'http://x/tiny/']);
    expect(states).toEqual(['starting', 'ready', 'restarting', 'ready']);
  });

  it('W4 reports failed when the restarted worker dies before it answered a ticket, and restart() gives another chance', async () => {
    const started: Started[] = [];
    const states: EngineState[] = [];
    const engine = client({}, started, states);
    await engine.loadBundle({ baseUrl: 'http://x/tiny/', storage: 'memory' });
    started[0]?.crash();
    await engine.call('listBundles', {});
    started[1]?.crash();
    expect(await codeOf(engine.triage({ description: 'x' }))).toBe('worker-crashed');
    expect(states.at(-1)).toBe('failed');
    await engine.restart();
    expect((await engine.triage({ id: 'again', description: 'x' })).id).toBe('again');
  });

  it('W4 takes a worker that cannot be constructed as blocked', async () => {
    const engine = new EngineClient({
      spawn: () => {
        throw new DOMException('no', 'SecurityError');
      },
    });
    expect(await codeOf(engine.triage({ description: 'x' }))).toBe('worker-blocked');
    expect(engine.state).toBe('failed');
  });

  it('W5 carries code and details, and never the message of a foreign error', async () => {
    const engine = client({
      triage: async () => {
        throw new EngineError('bundle-integrity', { file: 'weights.bin' });
      },
      explain: async () => {
        throw new TypeError('my card number is 4111');
      },
    });
    await expect(engine.triage({ description: 'x' })).rejects.toMatchObject({
      code: 'bundle-integrity',
      details: { file: 'weights.bin' },
    });
    await expect(
      engine.call('explain', { input: { description: '' }, head: 'category', label: 'A' }),
    ).rejects.toMatchObject({ code: 'internal', details: { name: 'TypeError' } });
  });

  it('W6 answers a cancelled running request with aborted, and cancelling twice does no harm', async () => {
    const engine = client({
      triageBatch: async (_params, { breathe }) => {
        for (;;) await breathe();
      },
    });
    const controller = new AbortController();
    const running = codeOf(
      engine.triageBatch([{ description: 'x' }], {}, { signal: controller.signal }),
    );
    await new Promise((resolve) => {
      setTimeout(resolve, 20);
    });
    controller.abort();
    controller.abort();
    expect(await running).toBe('aborted');
    expect((await engine.triage({ id: 'next', description: 'x' })).id).toBe('next');
  });

  it('W6 never runs a request that was cancelled while it waited', async () => {
    const ran: string[] = [];
    const { opened, open: openGate } = gate();
    const engine = client({
      triage: async ({ input }) => {
        await opened;
        ran.push(input.id ?? '');
        return triageOf(input.id ?? '');
      },
    });
    const first = engine.triage({ id: '1', description: 'x' });
    const controller = new AbortController();
    const second = codeOf(
      engine.triage({ id: '2', description: 'x' }, {}, { signal: controller.signal }),
    );
    await new Promise((resolve) => {
      setTimeout(resolve, 20);
    });
    controller.abort();
    expect(await second).toBe('aborted');
    openGate();
    await first;
    expect(ran).toEqual(['1']);
  });

  it('W7 runs one request at a time, in order', async () => {
    let running = 0;
    let most = 0;
    const order: string[] = [];
    const engine = client({
      triage: async ({ input }, { breathe }) => {
        running += 1;
        most = Math.max(most, running);
        await breathe();
        running -= 1;
        order.push(input.id ?? '');
        return triageOf(input.id ?? '');
      },
    });
    await Promise.all(['a', 'b', 'c', 'd'].map((id) => engine.triage({ id, description: 'x' })));
    expect(most).toBe(1);
    expect(order).toEqual(['a', 'b', 'c', 'd']);
  });

  it('W7 cuts a batch into chunks of at most 64, keeps the order and lets a single triage in between', async () => {
    const sizes: number[] = [];
    const order: string[] = [];
    const engine = client({
      triageBatch: async ({ inputs }) => {
        sizes.push(inputs.length);
        order.push('batch');
        return inputs.map((input) => triageOf(input.id ?? ''));
      },
      triage: async ({ input }) => {
        order.push('single');
        return triageOf(input.id ?? '');
      },
    });
    const inputs = Array.from({ length: 200 }, (_, index) => ({
      id: String(index),
      description: 'x',
    }));
    const [results] = await Promise.all([
      engine.triageBatch(inputs),
      engine.triage({ id: 'one', description: 'x' }),
    ]);
    expect(results.map((result) => result.id)).toEqual(inputs.map((input) => input.id));
    expect(sizes).toEqual([64, 64, 64, 8]);
    expect(order.indexOf('single')).toBeLessThan(2);
  });

  it('W7 sends no further chunk after an abort', async () => {
    let chunks = 0;
    const controller = new AbortController();
    const engine = client({
      triageBatch: async ({ inputs }) => {
        chunks += 1;
        controller.abort();
        return inputs.map((input) => triageOf(input.id ?? ''));
      },
    });
    const inputs = Array.from({ length: 640 }, () => ({ description: 'x' }));
    expect(await codeOf(engine.triageBatch(inputs, {}, { signal: controller.signal }))).toBe(
      'aborted',
    );
    expect(chunks).toBe(1);
  });

  it('W9 transfers the embedding buffer', async () => {
    let kept: Float32Array | null = null;
    const engine = client({
      embed: async ({ inputs }, { transfer }) => {
        kept = new Float32Array(inputs.length * 2).fill(3);
        transfer(kept.buffer);
        return { dims: 2, count: inputs.length, data: kept };
      },
    });
    const { data } = await engine.call('embed', { inputs: [{ description: 'x' }] });
    expect([...data]).toEqual([3, 3]);
    expect(kept).toHaveLength(0);
  });

  it('W11 reports progress before the result, growing to complete', async () => {
    const seen: number[] = [];
    await client().loadBundle(
      { baseUrl: 'http://x/', storage: 'memory' },
      {
        onProgress: ({ loaded }) => {
          seen.push(loaded);
        },
      },
    );
    expect(seen).toEqual([0, 10]);
  });

  it('W12 answers an unknown kind or method with protocol-mismatch', async () => {
    const { port1, port2 } = new MessageChannel();
    open.push(port1, port2);
    const answers: unknown[] = [];
    port1.onmessage = (event) => {
      answers.push(event.data);
    };
    serveEngine(port2, handlers(), 'b');
    for (const message of [
      { kind: 'nonsense', id: 7 },
      { kind: 'request', id: 8, method: 'constructor', params: {} },
      { kind: 'request', id: 9, method: 'triage', params: null },
      null,
      'text',
    ])
      port1.postMessage(message);
    await new Promise((resolve) => {
      setTimeout(resolve, 50);
    });
    expect(answers.slice(1)).toEqual(
      [7, 8, 9, -1, -1].map((id) => ({
        kind: 'failure',
        id,
        error: { code: 'protocol-mismatch', details: {} },
      })),
    );
  });

  it('W12 rejects params that cannot be cloned, without a crash', async () => {
    const engine = client();
    const input = { description: 'x', later: () => undefined };
    expect(await codeOf(engine.triage(input))).toBe('bad-input');
    expect((await engine.triage({ id: 'ok', description: 'x' })).id).toBe('ok');
  });

  it('rejects everything pending when it is disposed', async () => {
    const engine = client({ triage: () => new Promise(() => undefined) });
    const hanging = codeOf(engine.triage({ description: 'x' }));
    await new Promise((resolve) => {
      setTimeout(resolve, 20);
    });
    engine.dispose();
    expect(await hanging).toBe('aborted');
  });
});
