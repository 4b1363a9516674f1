import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildCorpus, share } from '../corpus.ts';
import { runTraining } from '../run-training.ts';
import { readWords } from '../texts.ts';
import type { EpochReport, TrainJob, TrainSettings } from '../train-job.ts';
import { nodeHost } from '../../../../training/node/node-host.ts';
import { tinyEncoder, tinyRows } from '../../../../test/fixtures/tiny-bundle.ts';

const encoder = tinyEncoder();

function tinyJob(over: Partial<TrainSettings> = {}, checkpoint: string | null = null): TrainJob {
  const rows = tinyRows();
  const texts = readWords(rows.map(({ text }) => text));
  const pick = (keep: (at: number) => boolean) => {
    const kept = rows.flatMap((_, at) => (keep(at) ? [at] : []));
    return {
      head: 0,
      texts: share(kept),
      gold: share(kept.map((at) => rows[at]?.gold.category ?? 0)),
    };
  };
  return {
    shape: encoder.shape,
    vocabulary: encoder.vocabulary.length,
    corpus: buildCorpus(texts, encoder.vocabulary, encoder.shape.gramRows, 32),
    heads: [{ name: 'category', classes: 3 }],
    checkpoint,
    tasks: [{ kind: 'labels', ...pick((at) => at % 5 > 0), batch: 32, weight: 1 }],
    watch: [pick((at) => at % 5 === 0)],
    settings: {
      steps: 40,
      stepsPerEpoch: 10,
      patience: 0,
      rate: 5e-3,
      warmUp: 0.1,
      decay: 0.05,
      dropout: 0.2,
      wordDropout: 0.1,
      smoothing: 0.1,
      sharpness: 18,
      seed: 1,
      ...over,
    },
  };
}

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
