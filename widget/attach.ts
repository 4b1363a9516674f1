/** Reading and watching a text field: textarea, input or contenteditable. */

export type TextField = HTMLTextAreaElement | HTMLInputElement | HTMLElement;

/** The text as the customer sees it. */
export function readText(field: Element): string {
  if (field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement) return field.value;
  return field instanceof HTMLElement ? field.innerText : '';
}

/** Whether the node is a field that text can be typed into. A password is never read. */
export function isTextField(field: Element): field is TextField {
  if (field instanceof HTMLTextAreaElement) return true;
  if (field instanceof HTMLInputElement)
    return ['text', 'search', 'email', 'url', ''].includes(field.type);
  return field instanceof HTMLElement && field.isContentEditable;
}

/**
 * Calls `onText` after every edit, including autofill and drafts that a framework put in, but not in the
 * middle of an input-method composition. Returns the function that stops.
 */
export function watchText(field: Element, onText: () => void): () => void {
  let composing = false;
  const start = (): void => {
    composing = true;
  };
  const end = (): void => {
    composing = false;
    onText();
  };
  const edit = (): void => {
    if (!composing) onText();
  };
  const stop = new AbortController();
  const options = { signal: stop.signal };
  field.addEventListener('compositionstart', start, options);
  field.addEventListener('compositionend', end, options);
  for (const type of ['input', 'change', 'focus']) field.addEventListener(type, edit, options);
  return () => stop.abort();
}

/**
 * Replaces `[start, end)` and tells the page's framework about it. Caret and focus stay where they are.
 * Offsets count from the start of `readText(field)`.
 */
export function replaceText(field: Element, start: number, end: number, text: string): void {
  if (field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement) {
    field.setRangeText(text, start, end, 'preserve');
  } else {
    replaceInTree(field, readText(field).slice(start, end), text);
  }
  field.dispatchEvent(
    new InputEvent('input', { bubbles: true, composed: true, inputType: 'insertReplacementText' }),
  );
  field.dispatchEvent(new Event('change', { bubbles: true }));
}

// innerText and the tree count line breaks differently, so the piece is found by its content.
function replaceInTree(field: Element, piece: string, text: string): void {
  const walker = document.createTreeWalker(field, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (node instanceof Text && node.data.includes(piece)) {
      node.data = node.data.replace(piece, text);
      return;
    }
  }
}
