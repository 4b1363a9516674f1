/** A press that stays longer does not keep the panel waiting. */
const MAX_PRESS_MS = 1_000;

export interface Press {
  /** Whether a pointer is pressed on the page, outside the element. */
  readonly isOn: boolean;
  destroy(): void;
}

/**
 * Watches for presses outside the element. What moves between a press and its release swallows the
 * click, and the press may be that on the form's own button: the panel keeps its size until then.
 */
export function watchPress(element: Element, onReleased: () => void): Press {
  const life = new AbortController();
  const listening = { capture: true, signal: life.signal };
  let timer: ReturnType<typeof setTimeout> | undefined;
  const release = (): void => {
    if (timer === undefined) return;
    clearTimeout(timer);
    timer = undefined;
    onReleased();
  };
  // The click comes after the release, in the same task.
  const releaseSoon = (): void => {
    setTimeout(release);
  };
  document.addEventListener(
    'pointerdown',
    (event) => {
      clearTimeout(timer);
      timer = event.composedPath().includes(element)
        ? undefined
        : setTimeout(release, MAX_PRESS_MS);
    },
    listening,
  );
  for (const type of ['pointerup', 'pointercancel'])
    document.addEventListener(type, releaseSoon, listening);
  return {
    get isOn() {
      return timer !== undefined;
    },
    destroy() {
      clearTimeout(timer);
      timer = undefined;
      life.abort();
    },
  };
}
