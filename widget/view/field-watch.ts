import { readText, watchText, type TextWatch } from '../attach.ts';
import { ADDED_MARK } from '../added-mark.ts';
import { bare } from '../bare.ts';
import type { Shell } from '../contract.ts';
import { formOf } from '../find-field.ts';
import { isStale, NO_FIELDS, resolveFields } from '../resolve-fields.ts';
import type { Fields } from '../resolve-fields.ts';
import type { TicketInput } from '../../src/core/ticket.ts';
import { writeOnEvents, writeSerialised } from '../serialised-fields.ts';
import { frameOf, isLive } from '../usable.ts';
import { claim, release } from './claims.ts';
import { watchEscape, type EscapeListeners } from './escape.ts';
import { placeElement } from './place-element.ts';
import { takeOver } from './take-over.ts';

export interface FieldListeners {
  readonly onText: () => void;
  /** The customer composes with an input method: show and set nothing until the next `onText`. */
  readonly onCompose: () => void;
  /** Receives an Escape in one of the fields or in the panel. */
  readonly escape: EscapeListeners;
  /** Called when the form is being sent. `onReset` is for a form that does not hold the element. */
  readonly onFormData: (event: FormDataEvent) => void;
  readonly onReset: () => void;
  /** Called when the node in the element's property `target` has left the page. */
  readonly onLost: () => void;
  readonly onMissing: (attribute: string) => void;
  /** Receives a sentence about the field for the site's owner. */
  readonly onHint: (hint: string) => void;
}

/** Finds the site's fields, listens to them, and finds them again when the page replaces them. */
export interface FieldWatch {
  readonly fields: Fields;
  /** Whether the customer composes with an input method in one of the fields. */
  readonly isComposing: boolean;
  /** Whether another element serves the field: then this one shows and posts nothing. */
  readonly isSecond: boolean;
  /** Whether the text was in a step of the form that is gone: the text still counts. */
  readonly isHeld: boolean;
  ticket(): TicketInput;
  bind(): void;
  /**
   * As `bind`, and also reads the text: the new field may hold a draft, or text that the customer
   * typed before Presort found it.
   */
  rebind(): void;
  /**
   * Puts an element that the loader added, and that a page removed while morphing its markup, back
   * beside its field. False if the element is to stay away.
   */
  putBack(): boolean;
  destroy(): void;
}

const BIND_MS = 50;
/** If the page removes the element more often within `BACK_MS`, it does so on purpose. */
const MAX_BACKS = 4;
const BACK_MS = 1_000;
/** Time that an editor has to appear after the page has loaded. */
const EDITOR_MS = 3000;

