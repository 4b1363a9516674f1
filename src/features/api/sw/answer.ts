import type * as v from 'valibot';
import type { TeamTable } from '../../../core/bundle-data.ts';
import { EngineError } from '../../../core/errors.ts';
import type { TicketInput } from '../../../core/ticket.ts';
import type { Triage } from '../../../core/triage.ts';
import type { TriagedTicket } from '../../../engine/assemble-engine.ts';
import { readCounters } from '../../../store/counters.ts';
import { PENDING } from '../../../store/schema.ts';
import type { TicketRecord } from '../../../store/schema.ts';
import { statusHistory } from '../../../store/status-history.ts';
import type { Workspace } from '../../../store/workspace.ts';
import type { ApiMetrics } from './api-metrics.ts';
import { ApiProblem, json, openMetrics, problem } from './api-response.ts';
import { BatchBody, NewTicketBody, readBody, TicketBody } from './read-body.ts';

/** The compact engine inside the service worker. */
export interface ApiEngine {
  readonly bundle: string;
  readonly teams: TeamTable;
  triage(input: TicketInput): TriagedTicket;
}

export interface ApiParts {
  readonly engine: () => Promise<ApiEngine>;
  readonly workspace: () => Promise<Workspace>;
  readonly metrics: ApiMetrics;
  /** Path of the app's folder, with a slash at both ends. */
  readonly folder: string;
  /** Called after a ticket was stored; sorts the waiting tickets. */
  readonly onStored: () => void;
}

type Handler = (request: Request, parts: ApiParts, id: string) => Promise<Response>;

/** One line per route: path pattern and its methods. */
const ROUTES: readonly (readonly [
  name: string,
  path: RegExp,
  methods: Readonly<Record<string, Handler>>,
])[] = [
  ['predict', /^\/api\/predict$/, { POST: predict }],
  ['predict-batch', /^\/api\/predict\/batch$/, { POST: predictBatch }],
  ['classify', /^\/api\/classify$/, { POST: classify }],
  ['tickets', /^\/api\/tickets$/, { GET: listTickets, POST: createTicket }],
  ['ticket', /^\/api\/tickets\/([^/]+)$/, { GET: readTicket }],
  ['health', /^\/api\/health$/, { GET: health }],
  ['metrics', /^\/api\/metrics$/, { GET: metrics }],
];

/** Answers one request of the local HTTP route. Never rejects. */
export async function answerApi(request: Request, parts: ApiParts): Promise<Response> {
  const pathname = new URL(request.url).pathname.slice(parts.folder.length - 1);
  const route = ROUTES.find(([, path]) => path.test(pathname));
  const response = await answer(request, parts, route, pathname).catch((thrown: unknown) =>
    problem(toProblem(thrown)),
  );
  parts.metrics.countRequest(route?.[0] ?? 'none', response.status);
  return response;
}

async function answer(
  request: Request,
  parts: ApiParts,
  route: (typeof ROUTES)[number] | undefined,
  pathname: string,
): Promise<Response> {
  if (!route)
    throw new ApiProblem(
      404,
      'not-found',
      'There is no such route. See openapi.json beside the app.',
    );
  const [, path, methods] = route;
  const handler = methods[request.method];
  if (!handler)
    throw new ApiProblem(405, 'method-not-allowed', `Use ${Object.keys(methods).join(' or ')}.`, {
      Allow: Object.keys(methods).join(', '),
    });
  return handler(request, parts, decodeURIComponent(path.exec(pathname)?.[1] ?? ''));
}

async function predict(request: Request, parts: ApiParts): Promise<Response> {
  return json(withFlatNames(await triage(toInput(await readBody(request, TicketBody)), parts)));
}

async function predictBatch(request: Request, parts: ApiParts): Promise<Response> {
  const { tickets } = await readBody(request, BatchBody);
  const results: unknown[] = [];
  for (const ticket of tickets) results.push(withFlatNames(await triage(toInput(ticket), parts)));
  return json({ results });
}

async function classify(request: Request, parts: ApiParts): Promise<Response> {
  const { category } = await triage(toInput(await readBody(request, TicketBody)), parts);
  const [best] = category.top;
  return json({
    queue: category.label ?? 'REVIEW_QUEUE',
    queue_label: category.label ?? best?.label ?? null,
    queue_confidence: category.label === null ? (best?.probability ?? 0) : category.confidence,
    queue_top3: category.top.map(({ label, probability }) => [label, probability]),
  });
}

