/** An answer other than success, thrown by the handlers. */
export class ApiProblem extends Error {
  readonly status: number;
  readonly code: string;
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    status: number,
    code: string,
    message: string,
    headers: Readonly<Record<string, string>> = {},
  ) {
    super(message);
    this.status = status;
    this.code = code;
    this.headers = headers;
  }
}

const HEADERS = {
  'Cache-Control': 'no-store',
  'X-Content-Type-Options': 'nosniff',
  'X-Presort-Local': 'service-worker',
} as const;

export function json(
  value: unknown,
  status = 200,
  headers: Readonly<Record<string, string>> = {},
): Response {
  return Response.json(value, { status, headers: { ...HEADERS, ...headers } });
}

export function openMetrics(text: string): Response {
  return new Response(text, {
    headers: {
      ...HEADERS,
      'Content-Type': 'application/openmetrics-text; version=1.0.0; charset=utf-8',
    },
  });
}

export function problem({ status, code, message, headers }: ApiProblem): Response {
  return json({ error: { code, message } }, status, headers);
}
