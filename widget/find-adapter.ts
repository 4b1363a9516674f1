import type { Runtime } from './contract.ts';
import { ADAPTER_NAMES, type Adapter, type AdapterName } from './adapters/adapter.ts';

let loaded: Readonly<Record<AdapterName, Adapter>> | undefined;
let loading: Promise<boolean> | undefined;

/** The adapter that the element names; undefined where it names none, or while `awaitsAdapter`. */
export function findAdapter(element: Element): Adapter | undefined {
  const name = named(element);
  return name && loaded?.[name];
}

/** The element names an adapter that has not come yet: until then it has no fields. */
export function awaitsAdapter(element: Element): boolean {
  return !loaded && !!named(element);
}

/** Fetches the adapters. Resolves to false, never rejects, where they cannot be had; a later call tries again. */
export function loadAdapters(runtime: Pick<Runtime, 'note'>): Promise<boolean> {
  loading ??= import('./adapters.ts').then(
    ({ ADAPTERS, ADAPTERS_URL }) => {
      runtime.note(ADAPTERS_URL, 'adapters');
      loaded = ADAPTERS;
      return true;
    },
    () => {
      loading = undefined;
      return false;
    },
  );
  return loading;
}

function named(element: Element): AdapterName | undefined {
  const name = element.getAttribute('adapter');
  return ADAPTER_NAMES.find((one) => one === name);
}
