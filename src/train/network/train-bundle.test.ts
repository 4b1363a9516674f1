import { describe, expect, it } from 'vitest';
import { tinyEncoder, tinyRows, trainTinyBundle } from '../../../test/fixtures/tiny-bundle.ts';
import { categoryHead, trainOptions } from '../../../test/fixtures/train-options.ts';
import { trainBundle } from './train-bundle.ts';

const { trained, bundle } = await trainTinyBundle();
const HEADS = bundle.manifest.heads;

describe('a trained bundle', () => {
  it('is the same bytes when trained again', async () => {
    const again = await trainTinyBundle();
    expect(
      Buffer.compare(
        Buffer.from(again.bundle.weights),
        Buffer.from(trained.files['weights.bin'] ?? []),
      ),
    ).toBe(0);
  });

  it('is trained on more labels than a byte counts, with one example each, and on texts of one repeated character', async () => {
    const labels = Array.from({ length: 260 }, (_, at) => `label ${at}`);
    const rows = labels.map((_, at) => ({
      text: at % 2 ? `topic${at} here` : 'z'.repeat(at + 1),
      gold: { category: at },
    }));
    const many = await trainBundle(trainOptions(rows, categoryHead(labels)), tinyEncoder());
    const logits = many.model.run('topic7 here').logits['category'] ?? new Float32Array();
    expect([...logits].every(Number.isFinite)).toBe(true);
    expect(logits.indexOf(Math.max(...logits))).toBe(7);
  }, 60_000);

  it('balances by weights and by synthetic rows without harm', async () => {
    const rows = tinyRows().filter((row, at) => row.gold.category > 0 || at % 7 === 0);
    for (const balance of ['weights', 'smote'] as const) {
      const { model: balanced } = await trainBundle(
        trainOptions(rows, HEADS, { balance, outOfScope: ['what a lovely day'] }),
        tinyEncoder(),
      );
      const logits = balanced.run('I forgot my password').logits['category'] ?? new Float32Array();
      expect(logits.indexOf(Math.max(...logits))).toBe(0);
    }
  });

  it('refuses to train on nothing', async () => {
    await expect(trainBundle(trainOptions([], HEADS), tinyEncoder())).rejects.toMatchObject({
      code: 'bad-input',
    });
  });
});
