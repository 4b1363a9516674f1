/** What a site pastes to get suggestions of a published model; `app` is the address of the app. */
export function embedSnippet(app: string, bundle: string): string {
  return (
    `<script async src="${app}/presort/presort.js" data-bundle="../models/${bundle}/"></` +
    `script>\n<textarea id="description" name="description"></textarea>\n<presort-suggest for="description"></presort-suggest>`
  );
}
