import type { Control } from './controls/control.ts';

/** A control where it stands. */
export interface FoundControl {
  readonly node: Element;
  readonly control: Control;
}

/**
 * What became of a field since it was last looked at. `same`: nothing. `gone`: no control stands in
 * the page. `lost`: what we wrote is no longer there or can no longer be chosen. `back`: what was
 * taken back stands there again. `undone`: the customer took back what an earlier element had
 * written. `theirs`: somebody else changed it.
 */
export type FieldNews = 'same' | 'gone' | 'lost' | 'back' | 'undone' | 'theirs';
