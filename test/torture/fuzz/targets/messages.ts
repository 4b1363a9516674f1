/** Messages between workers and pages, and requests to the local route. */
import fc from 'fast-check';
import type { LoadedBundle } from '../../../../src/core/bundle-data.ts';
import { createCompactModel } from '../../../../src/compact/compact-model.ts';
import { EngineError } from '../../../../src/core/errors.ts';
import { assembleEngine } from '../../../../src/engine/assemble-engine.ts';
import { readTicket } from '../../../../src/engine/worker/read-ticket.ts';
import { answerApi } from '../../../../src/features/api/sw/answer.ts';
import { ApiMetrics } from '../../../../src/features/api/sw/api-metrics.ts';
import { serve, type Endpoint } from '../../../../src/rpc/serve.ts';
import { fromWireError, toWireError } from '../../../../src/rpc/wire-error.ts';
import { PROTOCOL_VERSION, readFromWorker, readToWorker } from '../../../../src/rpc/wire.ts';
import type { WorkerPolicy } from '../../../../src/rpc/policies.ts';
import { WorkerLink } from '../../../../src/rpc/worker-link.ts';
import { hostileJson, hostileJsonText, jsonSize } from '../hostile-json.ts';
import { hostileText } from '../hostile-text.ts';
import { fuzzTarget, holds, type FuzzTarget } from '../target.ts';
import { TICKETS } from '../valid-texts.ts';

interface EchoMap {
  echo: { params: object; result: unknown; progress: never };
}
const POLICY: WorkerPolicy<EchoMap> = {
  name: 'echo',
  order: 'queue',
  cancel: 'aborted',
  restart: 'next-call',
  helloMs: 10_000,
  progress: 'every',
};
const TO_WORKER: readonly unknown[] = [
  { kind: 'request', id: 1, method: 'echo', params: { a: 1 } },
  { kind: 'cancel', id: 1 },
];
const FROM_WORKER: readonly unknown[] = [
  { kind: 'hello', protocol: PROTOCOL_VERSION, build: 'x' },
  { kind: 'result', id: 1, result: { a: [1] } },
  { kind: 'progress', id: 1, progress: 0.5 },
  { kind: 'failure', id: 1, error: { code: 'bad-input', details: { field: 'a', line: 2 } } },
];
const NAMES = [
  'request',
  'cancel',
  'hello',
  'result',
  'failure',
  'progress',
  'echo',
  '__proto__',
  'toString',
  'hasOwnProperty',
  1,
  2,
  PROTOCOL_VERSION,
];

export function messageTargets(bundle: LoadedBundle): readonly FuzzTarget[] {
  return [
    fuzzTarget({
      name: 'messages-to-worker',
      inputs: fc.array(hostileJson(TO_WORKER, NAMES), { minLength: 1, maxLength: 4 }),
      sizeOf: jsonSize,
      attack: sendToWorker,
    }),
    fuzzTarget({
      name: 'messages-from-worker',
      inputs: fc.array(hostileJson(FROM_WORKER, NAMES), { minLength: 1, maxLength: 5 }),
      sizeOf: jsonSize,
      attack: sendFromWorker,
    }),
    fuzzTarget({
      name: 'worker-tickets',
      inputs: hostileJson([{ id: 'a', subject: 'Card', description: TICKETS[0], whole: true }]),
      sizeOf: jsonSize,
      attack: (value) => readTicket(value as Parameters<typeof readTicket>[0]),
    }),
    httpTarget(bundle),
  ];
}

/** Checks that every message gets exactly one answer; a cancel message gets none of its own. */
async function sendToWorker(messages: readonly unknown[]): Promise<void> {
  const answers: { readonly kind: string }[] = [];
  let deliver: (event: MessageEvent) => void = () => undefined;
  const endpoint: Endpoint = {
    postMessage: (message) => answers.push(message as { kind: string }),
    addEventListener: (_type, listener) => {
      deliver = listener;
    },
  };
  serve<EchoMap>(
    endpoint,
    () => Promise.resolve({ echo: (params: object) => Promise.resolve(params) }),
    POLICY,
  );
  let owed = 0;
  for (const data of messages) {
    if (readToWorker(data).kind !== 'cancel') owed += 1;
    deliver({ data } as MessageEvent);
  }
  for (let turn = 0; answers.length <= owed && turn < 50; turn++)
    await new Promise((resolve) => {
      setImmediate(resolve);
    });
  holds(answers.length === owed + 1, `${owed} messages have ${answers.length - 1} answers`);
}

