import { afterEach, describe, expect, it } from 'vitest';
import { EngineError } from '../../src/core/errors.ts';
import { eventually } from '../e2e/eventually.ts';
import { runJobLoop } from '../../src/store/job-loop.ts';
import { backoffMs, MAX_ABANDONED, MAX_ATTEMPTS } from '../../src/store/job-records.ts';
import { openWorkspace } from '../../src/store/workspace.ts';
import type { TicketRecord } from '../../src/store/schema.ts';
import type { JobAnswer } from '../../src/store/job-queue.ts';
import type { Workspace } from '../../src/store/workspace.ts';
import { freshName, triageOf } from './storage-fixtures.ts';

const open: Workspace[] = [];
const loops: AbortController[] = [];
afterEach(() => {
  for (const loop of loops.splice(0)) loop.abort();
  for (const workspace of open.splice(0)) workspace.close();
});

/** A workspace with a clock that the test moves. */
async function workspace(name = freshName()): Promise<Workspace & { clock: { now: number } }> {
  const clock = { now: 1_000_000 };
  const opened = await openWorkspace({ name, now: () => clock.now });
  open.push(opened);
  return { ...opened, clock };
}

async function create({ tickets }: Workspace, count: number): Promise<void> {
  await tickets.create(
    Array.from({ length: count }, (_, index) => ({
      description: `ticket ${index}`,
      origin: 'import' as const,
    })),
  );
}

function start(
  space: Workspace,
  classify: (tickets: readonly TicketRecord[]) => Promise<readonly JobAnswer[]>,
  lockName: string,
): AbortController {
  const controller = new AbortController();
  loops.push(controller);
  void runJobLoop({
    queue: space.jobs,
    changes: space.changes,
    classify,
    signal: controller.signal,
    lockName,
  });
  return controller;
}

describe('job queue', () => {
  it('run although the clock of the device was set back, also far', async () => {
    const space = await workspace();
    await create(space, 3);
    space.clock.now -= 500_000;
    expect(await space.jobs.nextDueInMs()).toBe(0);
    expect(await space.jobs.claim(2)).toHaveLength(2);
    expect(await space.jobs.claim(2)).toHaveLength(1);
    expect(await space.jobs.nextDueInMs()).toBeNull();
  });

  it('never gives a job to two claims', async () => {
    const space = await workspace();
    await create(space, 100);
    const [first, second] = await Promise.all([space.jobs.claim(64), space.jobs.claim(64)]);
    const ids = [...first, ...second].map(({ job }) => job.id);
    expect(ids).toHaveLength(100);
    expect(new Set(ids).size).toBe(100);
  });

  it('answers a job once even when complete is called twice', async () => {
    const space = await workspace();
    await create(space, 1);
    const answers = (await space.jobs.claim(1)).map(({ job }) => ({
      job,
      triage: triageOf(job.ticketId),
    }));
    await space.jobs.complete(answers);
    await space.jobs.complete(answers);
    expect(
      (await space.tickets.detail('P-1001'))?.audit.filter(
        (record) => record.action === 'classified',
      ),
    ).toHaveLength(1);
  });

  it('takes back what a dead tab left running, and runs each alone', async () => {
    const space = await workspace();
    await create(space, 3);
    await space.jobs.claim(64);
    expect(await space.jobs.recover()).toBe(3);
    expect(await space.jobs.claim(64)).toHaveLength(1);
  });

  it('puts a ticket that kills its tab again and again with the dead letters, and only that one', async () => {
    const space = await workspace();
    await create(space, 2);
    await space.jobs.claim(64);
    for (let death = 0; death < MAX_ABANDONED; death += 1) {
      await space.jobs.recover();
      const [only] = await space.jobs.claim(64);
      expect(only?.ticket.id).toBe('P-1001');
    }
    await space.jobs.recover();
    expect(await space.jobs.counts()).toEqual({ waiting: 1, running: 0, dead: 1 });
    expect((await space.deadLetters.list()).map(({ ticket }) => ticket.id)).toEqual(['P-1001']);
  });

  it('waits longer after each error and gives up after the last attempt', async () => {
    const space = await workspace();
    await create(space, 1);
    for (let attempt = 1; attempt <= MAX_ATTEMPTS; attempt += 1) {
      const [claimed] = await space.jobs.claim(1);
      expect(claimed?.job.attempts).toBe(attempt - 1);
      await space.jobs.fail(claimed ? [claimed.job] : [], 'internal');
      expect(await space.jobs.claim(1)).toEqual([]);
      space.clock.now += backoffMs(attempt);
    }
    expect(await space.jobs.counts()).toEqual({ waiting: 0, running: 0, dead: 1 });
    expect((await space.tickets.detail('P-1001'))?.audit.at(-1)).toMatchObject({
      actor: 'system',
      action: 'failed',
      why: 'internal',
    });
  });

  it('gives a dead letter a second chance with an edited text', async () => {
    const space = await workspace();
    await create(space, 1);
    for (let attempt = 1; attempt <= MAX_ATTEMPTS; attempt += 1) {
      await space.jobs.fail(
        (await space.jobs.claim(1)).map(({ job }) => job),
        'internal',
      );
      space.clock.now += backoffMs(attempt);
    }
    const [letter] = await space.deadLetters.list();
    await space.deadLetters.retry(letter?.job.id ?? 0, { subject: 'new', description: 'text' });
    expect((await space.jobs.claim(1))[0]?.ticket).toMatchObject({
      subject: 'new',
      description: 'text',
    });
  });
});

