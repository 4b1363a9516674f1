import { ADDED_MARK } from './added-mark.ts';
import type { EngineShare, LedgerEntry, StorageMode } from './contract.ts';
import { activeElement, ADDED, createElementClass, INSTANCES, report } from './element.ts';
import type { LightElement } from './element.ts';
import { findField, formOf, queryIn } from './find-field.ts';
import type { PageRuntime } from './runtime.ts';
import type { Strings } from './strings/strings.ts';
import { toTicket, type TicketInput } from '../src/core/ticket.ts';
import type { Triage } from '../src/core/triage.ts';

export const TAG = 'presort-suggest';

/** What `presort.ready` resolves with. */
export interface ReadyInfo {
  readonly bundle: string;
  readonly languages: readonly string[];
}

/** `window.presort`: callable as `presort('method', …)`, so that a three-line stub can queue calls before it loads. */
export interface PresortApi {
  (method: string, ...args: unknown[]): unknown;
  readonly version: string;
  /** Resolves once the model is loaded; reading it asks for the model. */
  readonly ready: Promise<ReadyInfo>;
  /** Every request since the page was loaded, oldest first. */
  readonly ledger: readonly LedgerEntry[];
  /** Whether suggestions are on for this visitor. */
  enabled: boolean;
  /** Triages a text or ticket with the page's bundle. Loads the model if need be. */
  classify(input: string | TicketInput): Promise<Triage>;
  classifyBatch(inputs: readonly (string | TicketInput)[]): Promise<readonly Triage[]>;
  /** Listens to every element's events; `type` with or without `presort-`. */
  on(type: string, listener: (event: CustomEvent) => void): void;
  off(type: string, listener: (event: CustomEvent) => void): void;
  /**
   * `true` or `"cache"`: files may be kept on the device. `false` or `"memory"`: nothing may, and
   * what was kept is deleted.
   */
  setConsent(consent: boolean | StorageMode): Promise<void>;
  /** Replaces texts of the interface in every element on the page. */
  setStrings(strings: Partial<Strings>): void;
  /** Adds an element after the field(s) that `for` names. */
  attach(settings: Settings): void;
  /** Removes what Presort added, releases the model and stops listening. `attach` starts again. */
  destroy(): void;
}

