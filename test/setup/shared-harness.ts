/**
 * One browser and one pair of servers for all end-to-end files that a process tests, one file after the other.
 * Files keep apart by contexts: storage, caches and service workers belong to a context.
 */
import type { Browser } from 'playwright-core';
import type { Servers } from '../../config/serve-app.ts';
import { launchBrowser } from './browser.ts';
import { startServers } from './servers.ts';

/** The built folder under test. */
export const DIST = process.env['PRESORT_DIST'] ?? 'dist';

let browser: Promise<Browser> | null = null;
let servers: Promise<Servers> | null = null;

/**
 * The shared Chromium; a crashed one is replaced. `close` closes the contexts that are open, whatever test left them;
 * the process itself ends with the one that tests.
 */
export async function sharedBrowser(): Promise<Browser> {
  const running = await browser;
  if (running?.isConnected()) return running;
  browser = launch();
  return browser;
}

/** The shared servers of the build under test; `close` leaves them to the next file. */
export async function sharedServers(): Promise<Servers> {
  servers ??= startServers(DIST);
  return { ...(await servers), close: () => Promise.resolve() };
}

async function launch(): Promise<Browser> {
  const launched = await launchBrowser();
  launched.close = async () => {
    await Promise.all(launched.contexts().map((context) => context.close()));
  };
  return launched;
}
