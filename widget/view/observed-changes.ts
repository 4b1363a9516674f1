/** Changes of a page after which its fields are looked at again. */
export const OBSERVED: MutationObserverInit = {
  childList: true,
  subtree: true,
  attributes: true,
  attributeFilter: [
    'disabled',
    'readonly',
    'hidden',
    'value',
    'label',
    'selected',
    'data-presort',
    'aria-checked',
    'aria-selected',
  ],
};
