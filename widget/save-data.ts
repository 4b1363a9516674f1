/** Whether the visitor asked for less data; only some browsers can tell. */
export function saveData(): boolean {
  // The reason for the cast: the types of the DOM leave out what not every browser has.
  return (
    (navigator as { readonly connection?: { readonly saveData?: boolean } }).connection
      ?.saveData === true
  );
}
