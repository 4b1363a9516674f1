/** Small forms of other people's sites, made in a test and served from the help site's origin without its policy. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { formFields, type OpenPage, type Site } from './widget-page.ts';

export interface MadePage {
  /** What stands in the form after the text field. */
  readonly form: string;
  /** Attributes of the script tag. */
  readonly tag?: string;
  /** Runs in the page when it has been parsed. */
  readonly script?: string;
  /** Files of packages by name; loaded in this order before `script`. */
  readonly libraries?: readonly string[];
}

/** What a customer sees of a form at one moment. */
export interface Sight {
  readonly panel: string;
  readonly pressed: readonly string[];
  readonly fields: Record<string, string>;
}

const SHOWN = 'presort-suggest [part~="panel"]:not([hidden])';

export const CATEGORIES = `<label for="topic">Topic</label><select id="topic" name="topic">
  <option value="">Please choose</option><option value="1">Bug Report</option>
  <option value="2">Feature Request</option><option value="3">Technical Issue</option>
  <option value="4">Billing Inquiry</option><option value="5">Account Management</option></select>`;

/** Opens the page and puts the cursor into its text field `#text`. */
export async function openMade(site: Site, made: MadePage): Promise<OpenPage> {
  const opened = await site.open('/pages/plain.html');
  const { page, messages } = opened;
  await page.route('**/made/**', (route) => {
    const path = new URL(route.request().url()).pathname.slice('/made/'.length);
    if (path === 'page.html')
      return route.fulfill({ contentType: 'text/html', body: htmlOf(made, site.appUrl) });
    if (!made.libraries?.includes(path)) return route.fulfill({ status: 404 });
    return route.fulfill({
      contentType: 'text/javascript',
      body: readFileSync(`node_modules/${path}`),
    });
  });
  await page.goto(`${site.siteUrl}/made/page.html`);
  await page.locator('#text').click();
  messages.length = 0;
  return opened;
}

/** Writes into the text field and waits until the suggestion has settled. */
export async function write(page: Page, text: string): Promise<void> {
  await page.locator('#text').fill(text);
  await page.locator(SHOWN).waitFor();
  await settled(page);
}

/** Until what was written, or what the page did, has been read, shown and corrected. */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    document
      .querySelector('presort-suggest')
      ?.shadowRoot?.querySelector('.panel:not([hidden]) .progress[hidden]'),
  );
  await page.waitForTimeout(1_500);
}

/** What is shown, held and posted now. */
export async function look(page: Page): Promise<Sight> {
  const panel = await page.locator(SHOWN).evaluate((node) => ({
    text: (node as HTMLElement).innerText.replace(/\s+/g, ' '),
    pressed: [...node.querySelectorAll<HTMLElement>('[part~="chip"][aria-pressed="true"]')]
      .filter((chip) => chip.checkVisibility())
      .map((chip) => chip.querySelector<HTMLElement>('.name')?.innerText.trim() ?? ''),
  }));
  return { panel: panel.text, pressed: panel.pressed, fields: await formFields(page) };
}

/** Presses what the panel has under a name. */
export async function press(page: Page, name: string | RegExp): Promise<void> {
  await page.locator('presort-suggest').getByRole('button', { name }).first().click();
}

function htmlOf({ form, tag = '', script = '', libraries = [] }: MadePage, app: string): string {
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>A form</title>
    <script async src="${app}/presort/presort.js" data-for="#text" data-category="#topic" ${tag}></script>
    <body><form method="post" action="/submitted"><textarea id="text" name="text" aria-label="Text"></textarea>
    ${form}<button>Send</button><button type="reset">Clear</button></form>
    ${libraries.map((path) => `<script src="/made/${path}"></script>`).join('')}
    <script>${script}</script></body></html>`;
}
