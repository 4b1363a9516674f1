import type { Label } from '../src/core/labels.ts';
import type { WidgetState } from './state.ts';

/** What a site's own field holds at this moment: its value, and the label that it stands for. */
export interface Held {
  readonly value: string;
  readonly label: Label | null;
  /** Whether somebody chose it; false for what the page was served with. */
  readonly isChosen: boolean;
}

/**
 * What the posted form carries, by name without prefix. `category`, `priority` and `confidence` are
 * Presort's suggestion; `state` says how sure it was (`accept`, `suggest`, `abstain`) or why there
 * is none (`idle`, `loading`, `error`); `choice` is the category in force when the form was sent,
 * `option` the value of the site's option for it. What the site's own fields hold wins; without
 * such a field (null) it is what was chosen in the panel.
 */
export function postedFields(
  state: WidgetState,
  bundle: string,
  held: { readonly category: Held | null; readonly priority: Held | null },
): readonly (readonly [name: string, value: string])[] {
  const { triage, choices } = state;
  const category = triage?.category;
  return [
    ['category', category?.label ?? ''],
    [
      'priority',
      held.priority?.isChosen
        ? (held.priority.label ?? '')
        : (choices['priority']?.label ?? triage?.priority.label ?? ''),
    ],
    ['confidence', category && category.state !== 'abstain' ? category.confidence.toFixed(3) : ''],
    ['state', category?.state ?? phaseWord(state)],
    ['bundle', bundle],
    ['choice', (held.category ? held.category.label : choices['category']?.label) ?? ''],
    ['option', held.category?.value ?? ''],
  ];
}

/** The fields as `FormData`; `prefix` is put before every name as it is, or a `*` in it stands for the name. */
export function toFormData(
  fields: readonly (readonly [string, string])[],
  prefix: string,
  into = new FormData(),
): FormData {
  for (const [name, value] of fields)
    into.set(prefix.includes('*') ? prefix.replaceAll('*', name) : `${prefix}${name}`, value);
  return into;
}

function phaseWord({ phase }: WidgetState): string {
  return phase === 'error' || phase === 'loading' ? phase : 'idle';
}
