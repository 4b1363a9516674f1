import { describe, expect, it, vi } from 'vitest';
import { codeOf, gate } from '../../test/fixtures/port-worker.ts';
import {
  NO_CONTEXT,
  ROWS,
  never,
  open,
  openRaw,
  type AnyMap,
} from '../../test/fixtures/worker-rows.ts';
import { serve } from './serve.ts';

/** The rules W7–W12 of the README for every map: order, ending, buffers, progress, nonsense. */
describe.each(ROWS)('the worker rules for $name', (row) => {
  const { policy, method } = row;

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
    const begun = gate();
    const opened = open(row, async () => {
      begun.open();
      return opened.spawned.length === 1 ? never({}, NO_CONTEXT) : 1;
    });
    const hanging = codeOf(opened.call());
    await begun.opened;
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
    const hour = 3_600_000;
    const [begun, end] = [gate(), gate()];
    const opened = open(row, async () => {
      begun.open();
      await end.opened;
      return 'late';
    });
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    try {
      const late = opened.call();
      await vi.advanceTimersByTimeAsync(0);
      await begun.opened;
      await vi.advanceTimersByTimeAsync(hour);
      end.open();
      expect(await late).toBe('late');
      await vi.advanceTimersByTimeAsync(hour);
      expect(await opened.call()).toBe('late');
      expect(opened.spawned).toHaveLength(1);
    } finally {
      vi.useRealTimers();
    }
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

  it('W11 loses no entry of a list that its policy gathers', async () => {
    const gather = policy.progress === 'every' ? [] : policy.progress.gather;
    const seen: object[] = [];
    const { call } = open(row, async (_params, { progress }) => {
      for (const at of [1, 2, 3])
        progress(Object.fromEntries(gather.map((field) => [field, [at, -at]])));
      return 'done';
    });
    await call({
      onProgress: (value) => {
        seen.push(value as object);
      },
    });
    for (const field of gather)
      expect(seen.flatMap((value) => Reflect.get(value, field))).toEqual([1, -1, 2, -2, 3, -3]);
  });

  it('W12 answers an unknown kind or method with protocol-mismatch', async () => {
    const { port1, port2 } = new MessageChannel();
    const answers = new Map<unknown, unknown>();
    const answered = gate();
    port1.onmessage = ({ data }) => {
      if (data.kind !== 'hello') answers.set(data.id, data.error.code);
      if (answers.size === 4) answered.open();
    };
    serve<AnyMap>(port2, async () => ({ [method]: async () => 1 }), policy);
    for (const message of [
      { kind: 'nonsense', id: 7 },
      { kind: 'request', id: 8, method: 'constructor', params: {} },
      { kind: 'request', id: 9, method, params: null },
      null,
    ])
      port1.postMessage(message);
    await answered.opened;
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
