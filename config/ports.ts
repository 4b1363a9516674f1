import { createServer } from 'node:net';

/** A port that a command uses, and the environment variable that changes it. */
export interface WantedPort {
  readonly variable: string;
  readonly port: number;
  /** Name of the server on that port, for messages. */
  readonly what: string;
}

/**
 * One line that names the ports that are taken, and one to copy that starts on free ones; null when all are free.
 * Ask before any long work, so that nobody waits for a build that cannot be served.
 */
export async function describeTakenPorts(
  wanted: readonly WantedPort[],
  command: string,
): Promise<string | null> {
  const free = await Promise.all(wanted.map(({ port }) => isFree(port)));
  if (free.every(Boolean)) return null;
  const taken = wanted.filter((_, at) => !free[at]);
  const settings: string[] = [];
  const used = new Set<number>();
  for (const [at, { variable, port }] of wanted.entries()) {
    const own = free[at] && !used.has(port) ? port : await nextFree(port + 1, used);
    used.add(own);
    settings.push(`${variable}=${own}`);
  }
  return [
    `presort: ${taken.map(({ port, what }) => `port ${port} (${what})`).join(' and ')} ${taken.length > 1 ? 'are' : 'is'} taken by another program.`,
    'Start on free ports with:',
    `  ${settings.join(' ')} ${command}`,
  ].join('\n');
}

/**
 * A port number from the environment, or the usual one. Throws a RangeError that names the variable
 * when it is none.
 */
export function portFrom(variable: string, usual: number): number {
  const text = process.env[variable];
  if (text === undefined || text === '') return usual;
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new RangeError(`${variable} must be a port from 0 to 65535, and is "${text}"`);
  return port;
}

async function nextFree(from: number, used: ReadonlySet<number>): Promise<number> {
  for (let port = from; port <= 65_535; port++)
    if (!used.has(port) && (await isFree(port))) return port;
  return 0; // the system chooses a free port
}

function isFree(port: number): Promise<boolean> {
  if (port === 0) return Promise.resolve(true);
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, () => server.close(() => resolve(true)));
  });
}
