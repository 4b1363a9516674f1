import { expect, it } from 'vitest';
import type { HandlerContext, Handlers } from '../rpc/method-map.ts';
import { serve } from '../rpc/serve.ts';
import { codeOf, portWorker } from '../../test/fixtures/port-worker.ts';
import { EngineClient } from './engine-client.ts';
import { ENGINE_POLICY } from './methods.ts';
import type { EngineMethods } from './methods.ts';

/**
 * Tests only what the engine's client adds; `rpc/worker-rules.test.ts` tests the worker rules for
 * every map.
 */

type Batch = EngineMethods['triageBatch'];

function client(
  triageBatch: (params: Batch['params'], context: HandlerContext<never>) => Promise<unknown>,
  triage: () => Promise<unknown> = async () => null,
): EngineClient {
  return new EngineClient({
    spawn: () =>
      portWorker((port) => {
        const handlers = { triageBatch, triage } as unknown as Handlers<EngineMethods>; // no other is called
        serve(port, () => Promise.resolve(handlers), ENGINE_POLICY);
      }),
  });
}

const TICKETS = Array.from({ length: 200 }, (_, at) => ({ id: String(at), description: 'x' }));

it('W7 cuts a batch into chunks of at most 64, keeps the order and lets a single triage in between', async () => {
  const sizes: number[] = [];
  const order: string[] = [];
  const engine = client(
    async ({ inputs }) => {
      sizes.push(inputs.length);
      order.push('batch');
      return inputs.map(({ id }) => ({ id }));
    },
    async () => {
      order.push('single');
    },
  );
  const told: number[] = [];
  const [results] = await Promise.all([
    engine.triageBatch(TICKETS, {}, { onProgress: (done) => told.push(done) }),
    engine.triage({ id: 'one', description: 'x' }),
  ]);
  expect(results.map(({ id }) => id)).toEqual(TICKETS.map(({ id }) => id));
  expect(sizes).toEqual([64, 64, 64, 8]);
  expect(told).toEqual([64, 128, 192, 200]);
  expect(order.indexOf('single')).toBeLessThan(2);
  engine.dispose();
});

it('W7 sends no further chunk after an abort', async () => {
  let chunks = 0;
  const controller = new AbortController();
  const engine = client(async ({ inputs }) => {
    chunks += 1;
    controller.abort();
    return inputs;
  });
  const { signal } = controller;
  expect(await codeOf(engine.triageBatch(TICKETS, {}, { signal }))).toBe('aborted');
  expect(chunks).toBe(1);
  engine.dispose();
});
