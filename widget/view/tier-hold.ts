import type { Runtime } from '../contract.ts';
import type { TierUpgrade } from '../tier-upgrade.ts';
import { noteChunk } from './note-chunk.ts';

/** The full tier of one element. Pages that ask for no other tier than the compact one fetch nothing for it. */
export function createTierHold(runtime: Runtime): TierUpgrade {
  let upgrade: TierUpgrade | undefined;
  let number = 0;
  return {
    triage: async (input) => (await upgrade?.triage(input)) ?? null,
    async begin(share, element) {
      if (!/^(auto|full)$/.test(element.getAttribute('tier') ?? '')) return;
      const own = ++number;
      // Without its code the compact tier goes on.
      const chunk = await import('../tier.ts').catch(() => null);
      if (!chunk || own !== number) return;
      noteChunk(runtime, chunk.TIER_URL, 'full');
      upgrade ??= chunk.createTierUpgrade(runtime);
      await upgrade.begin(share, element);
    },
    drop() {
      number++;
      upgrade?.drop();
    },
  };
}
