/** Attribute of an element that the loader has added. A copy of the element has it too. */
export const ADDED_MARK = 'data-presort-added';
