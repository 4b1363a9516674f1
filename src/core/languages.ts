/**
 * The languages of each floor, as two-letter codes. Whoever writes a code into one of these lists is
 * told by the compiler and the tests what that floor lacks in the language; the way is in
 * docs/languages.md.
 */

/** Tickets are read in these. */
export const READ_LANGUAGES = ['en', 'de', 'es', 'fr', 'pt'] as const;
export type ReadLanguage = (typeof READ_LANGUAGES)[number];
/** Those with forms that English does not have. */
export type LocalLanguage = Exclude<ReadLanguage, 'en'>;

/** The panel on a site's form speaks these. */
export const WIDGET_LANGUAGES = ['en', 'de', 'es', 'fr', 'pt'] as const;
export type WidgetLanguage = (typeof WIDGET_LANGUAGES)[number];

/** The app speaks these. */
export const APP_LANGUAGES = ['en', 'de', 'es', 'fr', 'pt'] as const;
export type AppLanguage = (typeof APP_LANGUAGES)[number];
