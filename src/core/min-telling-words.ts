/**
 * With fewer words the share of known words is no evidence: no model knows all names and compounds.
 * The constant has a file of its own, so that the gate does not load the lists of languages into
 * the app's first page.
 */
export const MIN_TELLING_WORDS = 4;
