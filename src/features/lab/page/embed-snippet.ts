/** What a site pastes to get suggestions of a published model; `app` is the address of the app. */
export function embedSnippet(app: string, bundle: string): string {
  const source = `${app}/presort/presort.js`;
  return [
    `<script async src="${source}" data-bundle="../models/${bundle}/"></${'script'}>`,
    '<textarea id="description" name="description"></textarea>',
    '<presort-suggest for="description"></presort-suggest>',
  ].join('\n');
}
