/** Makes sure that a Chromium is there before the tests start: found, or installed from Debian, or by Playwright. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { findBrowser } from './find-browser.ts';

const found =
  findBrowser() ?? (existsSync(chromium.executablePath()) ? chromium.executablePath() : null);
if (found === null) {
  console.log('No Chromium found; installing one.');
  const isRoot = process.getuid?.() === 0;
  const prefix = isRoot ? [] : ['sudo', '-n'];
  const install = [...prefix, 'apt-get', 'install', '-y', '-qq'];
  const installed =
    existsSync('/usr/bin/apt-get') &&
    run([...prefix, 'apt-get', 'update', '-qq']) &&
    // Debian has a package of its own for the headless shell; other systems have the whole browser
    // only.
    (run([...install, 'chromium', 'chromium-headless-shell']) || run([...install, 'chromium']));
  if (!installed && !run(['npx', 'playwright-core', 'install', '--with-deps', 'chromium'])) {
    console.error(
      'Could not install Chromium. Install it, or set CHROME_PATH to one, and run the tests again.',
    );
    process.exit(1);
  }
}
console.log(`Browser: ${findBrowser() ?? chromium.executablePath()}`);

function run(command: readonly string[]): boolean {
  const [file = '', ...args] = command;
  return (
    spawnSync(file, args, {
      stdio: 'inherit',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    }).status === 0
  );
}
