/**
 * Finds the script's own tag. `currentScript` exists only for a classic script that runs from its
 * tag. Modules, and scripts that an optimiser delays, evaluates or bundles, find the tag by the
 * script's name or by `data-base`.
 */

/**
 * Matches the script's address in any attribute, because optimisers move it to their own attributes
 * until the script may run.
 */
const NAME = /(^|\/)presort(-[\d.]+)?\.js([?#]|$)/;

/**
 * The tags that name this script, beginning with the running one: tag managers and optimisers may
 * leave the settings on another tag. If no tag names it: the running one. May be empty.
 */
export function ownTags(): readonly HTMLScriptElement[] {
  // A form named `currentScript` would replace the property: accept only a real script.
  const now: unknown = document.currentScript;
  const current = now instanceof HTMLScriptElement ? [now] : [];
  const named = [...current, ...document.scripts].filter(addressOf);
  return named[0] ? named : current;
}

/** Address of the loader or of its folder, from any attribute of the tag. */
export function addressOf(tag: HTMLScriptElement): string | undefined {
  return (
    tag.dataset.base?.replace(/\/*$/, '/') ??
    [...tag.attributes].find(({ value }) => NAME.test(value))?.value
  );
}
