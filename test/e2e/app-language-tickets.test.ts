/** Inbox, Review and the tickets that could not be sorted, with tickets in them, in every language of the app. */
import { atNight, casesByDay } from '../setup/nightly.ts';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { de as inboxDe } from '../../src/features/inbox/page/words/de.ts';
import { en as inboxEn } from '../../src/features/inbox/page/words/en.ts';
import { es as inboxEs } from '../../src/features/inbox/page/words/es.ts';
import { fr as inboxFr } from '../../src/features/inbox/page/words/fr.ts';
import { pt as inboxPt } from '../../src/features/inbox/page/words/pt.ts';
import { de as reviewDe } from '../../src/features/review/page/words/de.ts';
import { en as reviewEn } from '../../src/features/review/page/words/en.ts';
import { es as reviewEs } from '../../src/features/review/page/words/es.ts';
import { fr as reviewFr } from '../../src/features/review/page/words/fr.ts';
import { pt as reviewPt } from '../../src/features/review/page/words/pt.ts';
import { useStage } from '../setup/shared-harness.ts';
import { expectAssigned, visitOnline, watchErrors } from './app-fixtures.ts';
import { eventually } from './eventually.ts';

const stage = useStage();

const LANGUAGES = [
  { code: 'de', inbox: inboxDe, review: reviewDe, day: '1. Mai 2026' },
  { code: 'es', inbox: inboxEs, review: reviewEs, day: '1 may 2026' },
  { code: 'fr', inbox: inboxFr, review: reviewFr, day: '1 mai 2026' },
  { code: 'pt', inbox: inboxPt, review: reviewPt, day: '1 de mai. de 2026' },
] as const;
type Language = (typeof LANGUAGES)[number];

/** A ticket with an answer, quoted mail and people; a similar one; and one that a machine wrote. */
const TICKETS = `Ticket_ID,Subject,Description,Timestamp,From,Group,Assignee
T-1,Charged twice,"I was charged twice for my subscription this month, please refund one payment.

> On Monday Ann wrote:
> an old text
> of two lines",2026-05-01T10:00:00Z,Jane Doe <jane@example.org>,Billing,Sam
T-2,Charged twice,"I was charged twice for my subscription this month, please refund it.",2026-05-02T10:00:00Z,,,
T-3,Automatic reply: away,I am out of office until Monday. In urgent cases write to Sam.,2026-05-03T10:00:00Z,,,
`;

const goTo = (page: Page, path: string): Promise<unknown> => page.goto(`${stage.appUrl}/#/${path}`);

async function importTickets(page: Page): Promise<void> {
  await goTo(page, 'inbox');
  await page.getByRole('button', { name: inboxEn.importTickets }).click();
  await page.locator('dialog input[type=file]').setInputFiles({
    name: 't.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(TICKETS),
  });
  await page.getByRole('button', { name: inboxEn.import.start }).click();
  await page.getByText(inboxEn.import.imported(3), { exact: true }).waitFor();
  await page.getByRole('button', { name: 'Close', exact: true }).click();
  for (const id of ['T-1', 'T-2', 'T-3']) await expectAssigned(page, id);
}

async function speak(page: Page, code: string): Promise<void> {
  await goTo(page, 'settings');
  await page.locator('#language').selectOption(code);
  await eventually(() => page.evaluate(() => document.documentElement.lang)).toBe(code);
}

/** Every text of a catalogue that is no function. */
function textsOf(words: object): readonly string[] {
  return Object.values(words).flatMap((value: unknown) =>
    typeof value === 'string'
      ? [value.trim()]
      : typeof value === 'object' && value !== null
        ? textsOf(value)
        : [],
  );
}

/**
 * Visible and spoken texts of the page that equal the English catalogue where this language
 * differs.
 */
async function englishOn(page: Page, { inbox, review }: Language): Promise<readonly string[]> {
  const english = new Set([inboxEn, reviewEn].flatMap(textsOf));
  const own = new Set([inbox, review].flatMap(textsOf));
  const shown = await page.evaluate(() =>
    [...document.querySelectorAll('main, main *')].flatMap((element) => [
      ...[...element.childNodes]
        .filter(({ nodeType }) => nodeType === 3)
        .map((node) => node.nodeValue),
      ...['aria-label', 'title', 'placeholder', 'label'].map((name) => element.getAttribute(name)),
    ]),
  );
  return shown
    .map((text) => text?.trim() ?? '')
    .filter((text) => english.has(text) && !own.has(text));
}

/** Elements that overflow their box or the page. */
function spillsOf(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const wide = document.body.scrollWidth - document.documentElement.clientWidth;
    const boxes = [...document.querySelectorAll<HTMLElement>('main *, dialog[open] *')].filter(
      (box) =>
        box.clientWidth > 1 &&
        box.scrollWidth > box.clientWidth + 1 &&
        getComputedStyle(box).overflowX === 'visible',
    );
    return [
      ...(wide > 0 ? [`the page by ${wide} px`] : []),
      ...boxes.map((box) => `${box.tagName} ${box.className}: ${box.innerText.slice(0, 60)}`),
    ];
  });
}

