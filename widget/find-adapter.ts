import type { Label } from '../src/core/labels.ts';
import type { Runtime } from './contract.ts';
import { ADAPTER_NAMES, type Adapter, type AdapterName } from './adapters/adapter.ts';

/** The exports of the adapters chunk. */
interface Chunk {
  readonly ADAPTERS: Readonly<Record<AdapterName, Adapter>>;
  writeTag(field: Element | null, label: Label | null): void;
}

let loaded: Chunk | undefined;
let loading: Promise<boolean> | undefined;

/** The adapter that the element names; undefined where it names none, or while `awaitsAdapter`. */
export function findAdapter(element: Element): Adapter | undefined {
  const name = named(element);
  return name && loaded?.ADAPTERS[name];
}

/** Whether the element names an adapter that has not loaded yet: until then it has no fields. */
export function awaitsAdapter(element: Element): boolean {
  return !loaded && !!named(element);
}

/** Fetches the adapters. Resolves to false if that fails (never rejects); a later call retries. */
export function loadAdapters(runtime: Pick<Runtime, 'note'>): Promise<boolean> {
  loading ??= import('./adapters.ts').then(
    (chunk) => {
      loaded = chunk;
      runtime.note(chunk.ADAPTERS_URL, 'adapters');
      return true;
    },
    () => {
      loading = undefined;
      return false;
    },
  );
  return loading;
}

/** Adds the category to the adapter's field of tags; null removes Presort's tag. */
export function writeTag(field: Element | null, label: Label | null): void {
  loaded?.writeTag(field, label);
}

function named(element: Element): AdapterName | undefined {
  const name = element.getAttribute('adapter');
  return ADAPTER_NAMES.find((one) => one === name);
}
