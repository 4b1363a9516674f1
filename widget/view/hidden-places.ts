/**
 * Where in the page a field may stand that nobody outside can reach, and what its owner can do; a
 * clause for the end of a hint, '' where there is no such place.
 */
export function hiddenPlaces(): string {
  const places = [...document.querySelectorAll<HTMLElement>('iframe,:defined')].flatMap((node) => {
    const isFrame = node instanceof HTMLIFrameElement;
    const isClosed = isFrame
      ? node.contentDocument === null
      : node.localName.includes('-') && !node.shadowRoot && node.childElementCount === 0;
    const isSeen = node.localName !== 'presort-suggest' && node.getClientRects().length > 0;
    return !isClosed || !isSeen
      ? []
      : isFrame
        ? 'a frame of another site: put the script into that page, or call presort.attach() there'
        : `<${node.localName}>, whose shadow root is closed: place <presort-suggest> in there`;
  });
  return places[0] === undefined ? '' : `. It may stand in ${places[0]}`;
}
