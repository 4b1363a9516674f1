import type { Control } from '../controls/control.ts';
import type { HeadName, Label } from '../../src/core/labels.ts';

/** Values of the `adapter` attribute. */
export const ADAPTER_NAMES = ['zendesk', 'freshdesk', 'jira', 'servicenow'] as const;
export type AdapterName = (typeof ADAPTER_NAMES)[number];

/** Where a product keeps its request form's fields. Selectors are tried in order, inside `form`. */
export interface Adapter {
  readonly form: readonly string[];
  readonly subject: readonly string[];
  readonly description: readonly string[];
  /** Selectors of a head's field. A control that its owner marked with `data-presort` wins. */
  readonly category: readonly string[];
  readonly priority: readonly string[];
  /** A free text or hidden field that takes tags; the category is added as `presort-…`. */
  readonly tags: readonly string[];
  /** The product's values for labels: `{priority: {Critical: '4'}}`. They are compared as text. */
  readonly values: Readonly<Record<HeadName, Readonly<Record<Label, string>>>>;
  /** Builds a control for a node that is not native. Null or absent: the widget uses the node. */
  control?(node: Element): Control | null;
}
