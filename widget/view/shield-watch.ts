import { readText } from '../attach.ts';
import type { Runtime } from '../contract.ts';
import type { findSecrets, Secret } from '../privacy-shield.ts';
import { createMaskHistory } from './mask-history.ts';

/** Looks for what should not be sent, in the order of the fields given, and masks the first find on request. */
export interface ShieldWatch {
  readonly secret: Secret | null;
  readonly canUndo: boolean;
  look(fields: readonly (Element | null)[]): void;
  clear(): void;
  mask(): void;
  undo(): void;
  edited(): void;
}

let find: typeof findSecrets | undefined;
let loading: Promise<void> | undefined;

/** Fetches the shield. Never rejects: where it cannot be had nothing is found, and a later call tries again. */
export function loadShield(runtime: Pick<Runtime, 'note'>): Promise<void> {
  loading ??= import('../shield.ts').then(
    (shield) => {
      runtime.note(shield.SHIELD_URL, 'shield');
      find = shield.findSecrets;
    },
    () => {
      loading = undefined;
    },
  );
  return loading;
}

/** Finds nothing until `loadShield` is done. */
export function createShieldWatch(): ShieldWatch {
  const masks = createMaskHistory();
  let found: { readonly secret: Secret; readonly field: Element } | null = null;
  return {
    get secret() {
      return found?.secret ?? null;
    },
    get canUndo() {
      return masks.canUndo;
    },
    look(fields) {
      found = null;
      for (const field of fields) {
        const [secret] = (field && find?.(readText(field))) ?? [];
        if (!secret || !field) continue;
        found = { secret, field };
        return;
      }
    },
    clear() {
      found = null;
    },
    mask() {
      if (found) masks.mask(found.field, found.secret);
    },
    undo: masks.undo,
    edited: masks.edited,
  };
}
