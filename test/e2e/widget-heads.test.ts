/** Fields of further heads, named in `heads` as people write them. */
import { expect, test } from 'vitest';
import { eventually } from './eventually.ts';
import { CATEGORIES, openMade, press, write } from './made-page.ts';
import { BILLING, useSite, waitForModel } from './widget-page.ts';

const site = useSite();

const URGENCY = `<label for="urgency">Urgency</label><select id="urgency" name="urgency">
  <option value="">-</option><option>Low</option><option>Medium</option><option>High</option>
  <option>Critical</option></select>`;

test.each(['PRIORITY=#urgency', 'Priority: [name=urgency]; Category: #topic'])(
  'heads="%s" names heads of the bundle',
  async (heads) => {
    const { page, messages, close } = await openMade(site, {
      form: CATEGORIES + URGENCY,
      tag: `data-heads="${heads}"`,
    });
    await waitForModel(page);
    await write(page, BILLING);
    await press(page, 'No, and others are stuck too');
    await eventually(() => page.locator('#urgency').inputValue()).toBe('Critical');
    expect(await page.locator('#topic').inputValue()).toBe('4');
    expect(messages.filter((line) => line.includes('[presort]'))).toEqual([]);
    await close();
  },
);

test('an entry without a selector is told to the owner', async () => {
  const { page, messages, close } = await openMade(site, {
    form: CATEGORIES,
    tag: 'data-heads="product #product"',
  });
  await waitForModel(page);
  expect(messages.filter((line) => line.includes('[presort]'))).toEqual([
    'warning: [presort] attribute: heads="product #product" is not head:selector; head:selector',
  ]);
  await close();
});
