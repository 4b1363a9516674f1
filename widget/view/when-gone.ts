import { isLive, isVisible } from '../usable.ts';

/** Calls `onGone` where the field leaves the customer's sight within two seconds from now. */
export function whenGone(field: Element | null, onGone: () => void): void {
  let left = WATCH_MS / LOOK_MS;
  const timer = setInterval(() => {
    const isGone = !field || !isLive(field) || !isVisible(field);
    if (isGone || --left === 0) clearInterval(timer);
    if (isGone) onGone();
  }, LOOK_MS);
}

const WATCH_MS = 2_000;
const LOOK_MS = 100;
