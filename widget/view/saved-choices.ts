import type { HeadName, Label } from '../../src/core/labels.ts';
import type { WidgetState } from '../state.ts';

/** What the browser keeps for a form that is restored: the choices by head. */
export function saveChoices({ choices }: WidgetState): string {
  return JSON.stringify(
    Object.fromEntries(Object.entries(choices).map(([head, { label }]) => [head, label])),
  );
}

/** The choices again; whatever else the text may be gives none. */
export function readChoices(json: string): readonly (readonly [HeadName, Label])[] {
  try {
    const value: unknown = JSON.parse(json);
    return Object.entries(Object(value)).flatMap(([head, label]) =>
      typeof label === 'string' ? [[head, label] as const] : [],
    );
  } catch {
    return [];
  }
}
