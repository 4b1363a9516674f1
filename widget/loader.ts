/**
 * `presort.js`: one classic script, no import, nothing heavy. It reads its own tag, sets up
 * `window.presort` and the element's shell; the two chunks beside it are fetched at the first focus.
 */
import { createApi, fill, TAG } from './api.ts';
import { ATTRIBUTE_NAMES } from './attribute-names.ts';
import type { BundleModule, EngineModule, ViewModule } from './contract.ts';
import { importFrom } from './import-from.ts';
import { createLedger } from './ledger.ts';
import { addressOf, ownTags } from './own-tags.ts';
import { createRuntime } from './runtime.ts';

declare const __PRESORT_FILES__: {
  readonly view: string;
  readonly engine: string;
  readonly downloader: string;
};
declare const __PRESORT_VERSION__: string;

type Api = ReturnType<typeof createApi>;
type Settings = Record<string, string | undefined>;

start();

function start(): void {
  const tags = ownTags();
  const settings = tags.map(settingsOf);
  const present: unknown = Reflect.get(window, 'presort');
  // Another tag, perhaps of another version, was first: it serves this one too.
  if (isApi(present)) {
    use(present, settings);
    return;
  }

  const address = tags.map((tag) => addressOf(tag) ?? tag.src)[0];
  const base = new URL(address ?? '', document.baseURI).href;
  const ledger = createLedger(() => performance.now());
  if (tags[0]?.src) ledger.note(tags[0].src, 'loader');
  const chunk =
    <T>(file: string, reason: 'view' | 'engine' | 'downloader') =>
    (): Promise<T> => {
      const url = new URL(file, base).href;
      ledger.note(url, reason);
      return importFrom(url, !!address) as Promise<T>; // our own file, built together with this one
    };
  const runtime = createRuntime(
    {
      base,
      view: chunk<ViewModule>(__PRESORT_FILES__.view, 'view'),
      engine: chunk<EngineModule>(__PRESORT_FILES__.engine, 'engine'),
      downloader: chunk<BundleModule>(__PRESORT_FILES__.downloader, 'downloader'),
    },
    ledger,
    settings.find(({ bundle }) => bundle)?.bundle,
  );

  const api = createApi(runtime, __PRESORT_VERSION__);
  Reflect.set(window, 'presort', api);
  for (const call of queued(present)) Reflect.apply(api, null, call);
  use(api, settings);
}

function use(api: Api, settings: readonly Settings[]): void {
  whenParsed(() => {
    for (const one of settings) {
      if (one.for || one.adapter) api.attach(one);
      else applyDefaults(one);
    }
  });
}

/** `data-*` of the tag are defaults for elements that the page wrote itself. */
function applyDefaults(settings: Settings): void {
  document.querySelectorAll(TAG).forEach((element) => fill(element, settings));
}

function settingsOf(script: HTMLScriptElement): Settings {
  const given: Settings = {};
  for (const name of ATTRIBUTE_NAMES)
    given[name] = script.getAttribute(`data-${name}`) ?? undefined;
  return given;
}

function queued(stub: unknown): ArrayLike<unknown>[] {
  const calls: unknown = Reflect.get(Object(stub), 'q') ?? stub;
  return Array.isArray(calls) ? calls : [];
}

function isApi(value: unknown): value is Api {
  return typeof value === 'function' && 'attach' in value;
}

function whenParsed(run: () => void): void {
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', run);
  else run();
}
