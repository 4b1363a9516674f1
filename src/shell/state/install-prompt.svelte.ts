/** The event that Chromium sends when the app can be installed; it is not in the DOM types. */
interface InstallEvent extends Event {
  prompt(): Promise<{ readonly outcome: 'accepted' | 'dismissed' }>;
}

/** Keeps the browser's offer to install the app until a person uses it, and prevents its pop-up. */
export class InstallPrompt {
  canInstall = $state(false);
  readonly isInstalled =
    typeof matchMedia !== 'undefined' && matchMedia('(display-mode: standalone)').matches;
  #offer: InstallEvent | null = null;

  start(signal: AbortSignal): void {
    addEventListener(
      'beforeinstallprompt',
      (event) => {
        event.preventDefault();
        this.#offer = event as InstallEvent; // the event of that name
        this.canInstall = true;
      },
      { signal },
    );
    addEventListener(
      'appinstalled',
      () => {
        this.canInstall = false;
      },
      { signal },
    );
  }

  async install(): Promise<boolean> {
    const offer = this.#offer;
    if (!offer) return false;
    this.#offer = null;
    this.canInstall = false;
    return (await offer.prompt()).outcome === 'accepted';
  }
}
