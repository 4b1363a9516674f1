import { findMisfit } from './shape.ts';

/** What people read instead of labels or teams: by two-letter language code, then by label or team. */
export type NamesByLanguage = Readonly<Record<string, Readonly<Record<string, string>>>>;

/**
 * Where names first differ from what they must be, as a path like `.de`; null when they fit. Not part of what an
 * engine checks, which takes names as they come: every browser would download the check.
 */
export function findOddName(names: unknown): string | null {
  return names === undefined ? null : findMisfit(names, { '*': { '*': 'text' } });
}
