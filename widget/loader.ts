/**
 * `presort.js`: one classic script, no import, nothing heavy. It reads its own tag, sets up
 * `window.presort` and the element's shell; the two chunks beside it are fetched at the first focus.
 */
import { createApi, TAG } from './api.ts';
import { ATTRIBUTE_NAMES } from './attribute-names.ts';
import type { BundleModule, EngineModule, ViewModule } from './contract.ts';
import { createLedger } from './ledger.ts';
import { createRuntime } from './runtime.ts';

declare const __PRESORT_FILES__: {
  readonly view: string;
  readonly engine: string;
  readonly downloader: string;
};
declare const __PRESORT_VERSION__: string;

type Api = ReturnType<typeof createApi>;
type Settings = Record<string, string | undefined>;

start(document.currentScript);

function start(tag: Element | SVGScriptElement | null): void {
  // A form named `currentScript` would clobber the property: trust nothing but a real script.
  const script = tag instanceof HTMLScriptElement ? tag : null;
  const settings = settingsOf(script);
  const present: unknown = Reflect.get(window, 'presort');
  // Another tag, perhaps of another version, was first: it serves this one too.
  if (isApi(present)) {
    use(present, settings);
    return;
  }

  const base = script?.src || document.baseURI;
  const ledger = createLedger(() => performance.now());
  if (script?.src) ledger.note(script.src, 'loader');
  const chunk =
    <T>(file: string, reason: 'view' | 'engine' | 'downloader') =>
    (): Promise<T> => {
      const url = new URL(file, base).href;
      ledger.note(url, reason);
      return import(url) as Promise<T>; // our own file, built together with this one
    };
  const runtime = createRuntime(
    {
      base,
      view: chunk<ViewModule>(__PRESORT_FILES__.view, 'view'),
      engine: chunk<EngineModule>(__PRESORT_FILES__.engine, 'engine'),
      downloader: chunk<BundleModule>(__PRESORT_FILES__.downloader, 'downloader'),
    },
    ledger,
    settings.bundle ?? null,
  );

  const api = createApi(runtime, __PRESORT_VERSION__);
  Reflect.set(window, 'presort', api);
  for (const call of queued(present)) Reflect.apply(api, null, call);
  use(api, settings);
}

function use(api: Api, settings: Settings): void {
  whenParsed(() => {
    if (settings.for || settings.adapter) api.attach(settings);
    else applyDefaults(settings);
  });
}

/** `data-*` of the tag are defaults for elements that the page wrote itself. */
function applyDefaults(settings: Settings): void {
  document.querySelectorAll(TAG).forEach((element) => {
    for (const name of ATTRIBUTE_NAMES) {
      const value = settings[name];
      if (value !== undefined && !element.hasAttribute(name)) element.setAttribute(name, value);
    }
  });
}

function settingsOf(script: HTMLScriptElement | null): Settings {
  const given: Settings = {};
  for (const name of ATTRIBUTE_NAMES)
    given[name] = script?.getAttribute(`data-${name}`) ?? undefined;
  return given;
}

function queued(stub: unknown): ArrayLike<unknown>[] {
  const calls: unknown = Array.isArray(stub) ? stub : Reflect.get(Object(stub), 'q');
  return Array.isArray(calls) ? calls : [];
}

function isApi(value: unknown): value is Api {
  return typeof value === 'function' && 'attach' in value;
}

function whenParsed(run: () => void): void {
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', run);
  else run();
}
