import { appAddress } from './app-address.ts';

/** The widget as any site gets it: its published module by URL. The form works without it. */
export async function loadWidget(): Promise<boolean> {
  try {
    await import(/* @vite-ignore */ `${appAddress()}/presort/presort.mjs`);
    return true;
  } catch {
    return false; // offline before the first full visit, or blocked: the form is sent without suggestions
  }
}
