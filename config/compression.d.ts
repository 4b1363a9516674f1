/** What `serve-app.ts` calls of compression 1.8.2, whose types would bring all of Express's. */
declare module 'compression' {
  import type { IncomingMessage, ServerResponse } from 'node:http';

  /** A handler that compresses what is sent after it, as far as the request accepts and its type gains. */
  function compression(): (
    request: IncomingMessage,
    response: ServerResponse,
    next: () => void,
  ) => void;
  export = compression;
}
