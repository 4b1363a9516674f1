import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { tinyEncoder } from '../../../test/fixtures/tiny-bundle.ts';
import { categoryHead, trainOptions } from '../../../test/fixtures/train-options.ts';
import { trainBundle } from './train-bundle.ts';
import type { TrainedBundle } from './train-options.ts';

// Labelled tickets use one word for a thing and unlabelled tickets use two, so that only these show
// that both words mean the same. The encoder is not pre-trained.

const LABELS = ['Billing', 'Hardware'];
const rows = Array.from({ length: 12 }, (_, at) => ({
  text:
    at % 2
      ? `the printer is broken in room ${'abcdef'[at >> 1] ?? ''}`
      : `the invoice is wrong for plan ${'abcdef'[at >> 1] ?? ''}`,
  gold: { category: at % 2 },
}));
const unlabelled = Array.from(
  { length: 60 },
  (_, at) =>
    `${at % 2 ? 'the printer laserjet' : 'the invoice receipt'} ${'abcdefghijklmnopqrstuvwxyz'[at % 26] ?? ''} please`,
);
const options = trainOptions(rows, categoryHead(LABELS));
/** A very small encoder is enough, because the test compares bytes only. */
const encoder = tinyEncoder();
const hashOf = ({ files }: TrainedBundle): string =>
  createHash('sha256')
    .update(files['weights.bin'] ?? '')
    .digest('hex');
const lead = ({ model }: TrainedBundle, text: string): number => {
  const [billing = 0, hardware = 0] = Array.from<number>(model.run(text).logits['category'] ?? []);
  return billing - hardware;
};

it('teaches words that only tickets without a label contain', async () => {
  const without = await trainBundle(options, null);
  const steps: number[] = [];
  const taught = await trainBundle(
    { ...options, unlabelled, onProgress: ({ done }) => steps.push(done) },
    null,
  );
  expect(lead(taught, 'receipt')).toBeGreaterThan(lead(without, 'receipt') + 0.2);
  expect(lead(taught, 'laserjet')).toBeLessThan(lead(without, 'laserjet') - 0.2);
  expect(taught.notes.at(-1)).toContain('30 of 60 tickets without a label');
  expect(steps).toEqual([...steps].sort((a, b) => a - b));
});

it('gives the same bytes for the same texts, and those of the labelled tickets alone when there are none', async () => {
  const bytes = async (texts: readonly string[]): Promise<string> =>
    hashOf(await trainBundle({ ...options, unlabelled: texts }, encoder));
  const taught = await bytes(unlabelled);
  expect(await bytes(unlabelled)).toBe(taught);
  expect(await bytes([])).not.toBe(taught);
  expect(await bytes([])).toBe(hashOf(await trainBundle(options, encoder)));
});

it('stops between two tickets when it is cancelled', async () => {
  const stop = new AbortController();
  const training = trainBundle(
    {
      ...options,
      unlabelled,
      signal: stop.signal,
      onProgress: ({ phase }) => {
        if (phase === 'quantise') stop.abort();
      },
    },
    encoder,
  );
  await expect(training).rejects.toMatchObject({ code: 'aborted' });
});
