/** Reading and watching a text field: textarea, input or whatever can be edited, also in a frame of the page. */

export type TextField = HTMLTextAreaElement | HTMLInputElement | HTMLElement;

const EDIT_MS = 50;

/** The text as the customer sees it. */
export function readText(field: Element): string {
  if (isInput(field)) return field.value;
  // Editors put characters without width where a paragraph is empty.
  return ((field as Partial<HTMLElement>).innerText ?? '').replace(/[\u200b\u2060\ufeff]/g, '');
}

/** Whether customers can type text into the node. Password fields do not count. */
export function isTextField(field: Element): field is TextField {
  if (isInput(field)) return /^(?:textarea|text|search|email|url|)$/.test(field.type);
  return isEditable(field);
}

/** Whether the node belongs to an editor. `instanceof` would fail for the nodes of a frame. */
export function isEditable(node: Element): boolean {
  return (
    (node as Partial<HTMLElement>).isContentEditable === true ||
    (node.localName === 'body' && node.ownerDocument.designMode === 'on')
  );
}

/** Whether the form posts the field as text, whatever its type. */
export function isInput(field: Element): field is HTMLTextAreaElement | HTMLInputElement {
  return field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement;
}

export interface TextWatch {
  /** The customer composes with an input method: the text of the field is not final yet. */
  readonly isComposing: boolean;
  stop(): void;
}

/**
 * Calls `onText` after every edit, including autofill and drafts that a framework put in, but not
 * in the middle of an input-method composition, whose beginning `onCompose` is told. Editors are
 * watched by what they show: many tell nobody what they do.
 */
export function watchText(field: Element, onText: () => void, onCompose: () => void): TextWatch {
  let isComposing = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const start = (): void => {
    isComposing = true;
    onCompose();
  };
  const end = (): void => {
    isComposing = false;
    onText();
  };
  const edit = (): void => {
    if (!isComposing) onText();
  };
  const stop = new AbortController();
  const options = { signal: stop.signal };
  field.addEventListener('compositionstart', start, options);
  field.addEventListener('compositionend', end, options);
  for (const type of ['input', 'change', 'focus']) field.addEventListener(type, edit, options);
  const observer = new MutationObserver(() => {
    timer ??= setTimeout(() => {
      timer = undefined;
      edit();
    }, EDIT_MS);
  });
  if (!isInput(field))
    observer.observe(field, { childList: true, characterData: true, subtree: true });
  return {
    get isComposing() {
      return isComposing;
    },
    stop() {
      stop.abort();
      observer.disconnect();
      clearTimeout(timer);
    },
  };
}

/**
 * Replaces `[start, end)` and tells the page's framework about it. Caret and focus stay where they are.
 * Offsets count from the start of `readText(field)`.
 */
export function replaceText(field: Element, start: number, end: number, text: string): void {
  if (isInput(field)) field.setRangeText(text, start, end, 'preserve');
  else if (replaceInTree(field, readText(field).slice(start, end), text)) return;
  field.dispatchEvent(
    new InputEvent('input', { bubbles: true, composed: true, inputType: 'insertReplacementText' }),
  );
  field.dispatchEvent(new Event('change', { bubbles: true }));
}

/**
 * True when the editor has done it itself. innerText and the tree count line breaks differently, so
 * the piece is found by its content.
 */
function replaceInTree(field: Element, piece: string, text: string): boolean {
  const walker = field.ownerDocument.createTreeWalker(field, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode as Text; // by the filter
    const at = node.data.indexOf(piece);
    if (at < 0) continue;
    // An editor that keeps its own document would draw the old text again. So the widget sends it
    // the event that the browser's spelling menu sends, and the editor replaces the text itself.
    const range = { startContainer: node, endContainer: node, startOffset: at };
    const isOpen = field.dispatchEvent(
      new InputEvent('beforeinput', {
        bubbles: true,
        cancelable: true,
        composed: true,
        inputType: 'insertReplacementText',
        data: text,
        targetRanges: [new StaticRange({ ...range, endOffset: at + piece.length })],
      }),
    );
    if (isOpen) node.replaceData(at, piece.length, text);
    return !isOpen;
  }
  return false;
}
