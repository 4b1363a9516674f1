import type { Page } from 'playwright-core';

/**
 * Pauses from inside the page: a call from outside may arrive after a fast machine has finished the
 * batch.
 */
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
