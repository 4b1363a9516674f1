/**
 * How many rows a key moves down; undefined for other keys. Arrow and page keys work in the list
 * only.
 */
export function rowsMoved(key: string, inList: boolean, count: number): number | undefined {
  if (key === 'j') return 1;
  if (key === 'k') return -1;
  if (!inList) return undefined;
  const moves: Readonly<Record<string, number>> = {
    ArrowDown: 1,
    ArrowUp: -1,
    PageDown: 8,
    PageUp: -8,
    Home: -count,
    End: count,
  };
  return moves[key];
}

/** The ticket whose row holds the focus. */
export function focusedTicketId(): string | undefined {
  return document.activeElement
    ?.closest('li')
    ?.querySelector('a[id^="ticket-"]')
    ?.id.replace(/^ticket-/, '');
}
