import { API, EVENTS, FIELDS, METHODS, PROPERTIES, type MemberDoc } from '../widget/public-api.ts';
import { ATTRIBUTES } from '../widget/public-attributes.ts';
import { CUSTOM_PROPERTIES, PARTS } from '../widget/public-looks.ts';

/** One table of the reference: the first cell of each row is a name. */
export interface ReferenceTable {
  readonly title: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/**
 * The reference of the widget, made from its own metadata: for the README and for the app's page,
 * which reads it as JSON.
 */
export function widgetReference(): readonly ReferenceTable[] {
  const members = (list: readonly MemberDoc[]): string[][] =>
    list.map(({ name, type, description }) => [name, type, description]);
  return [
    {
      title: 'Attributes',
      head: ['attribute', 'values', 'default', 'meaning'],
      rows: ATTRIBUTES.map((one) => [one.name, one.type, one.default, one.description]),
    },
    {
      title: 'Properties and methods',
      head: ['name', 'type', 'meaning'],
      rows: members([...PROPERTIES, ...METHODS]),
    },
    { title: 'Events', head: ['event', 'type', 'meaning'], rows: members(EVENTS) },
    { title: 'window.presort', head: ['name', 'type', 'meaning'], rows: members(API) },
    {
      title: 'Posted fields',
      head: ['name (after the prefix)', 'values', 'meaning'],
      rows: members(FIELDS),
    },
    {
      title: 'Parts',
      head: ['::part()', 'what'],
      rows: PARTS.map(({ name, description }) => [name, description]),
    },
    {
      title: 'Custom properties',
      head: ['property', 'what'],
      rows: CUSTOM_PROPERTIES.map(({ name, description }) => [name, description]),
    },
  ];
}

/** The reference tables of `widget/README.md`. */
export function widgetTables(): string {
  return widgetReference()
    .map(({ title, head, rows }) =>
      [
        `### ${title}`,
        '',
        `| ${head.join(' | ')} |`,
        `|${head.map(() => '---').join('|')}|`,
        ...rows.map(
          ([name, ...rest]) => `| ${[`\`${name ?? ''}\``, ...rest].map(cell).join(' | ')} |`,
        ),
        '',
      ].join('\n'),
    )
    .join('\n');
}

function cell(text: string): string {
  // Unescaped, Markdown takes the type in `Promise<void>` for an HTML tag and hides it.
  return text.replaceAll('|', '\\|').replace(/<(?=\w)/g, '\\<');
}
