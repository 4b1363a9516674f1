/** Tests of the coarse first answer, which the model gives from the first bytes of the weights. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { createCompactModel, createFirstModel } from './compact-model.ts';
import { CATEGORY } from '../core/labels.ts';
import { calibrate } from '../core/calibrate.ts';
import type { Manifest } from '../core/manifest.ts';
import { normaliseTicket } from '../core/normalise.ts';
import { firstPartBytes } from '../train/network/first-part.ts';
import { realisticTickets } from '../../test/fixtures/realistic-tickets.ts';

const manifest = JSON.parse(readFileSync('models/support/manifest.json', 'utf8')) as Manifest; // our own file
const weights = new Uint8Array(readFileSync('models/support/weights.bin'));
const head = manifest.heads[0];
const bytes = manifest.encoder.first?.bytes ?? 0;

describe('the first part of the shipped weights', () => {
  test('is what the manifest says, and less than a third of the file', () => {
    expect(firstPartBytes(weights)).toBe(bytes);
    expect(bytes).toBeLessThan(weights.length / 3);
  });

  test('gives the same logits from the part as from the whole', () => {
    const part = createFirstModel(manifest, weights.slice(0, bytes));
    const whole = createFirstModel(manifest, weights);
    for (const text of ['i was charged twice', 'cannot sign in', ''])
      expect(part.run(text).logits).toEqual(whole.run(text).logits);
  });

  test('where it is sure enough to speak it is right in nine of ten hand-written tickets', () => {
    const model = createFirstModel(manifest, weights.slice(0, bytes));
    const rows = realisticTickets();
    let spoken = 0;
    let right = 0;
    for (const { input, category } of rows) {
      const { text } = normaliseTicket(input);
      const logits = model.run(text).logits[CATEGORY];
      if (!logits || !head) throw new Error('no category head');
      const probabilities = calibrate(logits, head.temperature);
      const best = Math.max(...probabilities);
      if (best < 0.75) continue;
      spoken++;
      if (head.labels[probabilities.indexOf(best)] === category) right++;
    }
    console.log(`first answer: speaks in ${spoken} of ${rows.length}, right in ${right}`);
    expect(spoken / rows.length).toBeGreaterThan(0.5);
    expect(right / spoken).toBeGreaterThanOrEqual(0.88);
  });

  test.each([
    ['nothing', 0],
    ['a piece of the header', 100],
    ['a part of the part', 0.5],
  ])('%s is refused', (_, share) => {
    const length = share < 1 ? Math.floor(bytes * share) : share;
    expect(() => createFirstModel(manifest, weights.slice(0, length))).toThrow(
      expect.objectContaining({ code: 'bundle-weights' }),
    );
  });

  test('the whole model cannot be made from it', () => {
    expect(() => createCompactModel(manifest, weights.slice(0, bytes))).toThrow(
      expect.objectContaining({ code: 'bundle-weights' }),
    );
  });
});