/** Builds the page API on a runtime and defines the element once per page. */
// eslint-disable-next-line max-lines-per-function -- the methods share the tags of the page and one engine, which `destroy` ends together; each method is short.
export function createApi(runtime: PageRuntime, version: string): PresortApi {
  const settings = new Map<string, Settings>();
  let stop = new AbortController();
  let share: Promise<EngineShare> | undefined;
  let hint: ReturnType<typeof setTimeout> | undefined;

  if (!customElements.get(TAG)) customElements.define(TAG, createElementClass(runtime));
  runtime.onSwitch = () => INSTANCES.forEach((element) => element.switched());
  runtime.sweep = sweep;
  // A page that morphs its markup keeps the field and its focus, so no `focusin` follows: the next
  // input event adds the element again.
  runtime.onLost = () =>
    document.addEventListener('input', sweep, { once: true, signal: stop.signal });
  listen();

  const acquire = (): Promise<EngineShare> =>
    (share ??= runtime
      .acquire(
        runtime.bundleUrl(document.querySelector(`${TAG}[bundle]`)?.getAttribute('bundle')),
        runtime.storageFor('memory'),
      )
      .catch((error: unknown) => {
        share = undefined;
        throw error;
      }));

  const api = Object.assign(
    (method: string, ...args: unknown[]): unknown => {
      const member: unknown = Reflect.get(api, method);
      return typeof member === 'function' ? Reflect.apply(member, api, args) : member;
    },
    {
      version,
      ledger: runtime.ledger,
      async classify(input: string | TicketInput): Promise<Triage> {
        return (await api.classifyBatch([input]))[0] as Triage; // one in, one out
      },
      async classifyBatch(inputs: readonly (string | TicketInput)[]): Promise<readonly Triage[]> {
        return (await acquire()).triageAll(inputs.map(toTicket));
      },
      on(type: string, listener: (event: CustomEvent) => void): void {
        document.addEventListener(eventName(type), listener as EventListener, {
          signal: stop.signal,
        }); // our events are CustomEvents
      },
      off(type: string, listener: (event: CustomEvent) => void): void {
        document.removeEventListener(eventName(type), listener as EventListener);
      },
      setConsent: (consent: boolean | StorageMode): Promise<void> =>
        runtime.setConsent(consent === true || consent === 'cache'),
      setStrings(strings: Partial<Strings>): void {
        Object.assign(runtime.strings, strings);
        INSTANCES.forEach((element) => {
          element.strings = element.strings;
        });
      },
      attach(next: Settings): void {
        // Some pages run the tag again at every visit: equal settings count once.
        settings.set(JSON.stringify(next), next);
        listen();
        sweep();
        // One tag may be read twice.
        hint ??= setTimeout(() => {
          if (!INSTANCES.size)
            report(
              document,
              'target-missing',
              `for="${next.for}" matches nothing: attach in its frame or closed root`,
            );
        }, HINT_MS);
      },
      destroy(): void {
        settings.clear();
        stop.abort();
        INSTANCES.forEach((element) => {
          element.tearDown();
          if (ADDED.has(element)) element.remove();
        });
        stop = new AbortController();
        void share?.then((owned) => owned.release());
        share = undefined;
      },
    },
  );
  Object.defineProperties(api, {
    ready: {
      get: () =>
        acquire().then(({ bundle: { manifest } }): ReadyInfo => ({
          bundle: `${manifest.id}@${manifest.version}`,
          languages: manifest.languages,
        })),
    },
    enabled: { get: runtime.isOn, set: runtime.setOn },
  });
  return api as PresortApi; // the two accessors were defined in the line above

  function listen(): void {
    const options = { capture: true, signal: stop.signal };
    // The browser ignores a listener that is already registered.
    document.addEventListener('focusin', onFocus, options);
    // `blur` is the only event when the focus enters a frame. Some browsers send it before they
    // move the focus, so `onBlur` waits for the next task.
    window.addEventListener('blur', onBlur, options);
  }

  function onBlur(): void {
    setTimeout(onFocus);
  }

  function onFocus(): void {
    const focused = activeElement();
    sweep();
    INSTANCES.forEach((element) => element.considerLoading(focused));
  }

  /** Adds what is missing, in the document and in the shadow root that has the focus. */
  function sweep(): void {
    const root = activeElement()?.getRootNode() ?? document;
    for (const wanted of settings.values()) {
      const name = wanted.for;
      if (!name) {
        // Without a `for`, the page needs one element; it disappears with its form.
        if (!INSTANCES.size) add(wanted);
        continue;
      }
      for (const field of [...queryIn(document, name), ...queryIn(root, name)])
        if (
          ![...INSTANCES].some(
            (element) => isServing(element, field) || isFreeFor(element, field, name),
          )
        )
          add(wanted, field);
    }
  }

  function add(wanted: Settings, field?: Element): void {
    const element = document.createElement(TAG) as LightElement; // defined above
    fill(element, wanted);
    element.setAttribute(ADDED_MARK, '');
    ADDED.set(element, wanted.for);
    if (field) {
      element.target = field;
      // Inside a label the element's text would become part of the field's name.
      (field.closest('label') ?? field).after(element);
    } else {
      document.documentElement.append(element); // the view, which knows the adapters, puts it into the form
    }
  }
}

type Settings = Readonly<Record<string, string | null | undefined>>;

const HINT_MS = 5_000;

/** Sets the settings that the element has no attribute for yet. */
export function fill(element: Element, settings: Settings): void {
  for (const [name, value] of Object.entries(settings))
    if (typeof value === 'string' && name !== 'for' && !element.hasAttribute(name))
      element.setAttribute(name, value);
}

/** Whether the element serves this field: its `for` names the field, or both belong to one form. */
function isServing(element: LightElement, field: Element): boolean {
  const selector = element.getAttribute('for');
  const form = formOf(field);
  const own = selector ? findField(element, selector) : form && formOf(element) === form && field;
  return (element.target ?? own) === field;
}

/**
 * Some pages replace only the field. The element that the loader added for the old field then
 * takes the new one and keeps its state.
 */
function isFreeFor(element: LightElement, field: Element, name: string): unknown {
  return ADDED.get(element) === name && !element.target?.isConnected && (element.target = field);
}

function eventName(type: string): string {
  return type.replace(/^(presort-)?/, 'presort-');
}
