/**
 * The languages of each part of Presort, as two-letter codes. When a contributor adds a code to one
 * of these lists, the compiler and the tests report what that part lacks in the language;
 * docs/languages.md lists the steps.
 */

/** Languages in which Presort reads tickets. */
export const READ_LANGUAGES = ['en', 'de', 'es', 'fr', 'pt'] as const;
export type ReadLanguage = (typeof READ_LANGUAGES)[number];
/** Languages that write numbers and dates in forms that English does not have. */
export type LocalLanguage = Exclude<ReadLanguage, 'en'>;

/** Languages of the widget's panel. */
export const WIDGET_LANGUAGES = ['en', 'de', 'es', 'fr', 'pt'] as const;
export type WidgetLanguage = (typeof WIDGET_LANGUAGES)[number];

/** Languages of the app. */
export const APP_LANGUAGES = ['en', 'de', 'es', 'fr', 'pt'] as const;
export type AppLanguage = (typeof APP_LANGUAGES)[number];
