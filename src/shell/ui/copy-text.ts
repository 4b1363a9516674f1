/**
 * Puts text on the clipboard, also where a page over plain http has no clipboard of its own.
 * Rejects where the browser refuses.
 */
export async function copyText(text: string): Promise<void> {
  const clipboard = navigator.clipboard as Clipboard | undefined; // missing without https
  if (clipboard) return clipboard.writeText(text);
  const put = (event: ClipboardEvent): void => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
  };
  document.addEventListener('copy', put);
  const isDone = document.execCommand('copy'); // deprecated, and the only way without https
  document.removeEventListener('copy', put);
  if (!isDone) throw new DOMException('copying was refused', 'NotAllowedError');
}
