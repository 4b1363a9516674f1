import type { Vault } from '../../store/vault.ts';
import type { AppState } from './app-state.svelte.ts';

const CHECK_MS = 5_000;
const TELL_MS = 5_000;

/**
 * Locks encrypted tickets when nobody has worked in any tab for the time that the settings name.
 * Unfinished work is waited for.
 */
export function watchVault(
  app: Pick<AppState, 'settings' | 'holds' | 'refreshHolds'>,
  vault: Vault,
  signal: AbortSignal,
): void {
  let [lastWork, lastTold] = [Date.now(), 0];
  const worked = (): void => {
    lastWork = Date.now();
    if (vault.mode === 'off' || lastWork - lastTold < TELL_MS) return;
    lastTold = lastWork;
    vault.sayActive();
  };
  vault.onActive = () => {
    lastWork = Date.now();
  };
  for (const event of ['pointerdown', 'keydown', 'wheel'] as const)
    addEventListener(event, worked, { signal, passive: true, capture: true });
  const timer = setInterval(() => {
    const { autoLockMinutes } = app.settings;
    if (vault.mode === 'off' || autoLockMinutes === 0 || app.holds.length > 0) return;
    if (Date.now() - lastWork < autoLockMinutes * 60_000) return;
    void app.refreshHolds().then(() => {
      if (app.holds.length === 0) vault.lock();
    });
  }, CHECK_MS);
  signal.addEventListener('abort', () => {
    clearInterval(timer);
  });
}
