import type { BrowserContext, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { atNight } from '../setup/nightly.ts';
import { useStage } from '../setup/shared-harness.ts';
import { readyOffline, visit, watchErrors, visitOnline } from './app-fixtures.ts';
import { axeProblems } from './axe.ts';
import { eventually } from './eventually.ts';

const stage = useStage();

const mail = (id: string, body: string, field = 'X-Plain: yes'): string =>
  `From: Ann <ann@example.org>\r\nSubject: Charged twice\r\nMessage-ID: <${id}@example.org>\r\nDate: Tue, 1 Jul 2025 10:52:37 +0200\r\n${field}\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${body}\r\n`;
const BODY =
  'My card was charged twice for one invoice, please refund.\r\n\r\nOn Mon, 30 Jun 2025, Support wrote:\r\n> The export page crashes with an error.\r\n';

/** Drops files that are made in the page, as a person would from a folder. */
async function drop(
  page: Page,
  selector: string,
  files: readonly { readonly name: string; readonly text: string }[],
): Promise<void> {
  await page.evaluate(
    ({ target, made }) => {
      const dataTransfer = new DataTransfer();
      for (const { name, text } of made) dataTransfer.items.add(new File([text], name));
      const place = document.querySelector(target);
      for (const type of ['dragover', 'drop'])
        place?.dispatchEvent(
          new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer }),
        );
    },
    { target: selector, made: files },
  );
}

async function ready(): Promise<{ context: BrowserContext; page: Page }> {
  const made = await visit(stage);
  await readyOffline(made.page);
  return made;
}