describe('job loop', () => {
  it('classifies what waits and what comes later', async () => {
    const space = await workspace();
    await create(space, 70);
    start(
      space,
      async (inputs) => inputs.map((input) => ({ triage: triageOf(input.id) })),
      freshName(),
    );
    await eventually(async () => (await space.jobs.counts()).waiting).toBe(0);
    await create(space, 1);
    await eventually(async () => (await space.tickets.get('P-1071'))?.status).toBe('ASSIGNED');
  });

  it('lets one tab work at a time, and the next takes over when it goes', async () => {
    const name = freshName();
    const [first, second] = [await workspace(name), await workspace(name)];
    const lock = freshName();
    const workers: string[] = [];
    const loop = start(
      first,
      async (inputs) => {
        workers.push('first');
        return inputs.map((input) => ({ triage: triageOf(input.id) }));
      },
      lock,
    );
    start(
      second,
      async (inputs) => {
        workers.push('second');
        return inputs.map((input) => ({ triage: triageOf(input.id) }));
      },
      lock,
    );
    await create(second, 1);
    await eventually(async () => (await first.tickets.get('P-1001'))?.status).toBe('ASSIGNED');
    loop.abort();
    await create(first, 1);
    await eventually(async () => (await first.tickets.get('P-1002'))?.status).toBe('ASSIGNED');
    expect(workers).toEqual(['first', 'second']);
  });

  it('finds the one bad ticket of a batch and classifies the others', async () => {
    const space = await workspace();
    await create(space, 5);
    start(
      space,
      async (inputs) => {
        if (inputs.some((input) => input.id === 'P-1003')) throw new EngineError('internal');
        return inputs.map((input) => ({ triage: triageOf(input.id) }));
      },
      freshName(),
    );
    await eventually(async () => {
      space.clock.now += 10_000;
      space.changes.announce({ kind: 'jobs' });
      return (await space.jobs.counts()).dead === 1;
    }).toBe(true);
    const done = await space.tickets.newest(10);
    expect(done.filter((ticket) => ticket.status === 'ASSIGNED')).toHaveLength(4);
    expect(await space.tickets.get('P-1003')).toMatchObject({
      status: 'OPEN',
      category: 'PENDING',
    });
  });

  it('counts no attempt while the model cannot be loaded', async () => {
    const space = await workspace();
    await create(space, 1);
    const told: string[] = [];
    const controller = new AbortController();
    loops.push(controller);
    void runJobLoop({
      queue: space.jobs,
      changes: space.changes,
      signal: controller.signal,
      lockName: freshName(),
      onTrouble: (error) => {
        told.push(error?.code ?? '');
      },
      classify: async () => {
        throw new EngineError('bundle-missing');
      },
    });
    await eventually(async () => {
      space.clock.now += 20_000;
      space.changes.announce({ kind: 'jobs' });
      return told.length > 8;
    }).toBe(true);
    expect((await space.jobs.counts()).dead).toBe(0);
    expect(new Set(told)).toEqual(new Set(['bundle-missing']));
  });
});