/**
 * Checks that a page which receives nonsense settles its call or keeps waiting, never throws, and
 * accepts no unknown code.
 */
async function sendFromWorker(messages: readonly unknown[]): Promise<void> {
  let deliver: (event: Event) => void = () => undefined;
  const link = new WorkerLink(
    {
      postMessage: () => undefined,
      addEventListener: (type, listener) => {
        if (type === 'message') deliver = listener;
      },
      terminate: () => undefined,
    },
    10_000,
    () => undefined,
  );
  let rejected: unknown = null;
  const call = new Promise<unknown>((resolve, reject) => {
    link.send({ resolve, reject, progress: () => undefined }, 'echo', {});
  }).catch((thrown: unknown) => {
    rejected = thrown;
  });
  for (const data of messages) {
    deliver({ data } as MessageEvent);
    const read = readFromWorker(data);
    if (read?.kind === 'failure') toWireError(fromWireError(read.error));
  }
  link.end(new EngineError('aborted'));
  await call;
  holds(rejected === null || rejected instanceof EngineError, 'a call is rejected with our error');
}

function httpTarget(bundle: LoadedBundle): FuzzTarget {
  const engine = assembleEngine([
    { bundle, model: createCompactModel(bundle.manifest, bundle.weights) },
  ]);
  const metrics = new ApiMetrics();
  const body = hostileJsonText([
    { text: 'My card was charged twice' },
    { id: '1', subject: 'Card', description: 'charged twice' },
    { tickets: [{ text: 'a' }, { subject: 'b', description: 'c' }] },
    { title: 'Card', description: 'charged twice', sender: 'a@b.c' },
  ]);
  return fuzzTarget({
    name: 'http-route',
    inputs: fc.record({
      method: fc.constantFrom('GET', 'POST', 'PUT', 'DELETE'),
      path: hostileText(
        ['predict', 'predict/batch', 'classify', 'tickets', 'tickets/P-1', 'health', 'metrics'],
        ['/', '..', '%', '%2e%2e/', '%00', '%ff', '?a=b', '#', 'tickets/', '//'],
      ),
      body,
      length: fc.constantFrom('', '5', '-1', 'x', '99999999999'),
    }),
    sizeOf: (request) => request.body.length + request.path.length,
    async attack({ method, path, body: text, length }) {
      const request = new Request(
        new URL(`/app/api/${path.replace(/[\ud800-\udfff]/g, '')}`, 'https://desk.test/'),
        {
          method,
          ...(method === 'GET' || method === 'DELETE' ? {} : { body: text }),
          headers: length === '' ? {} : { 'Content-Length': length },
        },
      );
      const answer = await answerApi(request, {
        engine: () =>
          Promise.resolve({
            bundle: 'x',
            teams: bundle.teams,
            triage: (input) => engine.triageAndEmbed(input),
          }),
        workspace: () => Promise.reject(new EngineError('storage-denied')),
        metrics,
        folder: '/app/',
        onStored: () => undefined,
      });
      const said = await answer.text();
      holds(answer.status !== 500, `the route says ${answer.status}: ${said.slice(0, 80)}`);
      holds(
        /^application\/(?:json|openmetrics-text)/.test(answer.headers.get('Content-Type') ?? ''),
        'an answer is no page',
      );
      holds(answer.headers.get('X-Content-Type-Options') === 'nosniff', 'an answer is not sniffed');
      if (answer.status >= 400)
        holds(!said.includes('charged twice'), 'an error does not quote the ticket');
    },
    unitCases: 40,
  });
}
