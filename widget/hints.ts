/**
 * The hints chunk: tells the site's owner why nothing happens. Fetched only where a tag has led to
 * no element, or to fewer than it names.
 */
import { queryIn } from './find-field.ts';
import { isUsable } from './usable.ts';

export type Settings = Readonly<Record<string, string | null | undefined>>;

/** What is wrong with the tags' settings, one sentence each; empty where the page needs no widget. */
export function hintsFor(settings: readonly Settings[], hasElements: boolean): readonly string[] {
  if (settings.length === 0)
    return !hasElements && [...document.querySelectorAll('textarea')].some(isUsable)
      ? [
          'nothing to do: add data-for="#your-field" to the script tag, ' +
            'or put <presort-suggest for="your-field"> into the page',
        ]
      : [];
  const served = new Map<Element, Settings>();
  const hints: string[] = [];
  for (const one of settings) {
    if (!one['for']) continue;
    const fields = queryIn(document, one['for']);
    if (fields.length === 0 && !hasElements) hints.push(missing(one['for']));
    for (const field of fields) {
      if (served.has(field))
        hints.push(
          `two script tags name the field for="${one['for']}": only the first one's settings count; keep one tag`,
        );
      else served.set(field, one);
    }
  }
  return hints;
}

function missing(selector: string): string {
  const hint = `for="${selector}" matches nothing`;
  if (!isSelector(selector)) return `${hint}: it is no selector; write "#id"`;
  if (document.getElementsByName(selector)[0])
    return `${hint}: this is a name; write for='[name="${selector}"]'`;
  return `${hint}: correct it, or attach in its frame or closed root`;
}

function isSelector(text: string): boolean {
  try {
    document.createDocumentFragment().querySelector(text);
    return true;
  } catch {
    return false;
  }
}
