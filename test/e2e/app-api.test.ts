import { readFileSync } from 'node:fs';
import Ajv from 'ajv';
import type { BrowserContext, Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { useStage } from '../setup/shared-harness.ts';
import { readyOffline, visit } from './app-fixtures.ts';
import { metricProblems } from './metric-problems.ts';

interface OpenApi {
  readonly paths: Readonly<
    Record<
      string,
      Readonly<Record<string, { readonly responses: Readonly<Record<string, unknown>> }>>
    >
  >;
  readonly components: { readonly schemas: Readonly<Record<string, object>> };
}
const openApi = JSON.parse(readFileSync('public/openapi.json', 'utf8')) as OpenApi; // our own file
const ajv = new Ajv({ schemaId: 'auto', unknownFormats: 'ignore' });
ajv.addSchema({ $id: 'openapi', components: openApi.components });

const stage = useStage();
let context: BrowserContext;
let page: Page;
beforeAll(async () => {
  ({ context, page } = await visit(stage));
  await readyOffline(page);
  await context.setOffline(true);
});

interface Answer {
  readonly status: number;
  readonly type: string;
  readonly allow: string | null;
  readonly body: Record<string, unknown>;
  readonly text: string;
}

/** Sends a request from the page, without a network, and checks the answer against the OpenAPI file. */
async function call(method: string, path: string, body?: string): Promise<Answer> {
  const answer = await page.evaluate(
    async ([verb, url, text]) => {
      const response = await fetch(url ?? '', {
        method: verb ?? '',
        ...(text === undefined ? {} : { body: text }),
      });
      return {
        status: response.status,
        type: response.headers.get('Content-Type') ?? '',
        allow: response.headers.get('Allow'),
        text: await response.text(),
      };
    },
    [method, stage.appUrl + path, body] as const,
  );
  const operation =
    openApi.paths[path.replace(/^(\/api\/tickets\/).+/, '$1{id}')]?.[method.toLowerCase()];
  const described = operation?.responses[String(answer.status)] as
    { content: Record<string, { schema: { $ref?: string } }> } | undefined; // by the OpenAPI format
  if (operation) expect(described, `${method} ${path} may answer ${answer.status}`).toBeDefined();
  const schema =
    described?.content['application/json']?.schema.$ref ??
    (answer.status >= 400 ? '#/components/schemas/Error' : undefined);
  const value = answer.type.startsWith('application/json')
    ? (JSON.parse(answer.text) as Record<string, unknown>)
    : {}; // checked on the next line
  if (schema)
    expect(ajv.validate(`openapi${schema}`, value), `${method} ${path}: ${ajv.errorsText()}`).toBe(
      true,
    );
  return { ...answer, body: value };
}

const send = (path: string, value: unknown): Promise<Answer> =>
  call('POST', path, JSON.stringify(value));

describe('the local HTTP route, offline', () => {
  it('predicts one ticket, with the flat names', async () => {
    const { status, body } = await send('/api/predict', {
      subject: 'Charged twice',
      description: 'The invoice shows my card was charged twice, please refund.',
    });
    expect(status).toBe(200);
    expect(body).toMatchObject({ label: 'Billing Inquiry', abstained: false, tier: 'compact' });
    expect(body['category']).toMatchObject({
      label: 'Billing Inquiry',
      confidence: body['confidence'],
    });
  });

  it('predicts a batch in order', async () => {
    const { body } = await send('/api/predict/batch', {
      tickets: [
        { id: 'a', text: 'refund my invoice' },
        { id: 'b', text: '' },
      ],
    });
    expect(body['results']).toMatchObject([
      { id: 'a' },
      { id: 'b', abstained: true, reason: 'empty' },
    ]);
  });

  it('gives the queue, and the review queue when nothing can be said', async () => {
    expect(
      (
        await send('/api/classify', {
          text: 'The invoice shows a wrong charge, please refund my card',
        })
      ).body,
    ).toMatchObject({ queue: 'Billing Inquiry' });
    expect((await send('/api/classify', { text: '' })).body).toMatchObject({
      queue: 'REVIEW_QUEUE',
    });
  });

  it('stores a ticket as open and pending, and it is sorted in the background', async () => {
    const { status, body } = await send('/api/tickets', {
      title: 'Refund',
      description: 'The refund for my invoice is missing',
      sender: ' Ann Lee  <ann@example.org> ',
    });
    expect(status).toBe(201);
    expect(body).toMatchObject({
      sender: 'Ann Lee <ann@example.org>',
      status: 'OPEN',
      category: 'PENDING',
      priority: 'PENDING',
      confidence: null,
    });
    await expect
      .poll(async () => (await call('GET', `/api/tickets/${String(body['id'])}`)).body['status'], {
        timeout: 15_000,
      })
      .toBe('ASSIGNED');
    const ticket = (await call('GET', `/api/tickets/${String(body['id'])}`)).body;
    expect(typeof ticket['assigned_team']).toBe('string');
    expect((await call('GET', '/api/tickets')).body['total']).toBe(1);
  });

  it.each([
    ['POST', '/api/predict', 400, '{'],
    ['POST', '/api/predict', 400, '{}'],
    ['POST', '/api/predict', 400, '{"text":5}'],
    ['POST', '/api/predict', 400, '[]'],
    ['POST', '/api/predict/batch', 400, '{"tickets":[{"text":[]}]}'],
    ['POST', '/api/tickets', 400, '{"description":"no title"}'],
    ['POST', '/api/predict', 413, JSON.stringify({ text: 'x'.repeat(1_000_001) })],
    ['GET', '/api/tickets/nobody', 404, undefined],
    ['GET', '/api/nothing', 404, undefined],
    ['GET', '/api/predict', 405, undefined],
    ['DELETE', '/api/tickets', 405, undefined],
  ] as const)(
    '%s %s answers %i with a code and a message',
    async (method, path, expected, body) => {
      const { status, allow, body: answer } = await call(method, path, body);
      expect(status).toBe(expected);
      expect(answer).toMatchObject({
        error: { code: expect.any(String), message: expect.any(String) },
      });
      if (expected === 405) expect(allow).toMatch(/GET|POST/);
    },
  );

  it('tells health and metrics', async () => {
    expect((await call('GET', '/api/health')).body).toMatchObject({ status: 'ok' });
    const { text, type } = await call('GET', '/api/metrics');
    expect(type).toContain('application/openmetrics-text');
    expect(text.endsWith('# EOF\n')).toBe(true);
    expect(text).toMatch(/^presort_prediction_seconds_count \d+$/m);
  });

  it('writes metrics that follow OpenMetrics 1.0, with tickets by status', async () => {
    const { text, type } = await call('GET', '/api/metrics');
    expect(type).toBe('application/openmetrics-text; version=1.0.0; charset=utf-8');
    expect(metricProblems(text)).toEqual([]);
    expect(text).toMatch(/^presort_tickets\{status="ASSIGNED"\} \d+$/m);
  });

  it('tells the way of a ticket through its statuses', async () => {
    const { body } = await call('GET', '/api/tickets/P-1001');
    expect((body['status_history'] as { status: string }[]).map(({ status }) => status)).toEqual([
      'OPEN',
      'CLASSIFIED',
      'ASSIGNED',
    ]); // checked against the OpenAPI file
    expect(String((await call('GET', '/api/tickets/%E0%A4%A')).status)).toBe('400');
  });

  it('answers 405 with the methods that are allowed, on every path', async () => {
    for (const [path, methods] of Object.entries(openApi.paths)) {
      const allowed = Object.keys(methods).map((method) => method.toUpperCase());
      for (const method of ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'].filter(
        (one) => !allowed.includes(one),
      )) {
        const answer = await call(method, path.replace('{id}', 'x'));
        expect([answer.status, answer.allow?.split(', ').sort()], `${method} ${path}`).toEqual([
          405,
          allowed.sort(),
        ]);
      }
    }
  });

  it('works the queue from the service worker when no tab of the app is open', async () => {
    await page.goto(`${stage.appUrl}/openapi.json`).catch(() => undefined);
    const { body } = await send('/api/tickets', {
      title: 'Crash',
      description: 'error message and crash again',
    });
    await expect
      .poll(async () => (await call('GET', `/api/tickets/${String(body['id'])}`)).body['status'], {
        timeout: 15_000,
      })
      .toBe('ASSIGNED');
  });

  it('runs a try-it cell', async () => {
    await page.goto(`${stage.appUrl}/#/api`);
    await page.getByRole('button', { name: 'Try it POST /api/predict', exact: true }).click();
    await page
      .getByRole('region', { name: 'Answer of POST /api/predict', exact: true })
      .getByText('"abstained"')
      .waitFor();
  });
});
