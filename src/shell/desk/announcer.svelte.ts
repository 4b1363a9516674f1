/** The one polite live region of the app. The same text twice in a row is spoken twice. */
export class Announcer {
  message = $state('');

  say(text: string): void {
    this.message = this.message === text ? `${text}\u00a0` : text;
  }
}
