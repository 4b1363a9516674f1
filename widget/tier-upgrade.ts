import type { EngineShare, FullHold, Runtime, StorageMode } from './contract.ts';
import { encoderId, fullTiers } from '../src/core/full-tier.ts';
import type { TicketInput } from '../src/core/ticket.ts';
import type { Triage } from '../src/core/triage.ts';
import { saveData } from './save-data.ts';

/** The full tier as one element uses it. */
export interface TierUpgrade {
  /** Its answer; null while it does not run, and when it takes longer than a customer would wait. */
  triage(input: TicketInput): Promise<Triage | null>;
  /**
   * Asks for it when the page is idle, where the element's `tier` wants it and the bundle has a
   * better one. Never rejects.
   */
  begin(share: EngineShare, element: Element): Promise<void>;
  drop(): void;
}

export function createTierUpgrade(runtime: Runtime): TierUpgrade {
  let ready: FullHold | null = null;
  let number = 0;
  return {
    async triage(input) {
      if (!ready) return null;
      return Promise.race([
        ready.triage(input),
        new Promise<null>((resolve) => {
          setTimeout(resolve, MAX_WAIT_MS, null);
        }),
      ]);
    },
    async begin({ bundle }, element) {
      const own = ++number;
      const tier = element.getAttribute('tier');
      const encoder = element.getAttribute('full') || undefined;
      const full = fullTiers(bundle.manifest).find(
        (one) => encoder === undefined || encoderId(one) === encoder,
      );
      if (!full && encoder !== undefined && tier !== null)
        console.info(`presort: the bundle has no full tier "${encoder}"`);
      if (
        !full ||
        saveData() ||
        !(tier === 'full' || (tier === 'auto' && full.measured?.full > full.measured?.compact))
      )
        return;
      await idle();
      if (own !== number) return;
      const storage: StorageMode = element.getAttribute('storage') === 'cache' ? 'cache' : 'memory';
      try {
        const { upgrade } = await import('./full.ts');
        const hold = await upgrade({
          bundle,
          bundleUrl: runtime.bundleUrl(element.getAttribute('bundle')),
          replies: element.getAttribute('replies'),
          storage: runtime.storageFor(storage),
          ...(encoder !== undefined && { encoder }),
          runtime,
        });
        if (own === number) ready = hold;
        else hold?.release();
      } catch (error) {
        // The compact tier continues. A page that asked for `full` gets a report.
        if (tier === 'full')
          console.info('presort: the full tier is not available:', String(error));
      }
    },
    drop() {
      number++;
      ready?.release();
      ready = null;
    },
  };
}

function idle(): Promise<void> {
  return new Promise((resolve) => {
    if ('requestIdleCallback' in globalThis)
      requestIdleCallback(() => resolve(), { timeout: 5_000 });
    else setTimeout(resolve, 1_000);
  });
}

const MAX_WAIT_MS = 1_500;
