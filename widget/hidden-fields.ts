import type { Label } from '../src/core/labels.ts';
import type { WidgetState } from './state.ts';

/**
 * What the posted form carries, by name without prefix. `category`, `priority` and `confidence` are
 * Presort's suggestion; `state` says how sure it was (`accept`, `suggest`, `abstain`) or why there is
 * none (`idle`, `loading`, `error`); `choice` is the category in force when the form was sent.
 * `shown` is what the site's own control shows, and wins.
 */
export function postedFields(
  state: WidgetState,
  bundle: string,
  shown: Label | null,
): readonly (readonly [name: string, value: string])[] {
  const { triage, choices } = state;
  const category = triage?.category;
  return [
    ['category', category?.label ?? ''],
    ['priority', choices.priority?.label ?? triage?.priority.label ?? ''],
    ['confidence', category && category.state !== 'abstain' ? category.confidence.toFixed(3) : ''],
    ['state', category?.state ?? phaseWord(state)],
    ['bundle', bundle],
    ['choice', shown ?? choices.category?.label ?? ''],
  ];
}

/** The fields as `FormData`; `prefix` is put before every name as it is. */
export function toFormData(
  fields: readonly (readonly [string, string])[],
  prefix: string,
  into = new FormData(),
): FormData {
  for (const [name, value] of fields) into.set(`${prefix}${name}`, value);
  return into;
}

function phaseWord({ phase }: WidgetState): string {
  return phase === 'error' || phase === 'loading' ? phase : 'idle';
}
