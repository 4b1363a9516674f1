/** Whether the visitor asked for less data; only some browsers can tell. */
export function saveData(): boolean {
  return Reflect.get(Object(Reflect.get(navigator, 'connection')), 'saveData') === true;
}
