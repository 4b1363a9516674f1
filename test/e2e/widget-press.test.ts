/** A press on the form's own button while suggestions arrive. */
import { expect, test } from 'vitest';
import { BILLING, useSite, writeTicket } from './widget-page.ts';
import { eventually } from './eventually.ts';

const site = useSite();

test('nothing moves between a press and its release, so that the click arrives', async () => {
  const { page, close } = await site.open('/pages/plain.html');
  await writeTicket(page, '');
  const send = page.locator('form button[type=submit], form button:not([type])').first();
  const top = (): Promise<number> => send.evaluate((node) => node.getBoundingClientRect().top);
  await send.evaluate((node) => {
    node.addEventListener('click', (event) => {
      event.preventDefault();
      node.setAttribute('data-clicked', '');
    });
  });
  const box = await send.boundingBox();
  if (!box) throw new Error('the page has no button');
  const before = await top();
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  const moved = await page.evaluate(
    (text) =>
      new Promise<number>((resolve) => {
        const button = document.querySelector('form button');
        const place = (): number => button?.getBoundingClientRect().top ?? 0;
        const old = place();
        const measure = (): void => {
          requestAnimationFrame(() => {
            resolve(place() - old);
          });
        };
        document.addEventListener('presort-suggestion', measure, { once: true });
        const field = document.querySelector('textarea');
        if (field) field.value = text;
        field?.dispatchEvent(new Event('input', { bubbles: true }));
      }),
    BILLING,
  );
  expect(moved).toBe(0);
  await page.mouse.up();
  expect(await send.getAttribute('data-clicked')).toBe('');
  await eventually(top).toBeGreaterThan(before);
  await close();
});
