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

/** The element names an adapter that has not come yet: until then it has no fields. */
export function awaitsAdapter(element: Element): boolean {
  return !loaded && !!named(element);
}

/** Fetches the adapters. Resolves to false, never rejects, where they cannot be had; a later call tries again. */
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

/** Adds the category to a product's field of tags; null takes ours out. Only adapters know such a field. */
export function writeTag(field: Element | null, label: Label | null): void {
  loaded?.writeTag(field, label);
}

function named(element: Element): AdapterName | undefined {
  const name = element.getAttribute('adapter');
  return ADAPTER_NAMES.find((one) => one === name);
}
