import { chromium, type Browser, type LaunchOptions } from 'playwright-core';
import { BROWSER_ARGS, findBrowser, findWholeBrowser } from './find-browser.ts';

/** A headless Chromium for end-to-end tests; the caller closes it. */
export function launchBrowser(options: LaunchOptions = {}): Promise<Browser> {
  return chromium.launch(launchOptions(options));
}

/** As `launchBrowser`, with all that a browser has besides the engine. */
export function launchWholeBrowser(options: LaunchOptions = {}): Promise<Browser> {
  return chromium.launch(launchOptions(options, findWholeBrowser()));
}

function launchOptions(options: LaunchOptions, executablePath = findBrowser()): LaunchOptions {
  return {
    headless: true,
    ...(options.ignoreDefaultArgs ? { ignoreDefaultArgs: options.ignoreDefaultArgs } : {}),
    ...(executablePath === null ? {} : { executablePath }),
    args: [...BROWSER_ARGS, ...(options.args ?? [])],
  };
}