describe('intake', () => {
  it('makes tickets of mails dropped on the inbox, each once, sorted by what is new in them', async () => {
    const { context, page } = await ready();
    const errors = watchErrors(page);
    await page.goto(`${stage.appUrl}/#/inbox`);
    await page.getByRole('heading', { name: 'Inbox' }).waitFor();
    const box = `From a Tue Jul  1 10:52:37 2025\n${mail('one', BODY)}\nFrom b Tue Jul  1 10:53:37 2025\n${mail('two', 'I cannot sign in, the password reset never arrives.')}`;
    await drop(page, 'main', [
      { name: 'all.mbox', text: box },
      { name: 'again.eml', text: mail('one', BODY) },
      { name: 'broken.mbox', text: 'nothing of the kind' },
      {
        name: 'away.eml',
        text: mail('away', 'I am back on Monday.', 'Auto-Submitted: auto-replied'),
      },
    ]);
    await page.getByText('3 mails added, 1 had come before, 1 could not be read.').waitFor();
    await page.getByText('broken.mbox, line 1:').waitFor();
    expect(await axeProblems(page)).toEqual([]);
    await page.getByRole('link', { name: 'Show in the inbox' }).click();
    await page.getByText('3 tickets', { exact: true }).waitFor();
    await page.getByText('automatic', { exact: true }).waitFor();
    await page
      .getByRole('link', { name: /Charged twice.*Billing/ })
      .first()
      .click();
    await page.getByRole('heading', { name: 'How it was sorted' }).waitFor();
    await page.getByText('From Ann <ann@example.org>').waitFor();
    await page.getByText('2 lines were left out when it was sorted').waitFor();
    expect(await axeProblems(page)).toEqual([]);
    await page.getByRole('button', { name: 'Read all and sort again' }).click();
    await page.getByRole('button', { name: 'Leave quotes and signature out' }).waitFor();
    await page.getByText('had all of the text read').waitFor();
    await eventually(() => page.getByText(/sorted it as/).count()).toBeGreaterThan(1);
    expect(errors).toEqual([]);
    await context.close();
  });

  atNight(
    'takes a mail apart that is pasted with its headers, and knows it when it comes again',
    async () => {
      const { context, page } = await ready();
      await page.goto(`${stage.appUrl}/#/intake`);
      const paste = (text: string): Promise<void> =>
        page.getByLabel('Text').evaluate((field, pasted) => {
          const clipboardData = new DataTransfer();
          clipboardData.setData('text/plain', pasted);
          field.dispatchEvent(
            new ClipboardEvent('paste', { bubbles: true, cancelable: true, clipboardData }),
          );
        }, text);
      await paste(mail('p', BODY).replaceAll('\r\n', '\n'));
      await expect.poll(() => page.getByLabel('Subject').inputValue()).toBe('Charged twice');
      await eventually(() => page.getByLabel('Text').inputValue()).toContain(
        '> The export page crashes',
      );
      await page.getByRole('button', { name: 'Save ticket' }).click();
      await page.getByText('it is being sorted').waitFor();
      await paste(mail('p', BODY).replaceAll('\r\n', '\n'));
      await expect.poll(() => page.getByLabel('Subject').inputValue()).toBe('Charged twice');
      await page.getByRole('button', { name: 'Save ticket' }).click();
      await page.getByText('This mail is in the inbox already').waitFor();
      await context.close();
    },
  );

  it('opens what another app has shared, also without a network, and only once', async () => {
    const { context, page } = await ready();
    await context.setOffline(true);
    const share = (): Promise<void> =>
      page.evaluate(
        (eml) => {
          const form = Object.assign(document.createElement('form'), {
            action: 'share',
            method: 'post',
            enctype: 'multipart/form-data',
          });
          for (const [name, value] of [
            ['title', 'Lamp'],
            ['text', 'The lamp is broken.'],
            ['url', 'https://example.org/lamp'],
          ] as const)
            form.append(Object.assign(document.createElement('input'), { name, value }));
          const files = Object.assign(document.createElement('input'), {
            type: 'file',
            name: 'files',
          });
          const dataTransfer = new DataTransfer();
          dataTransfer.items.add(new File([eml], 'one.eml', { type: 'message/rfc822' }));
          files.files = dataTransfer.files;
          form.append(files);
          document.body.append(form);
          form.submit();
        },
        mail('shared', BODY),
      );
    await share();
    await page.getByText('Another app has shared this.').waitFor();
    await eventually(() => page.getByLabel('Subject').inputValue()).toBe('Lamp');
    await eventually(() => page.getByLabel('Text').inputValue()).toBe(
      'The lamp is broken.\nhttps://example.org/lamp',
    );
    await page.getByText('1 mail added.').waitFor();
    await page.getByRole('button', { name: 'Save ticket' }).click();
    await page.getByText('it is being sorted').waitFor();
    await page.reload();
    await page.getByRole('heading', { name: 'New tickets' }).waitFor();
    await eventually(() => page.getByText('Another app has shared this.').count()).toBe(0);
    await context.close();
  });

  atNight(
    'can be installed, and the browser reads share target and file handlers out of the manifest as they are meant',
    async () => {
      const { context, page } = await ready();
      const session = await context.newCDPSession(page);
      // Chromium checks share target and file handlers while it reads them, and complains here; the
      // names are those that route and page read.
      const { errors, data, manifest } = (await session.send('Page.getAppManifest')) as {
        errors: unknown[];
        data: string;
        manifest: { shareTarget?: { action: string } };
      }; // newer than the types
      expect(errors).toEqual([]);
      expect(manifest.shareTarget?.action).toBe(`${stage.appUrl}/share`);
      expect(JSON.parse(data)).toMatchObject({
        share_target: {
          method: 'POST',
          enctype: 'multipart/form-data',
          params: { title: 'title', text: 'text', url: 'url', files: [{ name: 'files' }] },
        },
        file_handlers: [
          {
            action: './',
            accept: {
              'message/rfc822': ['.eml'],
              'application/mbox': ['.mbox'],
              'text/csv': ['.csv'],
            },
          },
        ],
      });
      const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
      expect(
        installabilityErrors.map(({ errorId }) => errorId).filter((id) => id !== 'in-incognito'),
      ).toEqual([]);
      await context.close();
    },
  );

  atNight('opens a file that the system hands to the installed app', async () => {
    const { context, page: first } = await ready();
    await first.close();
    // Replaces the system's launch queue, which only an installed app gets.
    await context.addInitScript(() => {
      Object.defineProperty(globalThis, 'launchQueue', {
        value: {
          setConsumer(consumer: (launch: object) => void) {
            Object.assign(globalThis, { launch: consumer });
          },
        },
      });
    });
    const page = await context.newPage();
    await page.goto(`${stage.appUrl}/#/ask`);
    await page.getByRole('heading', { name: 'How can we help?' }).waitFor();
    await page.evaluate(async () => {
      const handle = await (
        await navigator.storage.getDirectory()
      ).getFileHandle('tickets.csv', { create: true });
      const writable = await handle.createWritable();
      await writable.write('subject,description\nLamp,The lamp is broken\n');
      await writable.close();
      (globalThis as unknown as { launch(launch: object): void }).launch({ files: [handle] });
    });
    await page
      .getByRole('region', { name: 'First rows' })
      .getByText('The lamp is broken')
      .waitFor();
    await page.getByRole('button', { name: 'Start sorting' }).click();
    await page.getByText('Finished', { exact: true }).waitFor({ timeout: 60_000 });
    await context.close();
  });

  it('asks for a text when there is none', async () => {
    const { context, page } = await visitOnline(stage);
    await page.goto(`${stage.appUrl}/#/intake`);
    await page.getByRole('button', { name: 'Save ticket' }).click();
    await page.getByText('Please write or paste something first.').waitFor();
    await eventually(() => page.evaluate(() => document.activeElement?.id)).toBe('new-text');
    await context.close();
  });
});
