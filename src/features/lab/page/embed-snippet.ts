/** The markup that a site pastes to use a published bundle; `app` is the app's address. */
export function embedSnippet(app: string, bundle: string): string {
  const source = `${app}/presort/presort.js`;
  return [
    `<script async src="${source}" data-bundle="../models/${bundle}/"></${'script'}>`,
    '<textarea id="description" name="description"></textarea>',
    '<presort-suggest for="description"></presort-suggest>',
  ].join('\n');
}
