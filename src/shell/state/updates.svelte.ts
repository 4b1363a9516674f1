import { Workbox } from 'workbox-window';
import { appAddress } from '../app-address.ts';

const CHECK_MS = 3_600_000;
const CONTROL_WAIT_MS = 4_000;

/** The service worker: registration, "ready offline", and updates that are offered and applied only on consent. */
export class Updates {
  /** A new version waits for consent. */
  waiting = $state(false);
  /** Pages come from the service worker, so the app opens offline. */
  controlled = $state(false);
  /** Resolves when the page is controlled, or when that will not happen soon. */
  readonly settled: Promise<void>;
  #workbox: Workbox | null = null;
  #settle = (): void => undefined;

  constructor() {
    this.settled = new Promise((resolve) => {
      this.#settle = resolve;
    });
  }

  async start(): Promise<void> {
    if (!('serviceWorker' in navigator)) return this.#settle();
    setTimeout(this.#settle, CONTROL_WAIT_MS);
    this.#setControlled();
    navigator.serviceWorker.addEventListener('controllerchange', () => {
      this.#setControlled();
    });
    const workbox = new Workbox(`${appAddress()}/sw.js`);
    workbox.addEventListener('waiting', () => {
      this.waiting = true;
    });
    this.#workbox = workbox;
    try {
      await workbox.register();
    } catch {
      return this.#settle(); // refused (private window, no service worker in this build): the app works online
    }
    setInterval(() => {
      this.#check();
    }, CHECK_MS);
    document.addEventListener('visibilitychange', () => {
      if (!document.hidden) this.#check();
    });
  }

  /** Lets the waiting version take over and reloads. */
  apply(): void {
    if (!this.#workbox) return;
    this.#workbox.addEventListener('controlling', () => {
      location.reload();
    });
    this.#workbox.messageSkipWaiting();
  }

  #check(): void {
    if (navigator.onLine) this.#workbox?.update().catch(() => undefined); // offline after all: the next check will do
  }

  #setControlled(): void {
    this.controlled = navigator.serviceWorker.controller !== null;
    if (this.controlled) this.#settle();
  }
}
