/** Small forms of other people's sites, made in a test and served from an origin of their own. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { listen, portOf } from '../../config/serve-app.ts';
import { formFields, type OpenPage, type Site } from './widget-page.ts';
import { quiet } from './quiet.ts';

export interface MadePage {
  /** HTML of the form after the text field. */
  readonly form: string;
  /** Attributes of the script tag. */
  readonly tag?: string;
  /** Runs in the page when it has been parsed. */
  readonly script?: string;
  /** Files of packages by name; loaded in this order before `script`. */
  readonly libraries?: readonly string[];
  /** Other files, by name. */
  readonly files?: Readonly<Record<string, string>>;
}

/** The parts of a form that a customer sees at one moment. */
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

/** Opens the page, from a server of its own, and puts the cursor into its text field `#text`. */
export async function openMade(site: Site, made: MadePage): Promise<OpenPage> {
  const server = await listen((request, response) => {
    const path = request.url?.slice(1) ?? '';
    const isPage = path === '';
    const isLibrary = made.libraries?.includes(path);
    const body = isPage
      ? htmlOf(made, site.appUrl)
      : isLibrary
        ? readFileSync(`node_modules/${path}`)
        : made.files?.[path];
    response.statusCode = body === undefined ? 404 : 200;
    response.setHeader('content-type', isPage ? 'text/html' : 'text/javascript');
    response.end(body);
  }, 0);
  const opened = await site.open('about:blank');
  const { page } = opened;
  await page.goto(`http://localhost:${portOf(server)}/`);
  await page.locator('#text').click();
  await page.locator('presort-suggest').waitFor({ state: 'attached' });
  return {
    ...opened,
    async close() {
      await opened.close();
      server.close();
      server.closeAllConnections();
    },
  };
}

/** Writes into the text field and waits until the suggestion has settled. */
export async function write(page: Page, text: string): Promise<void> {
  await page.locator('#text').fill(text);
  await page.locator(SHOWN).waitFor();
  await settled(page);
}

/**
 * Waits until the widget has read the text or the change of the page, and has updated the panel.
 */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    document
      .querySelector('presort-suggest')
      ?.shadowRoot?.querySelector('.panel:not([hidden]) .progress[hidden]'),
  );
  await quiet(page);
}

/** The present texts of the panel, values of the fields, and posted values. */
export async function look(page: Page): Promise<Sight> {
  const panel = await page.locator(SHOWN).evaluate((node) => ({
    text: (node as HTMLElement).innerText.replace(/\s+/g, ' '),
    pressed: [...node.querySelectorAll<HTMLElement>('[part~="chip"][aria-pressed="true"]')]
      .filter((chip) => chip.checkVisibility())
      .map((chip) => chip.querySelector<HTMLElement>('.name')?.innerText.trim() ?? ''),
  }));
  return { panel: panel.text, pressed: panel.pressed, fields: await formFields(page) };
}

/** Presses the button of the panel with this name. */
export async function press(page: Page, name: string | RegExp): Promise<void> {
  await page.locator('presort-suggest').getByRole('button', { name }).first().click();
}

function htmlOf({ form, tag = '', script = '', libraries = [] }: MadePage, app: string): string {
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>A form</title><link rel="icon" href="data:,">
    <script async src="${app}/presort/presort.js" data-for="#text" data-category="#topic" ${tag}></script>
    <body><form method="post" action="/submitted"><textarea id="text" name="text" aria-label="Text"></textarea>
    ${form}<button>Send</button><button type="reset">Clear</button></form>
    ${libraries.map((path) => `<script src="/${path}"></script>`).join('')}
    <script>${script}</script></body></html>`;
}
