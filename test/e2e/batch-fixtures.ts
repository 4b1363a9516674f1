import type { Page } from 'playwright-core';

/** From inside the page: what comes from outside takes longer than a fast machine takes for the batch. */
export async function pauseOnceBegun(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const pause = [...document.querySelectorAll('button')].find(
      ({ textContent }) => textContent?.trim() === 'Pause',
    );
    if (!pause || !/^[\d,]*[1-9][\d,]* rows/m.test(document.body.innerText)) return false;
    pause.click();
    return true;
  });
}
