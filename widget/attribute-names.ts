/** Names only, so that the loader carries no documentation; `public-api.ts` says what each means and a test holds the two together. */
export const ATTRIBUTE_NAMES = [
  'for',
  'subject',
  'category',
  'priority',
  'bundle',
  'load',
  'storage',
  'tier',
  'full',
  'theme',
  'lang',
  'adapter',
  'known-issues',
  'field-prefix',
  'disabled',
] as const;

export type AttributeName = (typeof ATTRIBUTE_NAMES)[number];
