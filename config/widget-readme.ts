import { API, ATTRIBUTES, CUSTOM_PROPERTIES, EVENTS, FIELDS, METHODS, PARTS, PROPERTIES, type MemberDoc } from '../widget/public-api.ts';

/** The reference tables of `widget/README.md`, made from the widget's own metadata. */
export function widgetTables(): string {
  const table = (title: string, head: readonly string[], rows: readonly (readonly string[])[]): string =>
    [`### ${title}`, '', `| ${head.join(' | ')} |`, `|${head.map(() => '---').join('|')}|`, ...rows.map((row) => `| ${row.map(cell).join(' | ')} |`), ''].join('\n');
  const members = (list: readonly MemberDoc[]): string[][] => list.map(({ name, type, description }) => [`\`${name}\``, type, description]);
  return [
    table('Attributes', ['attribute', 'values', 'default', 'meaning'], ATTRIBUTES.map((one) => [`\`${one.name}\``, one.type, one.default, one.description])),
    table('Properties and methods', ['name', 'type', 'meaning'], members([...PROPERTIES, ...METHODS])),
    table('Events', ['event', 'type', 'meaning'], members(EVENTS)),
    table('window.presort', ['name', 'type', 'meaning'], members(API)),
    table('Posted fields', ['name (after the prefix)', 'values', 'meaning'], members(FIELDS)),
    table('Parts', ['::part()', 'what'], PARTS.map(({ name, description }) => [`\`${name}\``, description])),
    table('Custom properties', ['property', 'what'], CUSTOM_PROPERTIES.map(({ name, description }) => [`\`${name}\``, description])),
  ].join('\n');
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|');
}
