import * as v from 'valibot';
import { appAddress } from '../../../shell/app-address.ts';

export interface ApiOperation {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  readonly summary: string;
  /** An example body, as text; null where the route takes none. */
  readonly body: string | null;
}

const Operation = v.object({
  operationId: v.string(),
  summary: v.string(),
  requestBody: v.optional(
    v.object({ content: v.object({ 'application/json': v.object({ example: v.unknown() }) }) }),
  ),
});
const OpenApi = v.object({ paths: v.record(v.string(), v.record(v.string(), Operation)) });

/** The operations that `openapi.json` describes, in its order. */
export async function readOperations(): Promise<readonly ApiOperation[]> {
  const { paths } = v.parse(OpenApi, await (await fetch(`${appAddress()}/openapi.json`)).json());
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { operationId, summary, requestBody }]) => ({
      id: operationId,
      method: method.toUpperCase(),
      path,
      summary,
      body: requestBody
        ? JSON.stringify(requestBody.content['application/json'].example, null, 2)
        : null,
    })),
  );
}