async function createTicket(request: Request, parts: ApiParts): Promise<Response> {
  const { title, description, sender = '' } = await readBody(request, NewTicketBody);
  const workspace = await parts.workspace();
  const [ticket] = await workspace.tickets.create([
    { subject: title, description, sender: sender.replace(/\s+/g, ' ').trim(), origin: 'api' },
  ]);
  if (!ticket) throw new EngineError('internal');
  parts.onStored();
  return json(ticketJson(ticket), 201, {
    Location: `${parts.folder}api/tickets/${encodeURIComponent(ticket.id)}`,
  });
}

async function listTickets(_request: Request, parts: ApiParts): Promise<Response> {
  const workspace = await parts.workspace();
  return json({
    tickets: (await workspace.tickets.newest(100)).map(ticketJson),
    total: await workspace.tickets.count(),
  });
}

async function readTicket(_request: Request, parts: ApiParts, id: string): Promise<Response> {
  const detail = await (await parts.workspace()).tickets.detail(id);
  if (!detail) throw new ApiProblem(404, 'not-found', 'There is no ticket of that id.');
  return json({
    ...ticketJson(detail.ticket),
    status_history: statusHistory(detail.audit).map(({ status, at, by }) => ({
      status,
      at: new Date(at).toISOString(),
      by,
    })),
  });
}

async function health(_request: Request, parts: ApiParts): Promise<Response> {
  return json({ status: 'ok', bundle: (await parts.engine()).bundle, tier: 'compact' });
}

async function metrics(_request: Request, parts: ApiParts): Promise<Response> {
  const workspace = await parts.workspace().catch(() => null); // other metrics need no storage
  if (!workspace)
    return openMetrics(parts.metrics.write({ jobs: null, tickets: null, counters: null }));
  const [jobs, tickets, counters] = await Promise.all([
    workspace.jobs.counts(),
    workspace.tickets.countByStatus(),
    readCounters(workspace.db),
  ]);
  return openMetrics(parts.metrics.write({ jobs, tickets, counters }));
}

async function triage(input: TicketInput, { engine, metrics: numbers }: ApiParts): Promise<Triage> {
  const { triage: result } = (await engine()).triage(input);
  numbers.countPrediction(result.ms, result.abstained);
  return result;
}

function toInput({
  id,
  text,
  subject,
  description,
}: v.InferOutput<typeof TicketBody>): TicketInput {
  return {
    ...(id === undefined ? {} : { id }),
    ...(subject === undefined ? {} : { subject }),
    description: [text, description].filter((part) => part !== undefined).join('\n'),
  };
}

function withFlatNames(
  result: Triage,
): Triage & { label: string | null; confidence: number; auto_reply: string | null } {
  return {
    ...result,
    label: result.category.label,
    confidence: result.category.confidence,
    auto_reply: result.reply?.text ?? null,
  };
}

function ticketJson(ticket: TicketRecord): object {
  const pending = ticket.category === PENDING;
  return {
    id: ticket.id,
    title: ticket.subject,
    description: ticket.description,
    sender: ticket.sender ?? null,
    status: ticket.status,
    category: ticket.category,
    priority: ticket.priority,
    confidence: pending ? null : ticket.confidence,
    assigned_team: ticket.team,
    created_at: new Date(ticket.createdAt).toISOString(),
    updated_at: new Date(ticket.updatedAt).toISOString(),
  };
}

function toProblem(thrown: unknown): ApiProblem {
  if (thrown instanceof ApiProblem) return thrown;
  if (thrown instanceof EngineError && thrown.code.startsWith('bundle-'))
    return new ApiProblem(
      503,
      thrown.code,
      'The model is not on this device and could not be fetched.',
    );
  if (thrown instanceof EngineError && thrown.code === 'storage-locked')
    return new ApiProblem(
      423,
      thrown.code,
      'The tickets are encrypted and locked. Unlock them in the app.',
    );
  if (thrown instanceof EngineError && thrown.code.startsWith('storage-'))
    return new ApiProblem(507, thrown.code, 'This browser does not let Presort keep tickets.');
  if (thrown instanceof URIError)
    return new ApiProblem(400, 'bad-input', 'The id is not well encoded.');
  return new ApiProblem(500, 'internal', 'Something went wrong.');
}
