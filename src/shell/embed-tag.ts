/** The script tag for a site. `attributes` have names without `data-`; '' leaves one out. */
export function embedTag(src: string, attributes: Readonly<Record<string, string>>): string {
  const lines = Object.entries(attributes)
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `        data-${name}="${quoted(value)}"`);
  return [`<script async src="${quoted(src)}"`, ...lines].join('\n') + '></' + 'script>';
}

function quoted(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
}
