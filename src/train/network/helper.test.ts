import { expect, test } from 'vitest';
import { connect } from '../../rpc/connect.ts';
import { serve } from '../../rpc/serve.ts';
import { HELPER_HANDLERS, HELPER_POLICY, type Helper, type HelperMethods } from './helper-tasks.ts';
import { freezeEncoder } from './frozen-encoder.ts';
import { trainBundle } from './train-bundle.ts';
import { labTickets } from '../../../test/fixtures/lab-tickets.ts';
import { tinyEncoder } from '../../../test/fixtures/tiny-bundle.ts';
import { categoryHead, trainOptions } from '../../../test/fixtures/train-options.ts';

test('a second thread for embeddings and classes changes no byte', async () => {
  const labels = ['Access', 'Billing', 'Bug'];
  const rows = Array.from({ length: 4 }, (_, round) =>
    labTickets().map(({ text, category }) => ({
      text: `${text} round ${'x'.repeat(round + 1)}`,
      gold: { category: labels.indexOf(category) },
    })),
  ).flat();
  const kinds: string[] = [];
  // The test answers the messages that a worker would receive.
  const { port1, port2 } = new MessageChannel();
  serve(port2, async () => HELPER_HANDLERS, HELPER_POLICY);
  const link = connect<HelperMethods>(
    () => ({
      postMessage: (message) => {
        port1.postMessage(message);
      },
      addEventListener: (type, listener) => {
        port1.addEventListener(type, listener);
        port1.start();
      },
      terminate: () => {
        port1.close();
      },
    }),
    HELPER_POLICY,
  );
  const help: Helper = (method, params) => {
    kinds.push(method);
    return link.call(method, params);
  };
  const train = (host: { readonly help?: Helper }) =>
    trainBundle(trainOptions(rows, categoryHead(labels)), freezeEncoder(tinyEncoder()), host);
  const [alone, helped] = [await train({}), await train({ help })];
  expect(new Set(kinds)).toEqual(new Set(['embed', 'svm']));
  expect(
    Buffer.compare(
      Buffer.from(alone.files['weights.bin'] ?? []),
      Buffer.from(helped.files['weights.bin'] ?? []),
    ),
  ).toBe(0);
  link.dispose();
});
