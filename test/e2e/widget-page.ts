import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { listen, portOf } from '../../config/serve-app.ts';
import type { ServedFile } from '../fixtures/editors/serve.ts';
import { sharedBrowser, sharedServers, useOpened } from '../setup/shared-harness.ts';
import { watchTimers } from './quiet.ts';

/** Project-made tickets whose category nobody would doubt. */
export const BILLING =
  'I was charged twice for my subscription this month. Please refund the second payment on the invoice.';
export const ACCOUNT =
  'I forgot my password and cannot sign in to my account, the reset e-mail never arrives.';

/** A control that offers every category, so that the widget reports nothing. */
export const TOPICS =
  '<select id="category" name="category" aria-label="Topic"><option value="">-</option>\
<option>Bug Report</option><option>Feature Request</option><option>Technical Issue</option>\
<option>Billing Inquiry</option><option>Account Management</option></select>';

export interface Site {
  readonly browser: Browser;
  readonly appUrl: string;
  readonly siteUrl: string;
  open(path: string, options?: BrowserContextOptions): Promise<OpenPage>;
  /**
   * Opens a page of a third origin with this HTML and without a policy; `%APP%` stands for the
   * app's address.
   */
  openHtml(body: string, head?: string): Promise<OpenPage>;
  close(): Promise<void>;
}

export interface OpenPage {
  readonly page: Page;
  /** Console lines and page errors, as `type: text`. */
  readonly messages: string[];
  /** Every address that the browser has requested since the page was opened. */
  readonly requests: string[];
  violations(): Promise<readonly string[]>;
  close(): Promise<void>;
}

type FileOf = (pathname: string) => Promise<ServedFile | null>;

const SHOP = '/shop/contact/';

/** `fileOf` gives the other files of the pages that tests write themselves, by path. */
export async function startSite(fileOf: FileOf = () => Promise.resolve(null)): Promise<Site> {
  const servers = await sharedServers();
  const browser = await sharedBrowser();
  // A real server: an answer that a test fakes has no address, so its page may load nothing from
  // this machine.
  let html = '';
  const shop = await listen((request, response) => {
    const page = { contentType: 'text/html; charset=utf-8', body: html };
    const { pathname } = new URL(request.url ?? '', 'http://localhost');
    void (pathname === SHOP ? Promise.resolve(page) : fileOf(pathname)).then((file) => {
      response.statusCode = file ? 200 : 404;
      if (file) response.setHeader('content-type', file.contentType);
      response.end(file?.body);
    });
  }, 0);
  async function open(path: string, options?: BrowserContextOptions): Promise<OpenPage> {
    const context = await browser.newContext(options);
    const page = await context.newPage();
    const messages: string[] = [];
    const requests: string[] = [];
    page.on('console', (message) => messages.push(`${message.type()}: ${message.text()}`));
    page.on('pageerror', (error) => messages.push(`pageerror: ${error.message}`));
    page.on('request', (request) => requests.push(request.url()));
    await watchTimers(page);
    await page.addInitScript(() => {
      const found: string[] = [];
      Reflect.set(window, 'violationsFound', found);
      document.addEventListener('securitypolicyviolation', (event) =>
        found.push(`${event.violatedDirective} ${event.blockedURI} ${event.sample}`),
      );
    });
    const url = new URL(path, servers.siteUrl).href;
    await page.goto(url);
    return {
      page,
      messages,
      requests,
      violations: () => page.evaluate(() => Reflect.get(window, 'violationsFound') as string[]),
      close: () => context.close(),
    };
  }
  return {
    browser,
    appUrl: servers.appUrl,
    siteUrl: servers.siteUrl,
    open: (path, options) => open(path, options),
    openHtml(body, head = '') {
      html = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Contact</title>\
<link rel="icon" href="data:,">${head}<body>${body}</body></html>`;
      html = html.replaceAll('%APP%', servers.appUrl);
      return open(`http://localhost:${portOf(shop)}${SHOP}`);
    },
    async close() {
      shop.close();
      shop.closeAllConnections();
      await browser.close();
      await servers.close();
    },
  };
}

/** The site for the tests of a file, as `startSite` starts it. */
export function useSite(fileOf?: FileOf): Site {
  return useOpened(() => startSite(fileOf));
}

/** Enters the field, waits until the model is loaded, and types. */
export async function writeTicket(
  page: Page,
  text: string,
  selector = '#description',
): Promise<void> {
  await page.locator(selector).first().click();
  await waitForModel(page);
  await page.locator(selector).first().fill(text);
}

/** Waits until an element on the page has its model. */
export async function waitForModel(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    [...document.querySelectorAll('presort-suggest')].some((element) =>
      element.shadowRoot?.querySelector('.panel:not([hidden]) .progress[hidden]'),
    ),
  );
}

/** Names and values that the form would post now. */
export function formFields(page: Page, selector = 'form'): Promise<Record<string, string>> {
  return page.evaluate((form) => {
    const element = document.querySelector<HTMLFormElement>(form);
    return Object.fromEntries(
      [...new FormData(element ?? undefined)].map(([name, value]) => [name, String(value)]),
    );
  }, selector);
}

/** The visible text of each part of the panel; '' for a missing part. */
export function panelText(page: Page): Promise<string> {
  return page.evaluate(() =>
    [...document.querySelectorAll('presort-suggest')]
      .map((element) => element.shadowRoot?.querySelector<HTMLElement>('.panel:not([hidden])'))
      .map((panel) => panel?.innerText ?? '')
      .join(''),
  );
}

/** All names and values that the form would post, also repeated names. */
export function postedPairs(page: Page, selector = 'form'): Promise<readonly string[]> {
  return page.evaluate((form) => {
    const element = document.querySelector<HTMLFormElement>(form);
    return [...new FormData(element ?? undefined)].map(
      ([name, value]) => `${name}=${String(value)}`,
    );
  }, selector);
}
