/**
 * Where this script came from. The browser tells only a classic script that runs from its own tag:
 * modules, and what other scripts evaluate, delay or put into a file of their own, look for the tag
 * by its name or by `data-base`.
 */

/**
 * Written by sites in whichever attribute: optimisers keep the address in ones of their own until
 * they let the script run.
 */
const NAME = /(^|\/)presort(-[\d.]+)?\.js([?#]|$)/;

/**
 * The tags that name this script, the one that runs now first: what makes tags anew (tag managers,
 * optimisers) may leave its settings on another. Where none names it, the one that runs. May be empty.
 */
export function ownTags(): readonly HTMLScriptElement[] {
  // A form named `currentScript` would clobber the property: trust nothing but a real script.
  const now: unknown = document.currentScript;
  const current = now instanceof HTMLScriptElement ? [now] : [];
  const named = [...current, ...document.scripts].filter(addressOf);
  return named[0] ? named : current;
}

/** Address of the loader or of its folder, as the tag says it in whichever attribute. */
export function addressOf(tag: HTMLScriptElement): string | undefined {
  return (
    tag.dataset.base?.replace(/\/*$/, '/') ??
    [...tag.attributes].find(({ value }) => NAME.test(value))?.value
  );
}
