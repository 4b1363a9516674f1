import { expect, test } from 'vitest';
import { runHelperTask, type Helper } from './helper-tasks.ts';
import { freezeEncoder } from './frozen-encoder.ts';
import { trainBundle } from './train-bundle.ts';
import { labTickets } from '../../../test/fixtures/lab-tickets.ts';
import { tinyEncoder } from '../../../test/fixtures/tiny-bundle.ts';

test('a second thread for embeddings and classes changes no byte', async () => {
  const labels = ['Access', 'Billing', 'Bug'];
  const rows = Array.from({ length: 4 }, (_, round) =>
    labTickets().map(({ text, category }) => ({
      text: `${text} round ${'x'.repeat(round + 1)}`,
      gold: { category: labels.indexOf(category) },
    })),
  ).flat();
  const kinds: string[] = [];
  // The same messages as to a worker, answered here.
  const help: Helper = (kind, task) => {
    kinds.push(kind);
    return Promise.resolve(
      structuredClone(runHelperTask({ kind, task: structuredClone(task) })) as never,
    );
  };
  const train = (host: { readonly help?: Helper }) =>
    trainBundle(
      {
        rows,
        heads: [{ name: 'category', labels }],
        split: { train: rows.map((_, at) => at), validation: [] },
        encoder: 'compact',
        mode: 'head',
        balance: 'none',
        seed: 1,
        outOfScope: [],
      },
      freezeEncoder(tinyEncoder()),
      host,
    );
  const [alone, helped] = [await train({}), await train({ help })];
  expect(new Set(kinds)).toEqual(new Set(['embed', 'svm']));
  expect(
    Buffer.compare(
      Buffer.from(alone.files['weights.bin'] ?? []),
      Buffer.from(helped.files['weights.bin'] ?? []),
    ),
  ).toBe(0);
});
