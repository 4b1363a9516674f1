/** Colours as the browser resolved them for the theme that is on. */
export interface ChartColours {
  readonly ink: string;
  readonly muted: string;
  readonly line: string;
  readonly surface: string;
  readonly series: readonly string[];
}

/**
 * Reads the theme's colours from an element inside `host`, because a custom property with
 * `light-dark()` has a colour only on an element.
 */
export function readColours(host: HTMLElement): ChartColours {
  const probe = document.createElement('i');
  probe.hidden = true;
  host.append(probe);
  const read = (name: string): string => {
    probe.style.color = `var(${name})`;
    return getComputedStyle(probe).color;
  };
  const colours = {
    ink: read('--ink'),
    muted: read('--muted'),
    line: read('--line'),
    surface: read('--surface'),
    series: [1, 2, 3, 4, 5, 6].map((at) => read(`--series-${at}`)),
  };
  probe.remove();
  return colours;
}

/** Calls back when the theme changes, by the person's choice or the system's. Returns the way to stop. */
export function watchTheme(changed: () => void): () => void {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  dark.addEventListener('change', changed);
  const observer = new MutationObserver(changed);
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
  return () => {
    dark.removeEventListener('change', changed);
    observer.disconnect();
  };
}
