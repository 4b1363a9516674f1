import { describe, expect, it } from 'vitest';
import { readBundleFolder } from '../../training/cli/bundle-folder.ts';
import { createNodeEngine } from '../../training/cli/engine.ts';
import { createClassifier, type Classifier } from './classifier.ts';

const bundle = await readBundleFolder('models/support');
const engine = createNodeEngine(bundle);
const TICKETS = ['I was charged twice', 'vpn is down', 'please add dark mode'];

function open(events: string[] = []): Classifier {
  return createClassifier({
    manifest: bundle.manifest,
    triage: (input) => engine.triage(input),
    pause: () => {
      events.push('pause');
      return undefined;
    },
    close: () => {
      events.push('close');
      return undefined;
    },
  });
}

const labelsOf = (triages: readonly { category: { label: string | null } }[]): unknown[] =>
  triages.map(({ category }) => category.label);

describe("the engine for people's own programs", () => {
  it('gives the same for one ticket, a list and a stream, in order', async () => {
    const classifier = open();
    const one = await Promise.all(TICKETS.map((text) => classifier.classify(text)));
    const list = await classifier.classifyList(TICKETS);
    const stream = [];
    for await (const triage of classifier.classifyStream(TICKETS)) stream.push(triage);
    expect(labelsOf(list)).toEqual(labelsOf(one));
    expect(labelsOf(stream)).toEqual(labelsOf(one));
    expect(classifier.bundle).toBe('support@1.0.0');
    expect(Object.keys(classifier.labels)).toEqual(['category', 'priority']);
  });

  it('takes no more of a stream than is asked for', async () => {
    let taken = 0;
    const tickets = function* (): Generator<string> {
      for (;;) {
        taken++;
        yield 'vpn is down';
      }
    };
    for await (const triage of open().classifyStream(tickets())) {
      expect(triage.abstained).toBe(false);
      if (taken === 2) break;
    }
    expect(taken).toBe(2);
  });

  it.each([[null], [undefined], [7], [{}], [''], [{ id: 'a' }]])(
    'counts %j as an empty ticket',
    async (input) => {
      const triage = await open().classify(input as never); // untyped code may pass this
      expect(triage.reason).toBe('empty');
    },
  );

  it('lets the page have a turn after each ticket of a list', async () => {
    const events: string[] = [];
    await open(events).classifyList(TICKETS);
    expect(events).toEqual(['pause', 'pause', 'pause']);
  });

  it('stops a list when the signal is aborted', async () => {
    const stop = new AbortController();
    const classifier = createClassifier({
      manifest: bundle.manifest,
      triage(input) {
        stop.abort();
        return engine.triage(input);
      },
      pause: () => undefined,
      close: () => undefined,
    });
    await expect(classifier.classifyList(TICKETS, { signal: stop.signal })).rejects.toMatchObject({
      code: 'aborted',
    });
  });

  it('refuses what comes after it was closed, and closes once', async () => {
    const events: string[] = [];
    const classifier = open(events);
    await classifier.close();
    await classifier.close();
    expect(events).toEqual(['close']);
    await expect(classifier.classify('a')).rejects.toMatchObject({ code: 'aborted' });
  });
});
