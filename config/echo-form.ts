import type { IncomingMessage, ServerResponse } from 'node:http';

const MAX_BYTES = 1_000_000;

/**
 * Answers a posted form with its fields: as JSON when asked for, else as a plain page. The example
 * help site's back end.
 */
export function echoForm(request: IncomingMessage, response: ServerResponse): void {
  const chunks: Buffer[] = [];
  let size = 0;
  request.on('data', (chunk: Buffer) => {
    size += chunk.length;
    if (size <= MAX_BYTES) chunks.push(chunk);
  });
  request.on('end', () => {
    if (size > MAX_BYTES) {
      response.statusCode = 413;
      response.end('Too large');
      return;
    }
    void readFields(request, Buffer.concat(chunks)).then(
      (fields) => send(request, response, fields),
      () => {
        response.statusCode = 400;
        response.end('Not a form');
      },
    );
  });
}

async function readFields(request: IncomingMessage, body: Buffer): Promise<[string, string][]> {
  const type = request.headers['content-type'] ?? 'application/x-www-form-urlencoded';
  const form = await new Response(new Uint8Array(body), {
    headers: { 'content-type': type },
  }).formData();
  return [...form].map(([name, value]) => [name, typeof value === 'string' ? value : value.name]);
}

function send(
  request: IncomingMessage,
  response: ServerResponse,
  fields: [string, string][],
): void {
  if ((request.headers.accept ?? '').includes('application/json')) {
    response.setHeader('Content-Type', 'application/json');
    response.end(JSON.stringify(Object.fromEntries(fields)));
    return;
  }
  const rows = fields.map(
    ([name, value]) =>
      `<tr><th scope="row">${escapeHtml(name)}</th><td>${escapeHtml(value)}</td></tr>`,
  );
  response.setHeader('Content-Type', 'text/html; charset=utf-8');
  response.end(
    `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">` +
      `<title>Request received</title><link rel="stylesheet" href="/style.css"><main><h1>Request received</h1>` +
      `<p>These fields were posted.</p><table>${rows.join('')}</table><p><a href="/">Back</a></p></main></html>`,
  );
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
