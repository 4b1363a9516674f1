import { existsSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { trainBundle } from '../train-bundle.ts';
import type { TrainOptions } from '../train-options.ts';
import { nodeHost } from '../../../../training/node/node-host.ts';
import { TempFolder } from '../../../../test/fixtures/cli.ts';
import { categoryHead, trainOptions } from '../../../../test/fixtures/train-options.ts';
import { tinyEncoder, tinyRows } from '../../../../test/fixtures/tiny-bundle.ts';

let folder: TempFolder;
beforeAll(async () => {
  folder = await TempFolder.create();
});
afterAll(() => folder.remove());

const rows = tinyRows().filter((_, at) => at % 4 === 0);
const labels = ['a', 'b', 'c'];

function options(over: Partial<TrainOptions> = {}): TrainOptions {
  return trainOptions(rows, categoryHead(labels), {
    split: {
      train: [...rows.keys()].filter((at) => at % 5 > 0),
      validation: [...rows.keys()].filter((at) => at % 5 === 0),
    },
    mode: 'finetune',
    seed: 3,
    epochs: 3,
    ...over,
  });
}

async function weightsOf(over?: Partial<TrainOptions>): Promise<Buffer> {
  const { files } = await trainBundle(options(over), tinyEncoder(), nodeHost);
  return Buffer.from(files['weights.bin'] ?? []);
}

async function interrupt(checkpoint: string): Promise<void> {
  const stop = new AbortController();
  const broken = weightsOf({
    checkpoint,
    signal: stop.signal,
    onProgress: ({ stage }) => {
      if (stage.kind === 'epoch' && stage.epoch === 2) stop.abort();
    },
  });
  await expect(broken).rejects.toMatchObject({ code: 'aborted' });
}

test('a fine-tuning that was interrupted and taken up again ends in the same bytes', async () => {
  const checkpoint = folder.at('state');
  const whole = await weightsOf();
  await interrupt(checkpoint);
  expect(existsSync(checkpoint)).toBe(true);
  const epochs: number[] = [];
  const resumed = await weightsOf({
    checkpoint,
    onProgress: ({ stage }) => {
      if (stage.kind === 'epoch') epochs.push(stage.epoch);
    },
  });
  // On a busy machine the last epoch may end before the thread reads the stop flag.
  expect(epochs).not.toContain(1);
  expect(resumed.equals(whole)).toBe(true);
}, 240_000);

test('the state of another training is not taken up', async () => {
  const checkpoint = folder.at('other');
  await interrupt(checkpoint);
  expect((await weightsOf({ checkpoint, seed: 4 })).equals(await weightsOf({ seed: 4 }))).toBe(
    true,
  );
}, 240_000);
