import { expect, it } from 'vitest';
import { ApiProblem } from './api-response.ts';
import { BatchBody, NewTicketBody, readBody, TicketBody } from './read-body.ts';

it.each([
  [TicketBody, '"My card was charged twice"', 'body: '],
  [TicketBody, '{"text":["My card was charged twice"]}', 'text: '],
  [BatchBody, '{"tickets":"My card was charged twice"}', 'tickets: '],
  [NewTicketBody, `{"title":"${'My card was charged twice. '.repeat(20)}"}`, 'title: '],
])('says what is wrong and does not say the ticket', async (schema, body, start) => {
  const request = new Request('https://desk.test/api/predict', { method: 'POST', body });
  const thrown: unknown = await readBody(request, schema).catch((problem: unknown) => problem);
  expect(thrown).toBeInstanceOf(ApiProblem);
  const { message } = thrown as ApiProblem; // the assertion above has checked the type
  expect(message).toMatch(new RegExp(`^${start}Invalid`));
  expect(message).not.toContain('charged twice');
});
