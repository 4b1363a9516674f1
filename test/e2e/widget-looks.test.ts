/** Looks that can be measured: hostile styles, narrow and zoomed pages, themes, right-to-left, forced colours. */
import { casesByDay } from '../setup/nightly.ts';
import { describe, expect, test } from 'vitest';
import { BILLING, useSite, writeTicket } from './widget-page.ts';

const site = useSite();

describe('the panel looks right', () => {
  test('under a style sheet that reaches for everything', async () => {
    const { page, close } = await site.open('/pages/hostile.html');
    await writeTicket(page, BILLING);
    await page.locator('presort-suggest [part~="chip-chosen"]').waitFor();
    const style = await page.locator('presort-suggest [part="panel"]').evaluate((panel) => {
      const {
        lineHeight,
        letterSpacing,
        textTransform,
        textAlign,
        whiteSpace,
        textIndent,
        fontStyle,
        fontWeight,
        display,
        cursor,
        fontSize,
      } = getComputedStyle(panel);
      const host = getComputedStyle(
        panel.getRootNode() instanceof ShadowRoot
          ? (panel.getRootNode() as ShadowRoot).host
          : panel,
      );
      return {
        line: parseFloat(lineHeight) / parseFloat(fontSize),
        letterSpacing,
        textTransform,
        textAlign,
        whiteSpace,
        textIndent,
        fontStyle,
        fontWeight,
        display,
        cursor,
        host: host.display,
        float: host.float,
      };
    });
    expect(style.line).toBeCloseTo(1.45, 1);
    expect(style).toMatchObject({
      letterSpacing: 'normal',
      textTransform: 'none',
      textAlign: 'start',
      whiteSpace: 'normal',
      textIndent: '0px',
      fontStyle: 'normal',
      fontWeight: '400',
      display: 'grid',
      cursor: 'auto',
      host: 'block',
      float: 'none',
    });
    await close();
  });

  test.each(
    casesByDay(
      [
        ['320 px', { width: 320, height: 900 }, 1],
        ['200 %', { width: 640, height: 500 }, 2],
        ['400 %', { width: 320, height: 256 }, 4],
      ] as const,
      1,
    ),
  )('at %s nothing is cut and nothing scrolls sideways', async (_, viewport, deviceScaleFactor) => {
    const { page, close } = await site.open('/', { viewport, deviceScaleFactor });
    await writeTicket(page, `${BILLING} My card is 4111 1111 1111 1111.`);
    await page.locator('presort-suggest [part~="chip-chosen"]').waitFor();
    await page.getByRole('button', { name: 'All categories' }).click();
    const measured = await page.evaluate(() => {
      const root = document.querySelector('presort-suggest')?.shadowRoot;
      const panel = root?.querySelector('.panel')?.getBoundingClientRect();
      const outside = [...(root?.querySelectorAll<HTMLElement>('button, input, p, a, li') ?? [])]
        .filter(
          (node) =>
            node.checkVisibility() &&
            panel &&
            (node.getBoundingClientRect().right > panel.right + 1 ||
              node.getBoundingClientRect().left < panel.left - 1),
        )
        .map((node) => node.textContent);
      const small = [...(root?.querySelectorAll<HTMLElement>('button') ?? [])]
        .filter((node) => node.checkVisibility())
        .map((node) => node.getBoundingClientRect())
        .filter(({ width, height }) => width < 24 || height < 24).length;
      return {
        sideways: document.documentElement.scrollWidth - document.documentElement.clientWidth,
        outside,
        small,
      };
    });
    expect(measured).toEqual({ sideways: 0, outside: [], small: 0 });
    await close();
  });

  test.each(casesByDay(['bootstrap', 'tailwind', 'hostile'], 1))(
    'on a page with %s styles: spacing, borders and sizes are its own, in 1,280 and 320 px',
    async (name) => {
      for (const width of [1280, 320]) {
        const { page, messages, close } = await site.open(`/pages/${name}.html`, {
          viewport: { width, height: 900 },
        });
        await writeTicket(page, `${BILLING} My card is 4111 1111 1111 1111.`);
        await page.locator('presort-suggest [part~="chip-chosen"]').waitFor();
        await page.getByRole('button', { name: 'Why?' }).click();
        const measured = await page.evaluate(() => {
          const root = document.querySelector('presort-suggest')?.shadowRoot;
          const panel = root?.querySelector('.panel');
          const buttons = [...(root?.querySelectorAll<HTMLElement>('button') ?? [])].filter(
            (node) => node.checkVisibility(),
          );
          const box = panel?.getBoundingClientRect();
          const chip = root?.querySelector('.chip');
          return {
            padding: panel && parseFloat(getComputedStyle(panel).paddingInlineStart) > 8,
            border: panel && getComputedStyle(panel).borderTopWidth,
            chipBorder: chip && getComputedStyle(chip).borderTopStyle,
            small: buttons.filter((node) => node.getBoundingClientRect().height < 24).length,
            tall: buttons
              .filter((node) => node.getBoundingClientRect().height > 90)
              .map((node) => node.textContent),
            outside: buttons.filter(
              (node) =>
                box &&
                (node.getBoundingClientRect().right > box.right + 1 ||
                  node.getBoundingClientRect().left < box.left - 1),
            ).length,
            overlapping: buttons.some((a, at) =>
              buttons.slice(at + 1).some((b) => {
                const [one, two] = [a.getBoundingClientRect(), b.getBoundingClientRect()];
                return (
                  one.left < two.right - 1 &&
                  two.left < one.right - 1 &&
                  one.top < two.bottom - 1 &&
                  two.top < one.bottom - 1
                );
              }),
            ),
          };
        });
        expect(measured, `${width} px`).toEqual({
          padding: true,
          border: '1px',
          chipBorder: 'solid',
          small: 0,
          tall: [],
          outside: 0,
          overlapping: false,
        });
        expect(messages).toEqual([]);
        await close();
      }
    },
  );

  test('with reduced motion nothing moves', async () => {
    const { page, close } = await site.open('/', { reducedMotion: 'reduce' });
    await writeTicket(page, BILLING);
    await page.locator('presort-suggest [part~="chip-chosen"]').waitFor();
    const moving = await page.evaluate(
      () =>
        [
          ...(document.querySelector('presort-suggest')?.shadowRoot?.querySelectorAll('*') ?? []),
        ].filter(
          (node) =>
            getComputedStyle(node).animationName !== 'none' ||
            !/^0s(?:, 0s)*$/.test(getComputedStyle(node).transitionDuration),
        ).length,
    );
    expect(moving).toBe(0);
    await close();
  });

  test("the theme follows the attribute live, and inherit takes the page's colour", async () => {
    const { page, close } = await site.open('/');
    await writeTicket(page, BILLING);
    await page.locator('presort-suggest [part~="chip-chosen"]').waitFor();
    const colour = (): Promise<string> =>
      page
        .locator('presort-suggest [part="panel"]')
        .evaluate((panel) => getComputedStyle(panel).color);
    expect(await colour()).toBe(await page.evaluate(() => getComputedStyle(document.body).color));
    const set = (theme: string): Promise<void> =>
      page.evaluate(
        (value) => document.querySelector('presort-suggest')?.setAttribute('theme', value),
        theme,
      );
    await set('dark');
    expect(await colour()).toBe('rgb(232, 234, 238)');
    await set('light');
    expect(await colour()).toBe('rgb(29, 33, 41)');
    await set('auto');
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await colour()).toBe('rgb(232, 234, 238)');
    await page.evaluate(() =>
      document
        .querySelector<HTMLElement>('presort-suggest')
        ?.style.setProperty('--presort-color', 'rgb(1, 2, 3)'),
    );
    expect(await colour()).toBe('rgb(1, 2, 3)');
    await close();
  });

  test('right to left it mirrors, in forced colours the choice is outlined', async () => {
    const { page, close } = await site.open('/', { forcedColors: 'active' });
    await page.evaluate(() => {
      document.documentElement.dir = 'rtl';
    });
    await writeTicket(page, BILLING);
    const chosen = page.locator('presort-suggest [part~="chip-chosen"]');
    await chosen.waitFor();
    expect(await chosen.evaluate((chip) => getComputedStyle(chip).outlineStyle)).toBe('solid');
    const [chip, panel] = await Promise.all([
      chosen.boundingBox(),
      page.locator('presort-suggest [part="panel"]').boundingBox(),
    ]);
    expect((chip?.x ?? 0) + (chip?.width ?? 0)).toBeGreaterThan(
      (panel?.x ?? 0) + (panel?.width ?? 0) * 0.9,
    );
    await close();
  });
});
