import type { HeadName } from '../../src/core/labels.ts';
import type { Choice, WidgetState } from '../state.ts';

/** What the browser keeps for a form that is restored: the choices by head, and whose they are. */
export function saveChoices({ choices }: WidgetState): string {
  return JSON.stringify(choices);
}

/** The choices again; whatever else the text may be gives none. */
export function readChoices(json: string): readonly (readonly [HeadName, Choice])[] {
  try {
    const value: unknown = JSON.parse(json);
    return Object.entries(Object(value)).flatMap(([head, choice]) => {
      const { label, by } = Object(choice) as Partial<Choice>; // checked in the next line
      return typeof label === 'string'
        ? [[head, { label, by: by === 'suggestion' ? by : 'customer' }] as const]
        : [];
    });
  } catch {
    return [];
  }
}
