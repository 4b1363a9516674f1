/** Marks an element that the loader has added, for whoever finds it or a copy of it. */
export const ADDED_MARK = 'data-presort-added';
