import { ADDED_MARK } from './added-mark.ts';
import { ATTRIBUTE_NAMES } from './attribute-names.ts';
import type { Shell, View } from './contract.ts';
import { findField, formOf, holds } from './find-field.ts';
import type { PresortSuggestElement } from './public-types.ts';
import type { PageRuntime } from './runtime.ts';
import { saveData } from './save-data.ts';
import type { Strings } from './strings/strings.ts';

/**
 * The light shell of `<presort-suggest>`: it joins the form and holds the live region at once.
 * It fetches the view chunk, which does everything else, when the customer enters the field.
 */
// eslint-disable-next-line max-lines-per-function -- the class is made in a function because nothing of the DOM may be named where there is none; its methods are short.
export function createElementClass(runtime: PageRuntime): new () => LightElement {
  class PresortSuggest extends HTMLElement implements Shell {
    static readonly formAssociated = true;
    static readonly observedAttributes: readonly string[] = ATTRIBUTE_NAMES;

    readonly element = this;
    readonly internals = this.attachInternals();
    readonly shadow = this.attachShadow({ mode: 'open' });
    readonly status = document.createElement('div');
    asked = false;
    #target: Element | null = null;
    #strings: Partial<Strings> = {};
    #view: View | undefined;
    #restored: string | undefined;
    #mounting: Promise<void> | undefined;
    #disabled = false;
    #wasMounted = false;

    constructor() {
      super();
      this.status.setAttribute('role', 'status');
      this.shadow.append(this.status);
    }

    connectedCallback(): void {
      // A router or template engine has copied an element that the loader added. The copy removes
      // itself; the loader adds a new element once the whole copy is in the page.
      if (this.hasAttribute(ADDED_MARK) && !ADDED.has(this)) {
        this.remove();
        setTimeout(runtime.sweep);
        return;
      }
      // A property that was set before the element was defined hides the accessor: move it over.
      const own = this as unknown as Record<string, unknown>; // any property may have been set
      for (const name of PROPERTIES) {
        if (!Object.hasOwn(this, name)) continue;
        const value = own[name];
        delete own[name];
        own[name] = value;
      }
      INSTANCES.add(this as unknown as LightElement); // as above
      if (this.#view) return this.#view.attributeChanged('for');
      if (this.#wasMounted) void this.#mount();
      this.considerLoading(activeElement());
    }

    disconnectedCallback(): void {
      // A move disconnects and connects the element in one task: waiting keeps its state.
      queueMicrotask(() => {
        if (this.isConnected || this.#view?.isPutBack()) return;
        this.tearDown();
        if (ADDED.has(this)) runtime.onLost?.();
      });
    }

    attributeChangedCallback(name: string): void {
      this.#view?.attributeChanged(name);
      this.considerLoading(activeElement());
    }

    formResetCallback(): void {
      this.#view?.reset();
    }

    formDisabledCallback(disabled: boolean): void {
      this.#disabled = disabled;
      this.switched();
    }

    // The state is what the view gave to `setFormValue`: always a string.
    formStateRestoreCallback(state: string): void {
      this.#restored = state;
      this.#view?.restore(state);
    }

    /** The text field, for pages where no id or selector can name it. */
    get target(): Element | null {
      return this.#target;
    }
    set target(value: Element | null) {
      this.#target = value;
      this.#view?.attributeChanged('for');
    }

    /** Texts that replace those of the interface's language. */
    get strings(): Partial<Strings> {
      return this.#strings;
    }
    set strings(value: Partial<Strings>) {
      this.#strings = value;
      this.#view?.attributeChanged('lang');
    }

    get disabled(): boolean {
      return this.hasAttribute('disabled');
    }
    set disabled(value: boolean) {
      this.toggleAttribute('disabled', !!value);
    } // `!!`: without it `undefined`, which frameworks set, would toggle the attribute

    get form(): HTMLFormElement | null {
      return this.internals.form;
    }

    isDisabled(): boolean {
      return this.#disabled || this.disabled || !runtime.isOn();
    }

    /** Fetches view and model now, whatever `load` says. Rejects with the error's code when that fails. */
    async load(): Promise<void> {
      this.asked = true;
      await this.#mount();
      await this.#view?.load();
    }

    /** Shows a dismissed panel again. */
    show(): void {
      this.#view?.show();
    }

    /** The element or the visitor's switch was turned on or off. */
    switched(): void {
      this.#view?.disabledChanged();
      this.considerLoading(activeElement());
    }

    /** Loads if `focused` is or may cover the element's field; with `load="idle"` at idle time. */
    considerLoading(focused: Element | null): void {
      const load = this.getAttribute('load');
      if (
        this.#mounting ||
        load === 'manual' ||
        !INSTANCES.has(this as unknown as LightElement) ||
        this.isDisabled()
      )
        return;
      // Older Safari lacks `requestIdleCallback`: there it loads in the next task.
      if (load === 'idle' && !saveData())
        (window.requestIdleCallback ?? setTimeout)(() => this.isDisabled() || void this.#mount());
      if (focused && this.#mayBeOurs(focused)) void this.#mount();
    }

    #mayBeOurs(focused: Element): boolean {
      const selector = this.getAttribute('for');
      const target = this.#target ?? (selector && findField(this, selector));
      if (target && target.ownerDocument === document && target.getClientRects()[0])
        return holds(target, focused);
      // The focus may be in an editor that covers a hidden field. Only the view can find that out.
      const form = formOf(target || this);
      return form
        ? holds(form, focused) || formOf(focused) === form
        : focused.matches('textarea,input,[contenteditable],iframe');
    }

    tearDown(): void {
      INSTANCES.delete(this as unknown as LightElement); // as above
      this.#view?.destroy();
      this.#view = this.#mounting = undefined;
    }

    #mount(): Promise<void> {
      // The caller that needs the chunk asks again and reports the failure.
      if (!this.#mounting && (this.asked || !saveData()))
        runtime.prefetch(this).catch(() => undefined);
      return (this.#mounting ??= runtime.view().then(
        ({ mountView }) => {
          if (this.#view || !INSTANCES.has(this as unknown as LightElement)) return; // gone by now
          this.#wasMounted = true;
          this.#view = mountView(this, runtime);
          if (this.#restored !== undefined) this.#view.restore(this.#restored);
        },
        (error: unknown) => {
          // The chunk could not be fetched: the form still works, and the next focus tries again.
          this.#mounting = undefined;
          report(this, 'bundle-missing', (error as Error).message);
        },
      ));
    }
  }

  // Primitive attributes are properties too: knownIssues ↔ known-issues.
  for (const name of ATTRIBUTE_NAMES) {
    const property = propertyOf(name);
    if (property in PresortSuggest.prototype) continue;
    Object.defineProperty(PresortSuggest.prototype, property, {
      get(this: Element) {
        return this.getAttribute(name) ?? '';
      },
      set(this: Element, value: unknown) {
        if (value === null || value === undefined) this.removeAttribute(name);
        else this.setAttribute(name, value as string); // setAttribute converts any value
      },
    });
  }
  return PresortSuggest as unknown as new () => LightElement; // the properties were defined in the loop above
}

/** The members of an element that only the page API uses. */
export interface LightElement extends PresortSuggestElement {
  switched(): void;
  considerLoading(focused: Element | null): void;
  tearDown(): void;
}

/** The elements that the loader added, with their `for`. Copies of them are not in the map. */
export const ADDED = new WeakMap<Element, string | null | undefined>();

/** Every connected element, for the page-wide focus listener and for `destroy`. */
export const INSTANCES = new Set<LightElement>();

/** Sends the error event to the page and one console line to the site's owner. */
export function report(element: EventTarget, code: string, hint: string): void {
  console.warn(`[presort] ${code}: ${hint}`);
  element.dispatchEvent(
    new CustomEvent('presort-error', { bubbles: true, composed: true, detail: { code, hint } }),
  );
}

const PROPERTIES = [...ATTRIBUTE_NAMES.map(propertyOf), 'target', 'strings'];

function propertyOf(attribute: string): string {
  return attribute.replace(/-./g, (piece) => piece.slice(1).toUpperCase());
}

/** The element that has the focus, in whichever shadow root. */
export function activeElement(): Element | null {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active;
}
