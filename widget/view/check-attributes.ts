import { ADAPTER_NAMES } from '../adapters/adapter.ts';

const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  load: ['focus', 'idle', 'manual'],
  storage: ['memory', 'cache'],
  tier: ['compact', 'auto', 'full'],
  questions: ['', 'on', 'off'],
  theme: ['inherit', 'light', 'dark', 'auto'],
  adapter: ['none', '', ...ADAPTER_NAMES],
};

/** One hint per attribute whose value is not allowed; such a value counts as the default. */
export function wrongAttributes(element: Element): readonly string[] {
  return Object.entries(ALLOWED).flatMap(([name, values]) => {
    const value = element.getAttribute(name);
    if (value === null || values.includes(value)) return [];
    return [`${name}="${value}" is not one of ${values.filter(Boolean).join(', ')}`];
  });
}
