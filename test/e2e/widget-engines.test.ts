/**
 * The core path in engines other than Chromium, as far as this machine has them: `FIREFOX_PATH` or
 * firefox-esr; webkit2gtk-driver and Xvfb.
 */
import { describe, expect, test } from 'vitest';
import {
  findFirefox,
  findWebKit,
  launchFirefox,
  launchWebKit,
  type DrivenBrowser,
} from '../setup/driven-browser.ts';
import { sharedServers, useOpened } from '../setup/shared-harness.ts';
import { eventually } from './eventually.ts';
import { ACCOUNT, BILLING } from './widget-page.ts';

const firefox = findFirefox();
const webkit = findWebKit();
const ENGINES: readonly (readonly [name: string, launch: (() => Promise<DrivenBrowser>) | null])[] =
  [
    [
      firefox === null ? 'Firefox (not on this machine)' : 'Firefox',
      firefox === null ? null : () => launchFirefox(firefox),
    ],
    [
      webkit === null ? 'WebKit (not on this machine)' : 'WebKit',
      webkit === null ? null : () => launchWebKit(webkit),
    ],
  ];

const servers = useOpened(sharedServers);

describe.each(ENGINES)('%s', (name, launch) => {
  test.skipIf(launch === null)(
    'suggests, preselects, undoes, explains and posts under the strict policy, from another origin',
    async () => {
      if (!launch) throw new Error(name);
      const browser = await launch();
      try {
        await browser.open(`${servers.siteUrl}/`);
        await browser.run(
          'window.broken = []; document.addEventListener("securitypolicyviolation", (event) => window.broken.push(event.violatedDirective)); window.addEventListener("error", (event) => window.broken.push(event.message));',
        );
        await eventually(() => browser.run('return typeof window.presort')).toBe('function');
        await browser.type('#description', BILLING);
        await eventually(() =>
          browser.run('return document.querySelector("#category").value'),
        ).toBe('billing');
        const inside = (body: string): Promise<unknown> =>
          browser.run(
            `const root = document.querySelector('presort-suggest').shadowRoot; const shown = (selector) => [...root.querySelectorAll(selector)].filter((node) => node.getClientRects().length > 0); ${body}`,
          );
        expect(await inside('return shown(\'[part~="chip"]\').length')).toBe(3);
        await eventually(() => inside('return shown(\'[part="reply"]\').length')).toBe(1);
        expect(
          await browser.run(
            'return Object.fromEntries(new FormData(document.querySelector("form"))).presort_category',
          ),
        ).toBe('Billing Inquiry');
        await inside('shown(\'[part="undo"]\')[0].click()');
        expect(await browser.run('return document.querySelector("#category").value')).toBe('');
        await inside(
          '[...root.querySelectorAll("button")].find((button) => button.textContent === "Why?").click()',
        );
        await eventually(() => inside('return root.querySelectorAll("mark").length > 0')).toBe(
          true,
        );
        expect(await inside('return getComputedStyle(root.querySelector(".panel")).display')).toBe(
          'grid',
        );

        await browser.run('document.querySelector("form").reset()');
        await browser.type('#description', ACCOUNT);
        await eventually(() =>
          browser.run('return document.querySelector("#category").value'),
        ).toBe('account');
        expect(await browser.run('return document.activeElement.id')).toBe('description');
        expect(await browser.run('return window.broken')).toEqual([]);
        console.log(`core path: ${browser.version}`);
      } finally {
        await browser.close();
      }
    },
    180_000,
  );
});