// eslint-disable-next-line max-lines-per-function -- the bound fields, their listeners and timers live and end together; each step of binding is a short function.
export function createFieldWatch(shell: Shell, listeners: FieldListeners): FieldWatch {
  const { element } = shell;
  let fields = NO_FIELDS;
  let stop = new AbortController();
  let watches: TextWatch[] = [];
  let isSecond = false;
  let isDestroyed = false;
  let seen = '';
  let backs: number[] = [];
  let last: TicketInput = { subject: '', description: '' };
  let lastForm: HTMLFormElement | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let hintTimer: ReturnType<typeof setTimeout> | undefined;
  const observer = new MutationObserver(lookLater);
  const life = new AbortController();
  // The customer's next action reveals fields that opened and texts that a script wrote.
  for (const type of ['focusin', 'focusout', 'click'])
    document.addEventListener(type, lookLater, { capture: true, signal: life.signal });
  window.addEventListener('blur', lookLater, life);

  // Looks once per `BIND_MS`, because a page may change a thousand nodes before the field appears.
  function lookLater(): void {
    timer ??= setTimeout(() => {
      timer = undefined;
      if (isDestroyed) return;
      if (shell.target && !isLive(shell.target)) listeners.onLost();
      if (isStale(fields)) rebind();
      else if (!isComposing() && textOf() !== seen) changed();
    }, BIND_MS);
  }

  function unbind(): void {
    stop.abort();
    stop = new AbortController();
    for (const watch of watches) watch.stop();
    watches = [];
    release(element);
  }

  function bind(): void {
    if (isDestroyed) return;
    unbind();
    observer.disconnect();
    observer.observe(element.getRootNode(), { childList: true, subtree: true });
    fields = resolveFields(element, shell.target);
    if (placeElement(element, fields)) return bind();
    isSecond = fields.named !== null && !claim(fields.named, element);
    if (isSecond) {
      fields = NO_FIELDS;
      return;
    }
    hint();
    seen = textOf();
    listen();
  }

  function listen(): void {
    const { signal } = stop;
    const { description, subject, named } = fields;
    const shown = [description, subject].filter((field) => field !== null);
    watches = shown.map((field) => watchText(field, changed, listeners.onCompose));
    const windows = new Set([window, ...shown.map((field) => field.ownerDocument.defaultView)]);
    for (const view of windows)
      if (view) watchEscape(view, [element, ...shown], listeners.escape, signal);
    const form = named && formOf(named);
    if (description) lastForm = form;
    // The `formdata` event adds the entries of an element outside the form, and updates those of an
    // element inside it.
    for (const one of new Set([form, shell.internals.form])) {
      if (!one) continue;
      writeOnEvents(element, one, signal);
      bare(one).addEventListener('formdata', listeners.onFormData, { signal });
    }
    if (form && form !== shell.internals.form)
      bare(form).addEventListener('reset', listeners.onReset, { signal });
  }

  function hint(): void {
    const { named, description, missing } = fields;
    if (shell.target && frameOf(shell.target))
      listeners.onHint('target is in a frame and lost with it: name the field below by for="…"');
    for (const attribute of missing) {
      if (attribute === 'for' ? document.readyState !== 'loading' && !named && !shell.target : true)
        listeners.onMissing(attribute);
    }
    if (named && (fields.isUnread || !description)) hintTimer ??= setTimeout(hintEditor, EDITOR_MS);
  }

  function hintEditor(): void {
    hintTimer = undefined;
    if (isDestroyed) return;
    if (isStale(fields)) rebind();
    const { named, isUnread, description } = fields;
    if (!named || (description && !isUnread) || textOf().trim()) return;
    listeners.onHint(
      `${nameOf(named)} is hidden and its editor cannot be read: let a script write into the field and dispatch "change" (load="idle"), or set target`,
    );
  }

  function isComposing(): boolean {
    return watches.some((watch) => watch.isComposing);
  }

  function ticket(): TicketInput {
    const { subject, description } = fields;
    if (!isHeld())
      last = {
        subject: subject ? readText(subject) : '',
        description: description ? readText(description) : '',
      };
    return last;
  }

  /** Whether a form with steps has removed the field of the text, but is still in the page. */
  function isHeld(): boolean {
    const { description } = fields;
    return !isSecond && !(description && isLive(description)) && lastForm?.isConnected === true;
  }

  function textOf(): string {
    const { subject, description } = ticket();
    return `${subject ?? ''}\n${description}`;
  }

  function changed(): void {
    seen = textOf();
    listeners.onText();
  }

  function rebind(): void {
    bind();
    if (fields.description) changed();
  }

  return {
    get fields() {
      return fields;
    },
    get isComposing() {
      return isComposing();
    },
    get isSecond() {
      return isSecond;
    },
    get isHeld() {
      return isHeld();
    },
    ticket,
    bind,
    rebind,
    putBack() {
      const { named } = fields;
      const now = performance.now();
      backs = backs.filter((at) => now - at < BACK_MS);
      const isStep = named?.isConnected === false && isHeld() && last.description.trim() !== '';
      const mayReturn = named?.isConnected === true || isStep;
      if (!mayReturn || !element.hasAttribute(ADDED_MARK) || backs.length >= MAX_BACKS)
        return false;
      backs.push(now);
      // The element stays in the form, which posts it and may show fields to set in its next step.
      if (isStep && lastForm) bare(lastForm).append(element);
      else (named?.closest('label') ?? named)?.after(element);
      return true;
    },
    destroy() {
      const isSwapped = !element.isConnected && fields.named?.isConnected === false;
      if (isSwapped && element.hasAttribute(ADDED_MARK) && last.description.trim())
        takeOver(listeners.onLost);
      writeSerialised(element, null, null);
      isDestroyed = true;
      life.abort();
      clearTimeout(timer);
      clearTimeout(hintTimer);
      observer.disconnect();
      unbind();
    },
  };
}

function nameOf(field: Element): string {
  const name = field.id ? `#${field.id}` : `[name="${field.getAttribute('name') ?? ''}"]`;
  return `${field.localName}${name}`;
}
