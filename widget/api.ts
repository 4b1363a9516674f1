import type { EngineShare, LedgerEntry, StorageMode } from './contract.ts';
import { createElementClass, INSTANCES, type LightElement } from './element.ts';
import { findField } from './find-field.ts';
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
  /** `true` or `"cache"`: files may be kept on the device. `false` or `"memory"`: nothing may, and what was kept is deleted. */
  setConsent(consent: boolean | StorageMode): Promise<void>;
  /** Own words for every element on the page. */
  setStrings(strings: Partial<Strings>): void;
  /** Adds an element after the field(s) that `for` names. */
  attach(settings: Readonly<Record<string, string | undefined>>): void;
  /** Removes what Presort added, lets the model go and stops listening. `attach` starts anew. */
  destroy(): void;
}

/** Builds the page API on a runtime and defines the element once per page. */
export function createApi(runtime: PageRuntime, version: string): PresortApi {
  const settings: Record<string, string | undefined>[] = [];
  const added = new Set<Element>();
  let stop = new AbortController();
  let share: Promise<EngineShare> | undefined;

  if (!customElements.get(TAG)) customElements.define(TAG, createElementClass(runtime));
  runtime.onSwitch = () => INSTANCES.forEach((element) => element.switched());
  listen();

  const acquire = (): Promise<EngineShare> =>
    (share ??= runtime
      .acquire(runtime.bundleUrl(firstBundle()), runtime.storageFor('memory'))
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
        runtime.setStrings(strings);
        INSTANCES.forEach((element) => {
          element.strings = element.strings;
        });
      },
      attach(next: Readonly<Record<string, string | undefined>>): void {
        settings.push({ ...next });
        listen();
        if (next.for) {
          const byId = document.getElementById(next.for);
          try {
            (byId ? [byId] : document.querySelectorAll(next.for)).forEach(addAfter);
          } catch {
            /* no selector: a field with that id may still come, the focus listener will see */
          }
        } else if (next.adapter) {
          add(next);
        }
      },
      destroy(): void {
        settings.length = 0;
        INSTANCES.forEach((element) => element.tearDown());
        added.forEach((element) => element.remove());
        added.clear();
        stop.abort();
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
    // The same listener twice counts once.
    document.addEventListener('focusin', onFocus, { capture: true, signal: stop.signal });
  }

  function firstBundle(): string | null {
    return document.querySelector(`${TAG}[bundle]`)?.getAttribute('bundle') ?? null;
  }

  function onFocus(event: FocusEvent): void {
    const focused = event.composedPath()[0];
    if (!(focused instanceof Element)) return;
    addAfter(focused);
    INSTANCES.forEach((element) => element.considerLoading(focused));
  }

  function addAfter(field: Element): void {
    // An adapter's element goes with its form; the next form is found when a field is entered.
    const wanted = settings.find((one) => (one.for ? matches(field, one.for) : !INSTANCES.size));
    if (
      wanted &&
      ![...INSTANCES].some(
        (element) =>
          (element.target ?? findField(element, element.getAttribute('for') ?? '')) === field,
      )
    )
      add(wanted, field);
  }

  function add(wanted: Readonly<Record<string, string | undefined>>, field?: Element): void {
    const element = document.createElement(TAG) as LightElement; // defined above
    for (const [name, value] of Object.entries(wanted)) {
      if (value !== undefined && name !== 'for') element.setAttribute(name, value);
    }
    added.add(element);
    if (field && wanted.for) {
      element.target = field;
      field.after(element);
    } else {
      document.documentElement.append(element); // the view, which knows the adapters, puts it into the form
    }
  }
}

function matches(field: Element, idOrSelector: string): boolean {
  if (field.id === idOrSelector) return true;
  try {
    return field.matches(idOrSelector);
  } catch {
    return false;
  }
}

function eventName(type: string): string {
  return type.startsWith('presort-') ? type : `presort-${type}`;
}
