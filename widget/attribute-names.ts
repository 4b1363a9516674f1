/**
 * Names only, so that the loader carries no documentation; `public-api.ts` says what each means and
 * a test holds the two together.
 */
export const ATTRIBUTE_NAMES = [
  'for',
  'subject',
  'category',
  'priority',
  'heads',
  'bundle',
  'load',
  'storage',
  'tier',
  'full',
  'languages',
  'theme',
  'lang',
  'adapter',
  'replies',
  'questions',
  'known-issues',
  'field-prefix',
  'disabled',
] as const;

export type AttributeName = (typeof ATTRIBUTE_NAMES)[number];
