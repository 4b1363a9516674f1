/**
 * `npm run picture`: the README's moving picture, from a built `dist/`: somebody types a request into
 * the example help site's form and the widget answers.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import gifenc from 'gifenc';
import type { Page } from 'playwright-core';
import { PNG } from 'pngjs';
import { quiet, watchTimers } from '../e2e/quiet.ts';
import { launchBrowser } from './browser.ts';
import { startServers } from './servers.ts';

const OUT = 'docs/pictures';
const VIEW = { width: 760, height: 1_600 };
/** What is shown of it: the field, the widget and the form's own fields. */
const SIZE = { width: 760, height: 860 };
const ABOVE_FIELD = 76;
const TEXT =
  'My card was charged twice for the March invoice. Please send one of the two payments back.';
/** Characters between two frames, and how long a frame of typing stays. */
const STEP = 3;
const TYPING_MS = 120;
/** How long the first and the last frame stay. */
const START_MS = 900;
const END_MS = 4_500;
/** One of 256 colours stands for "as in the frame before". */
const COLOURS = 255;

interface Frame {
  readonly pixels: Uint8Array;
  readonly delay: number;
}

const servers = await startServers();
const browser = await launchBrowser();
try {
  const context = await browser.newContext({
    viewport: VIEW,
    colorScheme: 'light',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  await watchTimers(page);
  await page.goto(`${servers.siteUrl}/`);
  mkdirSync(OUT, { recursive: true });
  const bytes = gifOf(await typeAndShoot(page));
  writeFileSync(`${OUT}/widget.gif`, bytes);
  console.log(`${OUT}/widget.gif: ${Math.round(bytes.length / 1_000)} kB`);
} finally {
  await browser.close();
  await servers.close();
}

async function typeAndShoot(page: Page): Promise<Frame[]> {
  const field = page.locator('textarea').first();
  await field.focus();
  // The model is loaded once somebody is in the form; the picture does not wait for it.
  await page.waitForLoadState('networkidle');
  const { y } = (await field.boundingBox()) ?? { y: 0 };
  const shoot = async (delay: number): Promise<Frame> => {
    const picture = await page.screenshot({ clip: { x: 0, y: y - ABOVE_FIELD, ...SIZE } });
    return { pixels: new Uint8Array(PNG.sync.read(picture).data), delay };
  };
  const frames = [await shoot(START_MS)];
  for (let at = 0; at < TEXT.length; at += STEP) {
    await field.pressSequentially(TEXT.slice(at, at + STEP));
    await quiet(page);
    frames.push(await shoot(TYPING_MS));
  }
  await page.locator('presort-suggest').getByText('Billing Inquiry').first().waitFor();
  await quiet(page);
  return [...frames, await shoot(END_MS)];
}

/** Writes each frame as what changed since the one before, in the colours of the first and last. */
function gifOf(frames: readonly Frame[]): Uint8Array {
  const ends = [frames[0], frames.at(-1)].flatMap((frame) => (frame ? [...frame.pixels] : []));
  const palette = [...gifenc.quantize(Uint8Array.from(ends), COLOURS), [255, 0, 255] as const];
  const same = palette.length - 1;
  const gif = gifenc.GIFEncoder();
  let before: Uint8Array | undefined;
  for (const { pixels, delay } of frames) {
    const whole = gifenc.applyPalette(pixels, palette.slice(0, same));
    const last = before;
    const changed = last ? whole.map((colour, at) => (colour === last[at] ? same : colour)) : whole;
    gif.writeFrame(changed, SIZE.width, SIZE.height, {
      palette,
      delay,
      transparent: last !== undefined,
      transparentIndex: same,
      dispose: 1,
    });
    before = whole;
  }
  gif.finish();
  return gif.bytes();
}
