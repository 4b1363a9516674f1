/**
 * Address of the folder that the app is served from, without the slash at its end: `https://desk.example` or
 * `https://desk.example/tools/presort`. Everything that the app asks for lies below it.
 */
export function appAddress(): string {
  return new URL('.', location.href).href.replace(/\/$/, '');
}
