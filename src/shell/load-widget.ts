const WIDGET_URL = '/presort/presort.mjs';

/** The widget as any site gets it: its published module by URL. The form works without it. */
export async function loadWidget(): Promise<boolean> {
  try {
    await import(/* @vite-ignore */ WIDGET_URL);
    return true;
  } catch {
    return false; // offline before the first full visit, or blocked: the form is sent without suggestions
  }
}
