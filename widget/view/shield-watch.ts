import { readText } from '../attach.ts';
import { findSecrets } from '../privacy-shield.ts';
import type { Secret } from '../privacy-shield.ts';
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
        const [secret] = field ? findSecrets(readText(field)) : [];
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
