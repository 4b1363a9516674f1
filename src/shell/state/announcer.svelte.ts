/** The app's one polite live region. It also announces a text that repeats the last one. */
export class Announcer {
  message = $state('');

  say(text: string): void {
    this.message = this.message === text ? `${text}\u00a0` : text;
  }
}
