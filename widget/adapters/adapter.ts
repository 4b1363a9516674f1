import type { Control } from '../controls/control.ts';
import type { HeadName, Label } from '../../src/core/labels.ts';

/** Values of the `adapter` attribute. */
export const ADAPTER_NAMES = ['zendesk', 'freshdesk', 'jira', 'servicenow'] as const;
export type AdapterName = (typeof ADAPTER_NAMES)[number];

/** Where one product keeps the fields of its public request form. Selectors are tried in order, inside `form`. */
export interface Adapter {
  readonly form: readonly string[];
  readonly subject: readonly string[];
  readonly description: readonly string[];
  /** After a `data-presort` control of the owner's own, which comes first for both heads. */
  readonly category: readonly string[];
  readonly priority: readonly string[];
  /** A free text or hidden field that takes tags; the category is added as `presort-…`. */
  readonly tags: readonly string[];
  /** The product's own values for labels: `{priority: {Critical: '4'}}`. Compared as text. */
  readonly values: Readonly<Record<HeadName, Readonly<Record<Label, string>>>>;
  /** A control that is no native one. Null, or left out: treat the node as it is. */
  control?(node: Element): Control | null;
}
