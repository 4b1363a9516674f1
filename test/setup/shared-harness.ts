/**
 * One browser and one pair of servers for all end-to-end files that a process tests, one file after the other.
 * Files keep apart by contexts: storage, caches and service workers belong to a context.
 */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
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

/** Where a file's tests take place. */
export interface Stage {
  readonly browser: Browser;
  readonly appUrl: string;
  readonly siteUrl: string;
}

/** The shared browser and servers for the tests of a file; contexts left open are closed after them. */
export function useStage(): Stage {
  return useOpened(async () => {
    const { appUrl, siteUrl } = await sharedServers();
    const browser = await sharedBrowser();
    return { browser, appUrl, siteUrl, close: () => browser.close() };
  });
}

/**
 * Opens something before the tests of the file that calls this and closes it after them. What is returned stands for
 * it from then on; a test that is being collected must not read it.
 */
export function useOpened<T extends { close(): Promise<void> }>(open: () => Promise<T>): T {
  let opened: T | undefined;
  beforeAll(async () => {
    opened = await open();
  });
  afterAll(() => opened?.close());
  return new Proxy({} as T, {
    get(_target, name) {
      if (!opened) throw new Error(`${String(name)} is read before the tests have begun`);
      const value = Reflect.get(opened, name) as unknown;
      return typeof value === 'function' ? (value.bind(opened) as unknown) : value;
    },
  });
}
