import { findMisfit } from './shape.ts';

/**
 * Names that people read instead of labels or teams: by two-letter language code, then by label or
 * team.
 */
export type NamesByLanguage = Readonly<Record<string, Readonly<Record<string, string>>>>;

/**
 * Finds the first misfit in a table of names, as a path like `.de`; null when the table fits. The
 * engine does not call it, so that browsers need not download the check.
 */
export function findOddName(names: unknown): string | null {
  return names === undefined ? null : findMisfit(names, { '*': { '*': 'text' } });
}
