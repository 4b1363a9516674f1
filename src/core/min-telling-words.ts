/**
 * Of fewer words the share that a model knows says nothing: names and compounds are unknown to every
 * model. A file of its own: the gate must not bring the lists of languages into the app's first page.
 */
export const MIN_TELLING_WORDS = 4;