/** Checks that the visible texts are in the language and fit. */
async function look(page: Page, spoken: Language, place: string): Promise<readonly string[]> {
  const shots = process.env['PRESORT_SHOTS'];
  const width = page.viewportSize()?.width ?? 0;
  if (shots)
    await page.screenshot({
      path: `${shots}/${place}-${spoken.code}-${width}.png`,
      fullPage: true,
    });
  const found = [...(await englishOn(page, spoken)), ...(await spillsOf(page))];
  return found.map((one) => `${place} in ${spoken.code}: ${one}`);
}

async function lookAtInbox(page: Page, spoken: Language): Promise<readonly string[]> {
  const { inbox: words, day } = spoken;
  await goTo(page, 'inbox');
  await page.getByRole('heading', { name: words.title, level: 1, exact: true }).waitFor();
  await page.getByText(words.count(3), { exact: true }).waitFor();
  await page.locator('#ticket-T-1').getByText(day).waitFor();
  await page.getByRole('button', { name: words.filters.more }).click();
  await page.getByLabel(words.filters.confidence).waitFor();
  await page.getByLabel(words.row.select('T-1'), { exact: true }).check();
  await page.getByText(words.bulk.selected(1)).waitFor();
  return look(page, spoken, 'inbox');
}

async function lookAtTicket(page: Page, spoken: Language): Promise<readonly string[]> {
  const { ticket, text, how, why, trace, reply } = spoken.inbox;
  await goTo(page, 'inbox/T-1');
  await page.getByText(text.linesLeftOut(3)).waitFor();
  await page.getByRole('heading', { name: ticket.similar }).waitFor();
  await page.getByLabel(reply.text).waitFor();
  await page.getByRole('button', { name: why.ask }).click();
  await page.getByRole('heading', { name: why.title }).waitFor();
  await page.locator('summary', { hasText: how.steps('support', '').split('(')[0] ?? '' }).click();
  await page.getByText(trace.names.calibrate, { exact: true }).waitFor();
  const found = await look(page, spoken, 'ticket');
  await goTo(page, 'inbox/T-3');
  await page.getByText(how.automatic).waitFor();
  return [...found, ...(await look(page, spoken, 'machine'))];
}

async function lookAtReview(page: Page, spoken: Language): Promise<readonly string[]> {
  const { review: words, inbox } = spoken;
  await goTo(page, 'review');
  await page.getByRole('heading', { name: words.title, level: 1, exact: true }).waitFor();
  await page.getByText(words.card.why.automatic).waitFor();
  await page.getByText(words.progress.waiting(1)).waitFor();
  const found = [...(await look(page, spoken, 'review'))];
  await page.keyboard.press('?');
  await page.getByText(words.keys[1]?.[1] ?? 'no key', { exact: true }).waitFor();
  found.push(...(await look(page, spoken, 'keys')));
  await page.keyboard.press('Escape');
  await page.keyboard.press('s');
  await page.getByText(words.nothing).waitFor();
  found.push(...(await look(page, spoken, 'reviewed')));
  await goTo(page, 'failed');
  await page.getByText(inbox.failed.noneText).waitFor();
  return [...found, ...(await look(page, spoken, 'failed'))];
}

describe('Inbox and Review', () => {
  it.each(
    casesByDay(
      [
        { width: 360, height: 740 },
        { width: 1440, height: 900 },
      ],
      1,
    ),
  )('are in each language, and fit, at $width', async (viewport) => {
    const { context, page } = await visitOnline(stage, { viewport });
    const errors = watchErrors(page);
    await importTickets(page);
    const found: string[] = [];
    for (const spoken of LANGUAGES) {
      await speak(page, spoken.code);
      found.push(...(await lookAtInbox(page, spoken)));
      found.push(...(await lookAtTicket(page, spoken)));
      found.push(...(await lookAtReview(page, spoken)));
    }
    expect(found).toEqual([]);
    expect(errors).toEqual([]);
    await context.close();
  });

  atNight('say in the language what was done, and take it back', async () => {
    const { context, page } = await visitOnline(stage);
    await importTickets(page);
    const [german] = LANGUAGES;
    await speak(page, german.code);
    const { ticket, bulk, undo } = german.inbox;
    await goTo(page, 'inbox/T-2');
    await page.getByRole('button', { name: ticket.flag }).click();
    await page.getByText(ticket.flagged('T-2')).first().waitFor();
    await page.getByRole('button', { name: undo }).click();
    await page.locator('[aria-pressed="false"][aria-label="Zum Prüfen markieren"]').waitFor();
    await goTo(page, 'inbox');
    for (const id of ['T-1', 'T-2']) await page.getByLabel(`${id} auswählen`).check();
    await page.getByLabel(bulk.setCategory).selectOption('Account Management');
    await page.getByText('2 Tickets: auf Account Management gesetzt.').first().waitFor();
    await goTo(page, 'review');
    await page.getByText('eine automatische Antwort').waitFor();
    await page.getByRole('button', { name: 'Keine davon' }).click();
    await page.getByText('1 gehört zu keiner der Kategorien.').waitFor();
    await page.locator('input[type=file]').setInputFiles({
      name: 'c.jsonl',
      mimeType: 'application/jsonl',
      buffer: Buffer.from('{"text":\n"card"\n{"id":"x"}\n'),
    });
    for (const why of ['kein JSON', 'kein Objekt', 'text fehlt oder ist nicht, wie es sein soll'])
      await page.getByText(why).waitFor();
    await context.close();
  });
});
