import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runTraining } from '../run-training.ts';
import type { EpochReport } from '../train-job.ts';
import { nodeHost } from '../../../../training/node/node-host.ts';
import { tinyEncoder } from '../../../../test/fixtures/tiny-bundle.ts';
import { tinyJob } from '../../../../test/fixtures/tiny-job.ts';

const encoder = tinyEncoder();

describe('training', () => {
  it('learns to tell topics apart on texts it has not seen', async () => {
    const reports: EpochReport[] = [];
    await runTraining(tinyJob(), encoder, {
      threads: 0,
      onEpoch: (report) => reports.push(report),
    });
    expect(reports.at(-1)?.accuracy[0]).toBeGreaterThan(0.9);
    expect(reports.at(-1)?.loss).toBeLessThan(reports[0]?.loss ?? 0);
  });

  it('gives the same bits on one thread and on two', async () => {
    const [one, two] = [
      await runTraining(tinyJob(), encoder, { threads: 0 }),
      await runTraining(tinyJob(), encoder, { ...nodeHost, threads: 2 }),
    ];
    expect(
      Buffer.compare(Buffer.from(one.encoder.grams.buffer), Buffer.from(two.encoder.grams.buffer)),
    ).toBe(0);
    expect([...(one.heads[0]?.weights ?? [])]).toEqual([...(two.heads[0]?.weights ?? [])]);
  }, 30_000);

  it('goes on from a checkpoint to the same weights', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'presort-'));
    try {
      const path = join(folder, 'state');
      const whole = await runTraining(tinyJob(), encoder, { threads: 0 });
      const stop = new AbortController();
      const broken = runTraining(tinyJob({}, path), encoder, {
        ...nodeHost,
        threads: 0,
        signal: stop.signal,
        onEpoch: ({ step }) => {
          if (step === 20) stop.abort();
        },
      });
      await expect(broken).rejects.toMatchObject({ code: 'aborted' });
      expect(existsSync(path)).toBe(true);
      const resumed = await runTraining(tinyJob({}, path), encoder, { ...nodeHost, threads: 0 });
      expect([...resumed.encoder.bias]).toEqual([...whole.encoder.bias]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('stops early when nothing gets better, and keeps the best weights', async () => {
    const reports: EpochReport[] = [];
    const { bestStep } = await runTraining(tinyJob({ steps: 400, patience: 2 }), encoder, {
      threads: 0,
      onEpoch: (report) => reports.push(report),
    });
    expect(reports.length).toBeLessThan(40);
    expect(bestStep).toBe(reports.findLast(({ best }) => best)?.step);
  });
});
