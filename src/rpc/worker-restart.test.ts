import { describe, expect, it } from 'vitest';
import { ENGINE_POLICY } from '../engine/methods.ts';
import type { EngineMethods } from '../engine/methods.ts';
import { codeOf, gate } from '../../test/fixtures/port-worker.ts';
import { open, row } from '../../test/fixtures/worker-rows.ts';

/** Rules W4 and W6 for the engine, which restarts by itself. */
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
    const [begun, end] = [gate(), gate()];
    let ran = 0;
    const opened = open(engine, async () => {
      begun.open();
      await end.opened;
      return (ran += 1);
    });
    const first = opened.call();
    const controller = new AbortController();
    const second = codeOf(opened.call({ signal: controller.signal }));
    await begun.opened;
    controller.abort();
    expect(await second).toBe('aborted');
    end.open();
    expect(await first).toBe(1);
    expect(ran).toBe(1);
  });
});
