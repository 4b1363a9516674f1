import * as v from 'valibot';
import { ApiProblem } from './api-response.ts';

const MAX_BODY_BYTES = 1_000_000;

const Text = v.string();
export const TicketBody = v.pipe(
  v.object({
    id: v.optional(Text),
    text: v.optional(Text),
    subject: v.optional(Text),
    description: v.optional(Text),
  }),
  v.check(
    ({ text, subject, description }) =>
      text !== undefined || subject !== undefined || description !== undefined,
    'text, subject or description is needed',
  ),
);
export const BatchBody = v.object({ tickets: v.pipe(v.array(TicketBody), v.maxLength(10_000)) });
export const NewTicketBody = v.object({
  title: v.pipe(Text, v.minLength(1), v.maxLength(300)),
  description: v.optional(Text, ''),
  sender: v.optional(v.pipe(Text, v.maxLength(320))),
});

/** Reads and checks a JSON body of at most 1 MB. Throws `ApiProblem` 413 or 400, naming the field. */
export async function readBody<S extends v.GenericSchema>(
  request: Request,
  schema: S,
): Promise<v.InferOutput<S>> {
  const bytes = await readBytes(request);
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new ApiProblem(400, 'bad-json', 'The body is not JSON.');
  }
  const result = v.safeParse(schema, value);
  if (result.success) return result.output;
  const [issue] = result.issues;
  // The details leave out the received value, since it may be a ticket's text.
  const reason = issue.message.replace(/ but received [^]*/, '');
  throw new ApiProblem(400, 'bad-input', `${v.getDotPath(issue) ?? 'body'}: ${reason}`);
}

/** Stops reading as soon as the limit is passed. */
async function readBytes(request: Request): Promise<Uint8Array> {
  const tooLarge = new ApiProblem(413, 'too-large', 'The body is larger than 1 MB.');
  if (Number(request.headers.get('Content-Length') ?? 0) > MAX_BODY_BYTES) throw tooLarge;
  const bytes = new Uint8Array(await request.arrayBuffer());
  if (bytes.length > MAX_BODY_BYTES) throw tooLarge;
  return bytes;
}
