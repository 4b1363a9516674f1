import { readText, watchText } from '../attach.ts';
import type { Shell } from '../contract.ts';
import { isStale, resolveFields } from '../resolve-fields.ts';
import type { Fields } from '../resolve-fields.ts';
import type { TicketInput } from '../../src/core/ticket.ts';

export interface FieldListeners {
  readonly onText: () => void;
  readonly onKey: (event: Event) => void;
  /** The form is being sent, or one that the element stands outside of is reset. */
  readonly onFormData: (event: FormDataEvent) => void;
  readonly onReset: () => void;
  readonly onMissing: (attribute: string) => void;
}

/** The site's fields: found, listened to, and found again when the page replaces them. */
export interface FieldWatch {
  readonly fields: Fields;
  ticket(): TicketInput;
  bind(): void;
  /** As `bind`, and reads the text: the new field may come with a draft in it, or have been typed in before we found it. */
  rebind(): void;
  destroy(): void;
}

const BIND_MS = 50;
const NONE: Fields = {
  description: null,
  subject: null,
  tags: null,
  missing: [],
};

export function createFieldWatch(shell: Shell, listeners: FieldListeners): FieldWatch {
  let fields = NONE;
  let stop = new AbortController();
  let stopText: (() => void)[] = [];
  let isDestroyed = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  // Looked at in batches: a page may change a thousand nodes before the field comes.
  const observer = new MutationObserver(() => {
    timer ??= setTimeout(() => {
      timer = undefined;
      if (isStale(fields)) rebind();
    }, BIND_MS);
  });

  function unbind(): void {
    stop.abort();
    stop = new AbortController();
    for (const end of stopText) end();
    stopText = [];
  }

  function bind(): void {
    if (isDestroyed) return;
    unbind();
    observer.disconnect();
    observer.observe(shell.element.getRootNode(), { childList: true, subtree: true });
    fields = resolveFields(shell.element, shell.target);
    if (place(shell.element, fields.description)) return bind();
    for (const attribute of fields.missing) {
      if (attribute !== 'for' || document.readyState !== 'loading') listeners.onMissing(attribute);
    }
    const { signal } = stop;
    for (const field of [fields.description, fields.subject]) {
      if (!field) continue;
      stopText.push(watchText(field, listeners.onText));
      field.addEventListener('keydown', listeners.onKey, { signal });
    }
    const form = fields.description?.closest('form');
    // Of an element outside the form the entries are added on the way; of one inside they are made true at the last moment.
    for (const one of new Set([form, shell.internals.form]))
      one?.addEventListener('formdata', listeners.onFormData, { signal });
    if (form !== shell.internals.form)
      form?.addEventListener('reset', listeners.onReset, { signal });
  }

  /** The loader leaves an element that only an adapter can place at the end of the page: into the form with it, after the description. */
  function place(element: Element, description: Element | null): boolean {
    const form = description?.closest('form');
    if (!form || !description || element.parentElement !== document.documentElement) return false;
    let piece: Element = description;
    while (piece.parentElement && piece.parentElement !== form) piece = piece.parentElement;
    piece.after(element);
    return element.parentElement === form;
  }

  function rebind(): void {
    bind();
    if (fields.description) listeners.onText();
  }

  return {
    get fields() {
      return fields;
    },
    ticket: () => ({
      subject: fields.subject ? readText(fields.subject) : '',
      description: fields.description ? readText(fields.description) : '',
    }),
    bind,
    rebind,
    destroy() {
      isDestroyed = true;
      clearTimeout(timer);
      observer.disconnect();
      unbind();
    },
  };
}
