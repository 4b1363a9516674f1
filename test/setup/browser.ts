import { chromium, type Browser, type BrowserContext, type LaunchOptions } from 'playwright-core';
import { BROWSER_ARGS, findBrowser, findWholeBrowser } from './find-browser.ts';

/** A headless Chromium for end-to-end tests; the caller closes it. */
export function launchBrowser(options: LaunchOptions = {}): Promise<Browser> {
  return chromium.launch(launchOptions(options));
}

/** As `launchBrowser`, with all that a browser has besides the engine. */
export function launchWholeBrowser(options: LaunchOptions = {}): Promise<Browser> {
  return chromium.launch(launchOptions(options, findWholeBrowser()));
}

/** A Chromium whose profile lives in a folder, so that a killed browser can be opened again with its storage. */
export function launchProfile(
  folder: string,
  options: LaunchOptions = {},
): Promise<BrowserContext> {
  return chromium.launchPersistentContext(folder, launchOptions(options));
}

function launchOptions(options: LaunchOptions, executablePath = findBrowser()): LaunchOptions {
  return {
    headless: true,
    ...(options.ignoreDefaultArgs ? { ignoreDefaultArgs: options.ignoreDefaultArgs } : {}),
    ...(executablePath === null ? {} : { executablePath }),
    args: [...BROWSER_ARGS, ...(options.args ?? [])],
  };
}
