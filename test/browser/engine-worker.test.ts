import { afterEach, describe, expect, it } from 'vitest';
import { EngineClient } from '../../src/engine/engine-client.ts';
import type { ConnectionState } from '../../src/rpc/connect.ts';
import { spawnEngineWorker } from '../../src/engine/page/spawn-engine-worker.ts';
import type { WorkerLike } from '../../src/rpc/worker-like.ts';
import { EngineError } from '../../src/core/errors.ts';

/**
 * The real worker in a real browser. What it answers for tickets is tested with a shipped bundle,
 * by the end-to-end tests.
 */

const open: EngineClient[] = [];
afterEach(() => {
  for (const client of open.splice(0)) client.dispose();
});

function client(options: ConstructorParameters<typeof EngineClient>[0] = {}): EngineClient {
  const made = new EngineClient(options);
  open.push(made);
  return made;
}

async function codeOf(promise: Promise<unknown>): Promise<string> {
  try {
    await promise;
    return 'no error';
  } catch (thrown) {
    return thrown instanceof EngineError ? thrown.code : String(thrown);
  }
}

describe('engine worker', () => {
  it('says hello and answers', async () => {
    expect(await client().call('listBundles', {})).toEqual([]);
  });

  it('names a bundle that is not there, and goes on answering', async () => {
    const engine = client();
    expect(
      await codeOf(
        engine.loadBundle({
          baseUrl: new URL('/no-such-bundle/', location.href).href,
          storage: 'memory',
        }),
      ),
    ).toMatch(/^bundle-(missing|manifest)$/);
    expect(await codeOf(engine.triage({ description: 'x' }))).toBe('bad-input');
    expect(await engine.call('listBundles', {})).toEqual([]);
  });

  it('is started again after a crash of the real worker, and only once', async () => {
    const workers: Worker[] = [];
    const states: ConnectionState[] = [];
    const engine = client({
      onState: (state) => {
        states.push(state);
      },
      spawn: () => {
        const worker = spawnEngineWorker();
        if (worker instanceof Worker) workers.push(worker);
        return worker;
      },
    });
    await engine.call('listBundles', {});
    workers[0]?.dispatchEvent(new ErrorEvent('error', { cancelable: true }));
    await engine.call('listBundles', {});
    workers[1]?.dispatchEvent(new ErrorEvent('error', { cancelable: true }));
    expect(await codeOf(engine.call('listBundles', {}))).toBe('worker-crashed');
    expect(states).toEqual(['starting', 'ready', 'restarting', 'ready', 'failed']);
  });

  it('reports a worker file that is not there as failed', async () => {
    const engine = client({ spawn: () => new Worker('/no-such-worker.js') as WorkerLike });
    expect(await codeOf(engine.call('listBundles', {}))).toMatch(/^worker-/);
    await expect.poll(() => engine.state).toBe('failed');
  });
});
