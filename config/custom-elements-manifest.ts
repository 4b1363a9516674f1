import { EVENTS, METHODS, PROPERTIES, TAG_NAME } from '../widget/public-api.ts';
import { ATTRIBUTES } from '../widget/public-attributes.ts';
import { CUSTOM_PROPERTIES, PARTS } from '../widget/public-looks.ts';

/** `custom-elements.json` (schema 2.1.0), made from the widget's own metadata. */
export function customElementsManifest(): unknown {
  return {
    schemaVersion: '2.1.0',
    modules: [
      {
        kind: 'javascript-module',
        path: 'presort/presort.mjs',
        declarations: [elementDeclaration()],
        exports: [
          {
            kind: 'custom-element-definition',
            name: TAG_NAME,
            declaration: { name: 'PresortSuggest' },
          },
        ],
      },
    ],
  };
}

function elementDeclaration(): unknown {
  return {
    kind: 'class',
    name: 'PresortSuggest',
    tagName: TAG_NAME,
    customElement: true,
    superclass: { name: 'HTMLElement' },
    description:
      'Suggests category, priority and an answer for the ticket that is being written, wholly on the device.',
    attributes: ATTRIBUTES.map(({ name, type, default: value, description, property }) => ({
      name,
      type: { text: type },
      default: value,
      description,
      ...(property && { fieldName: property }),
    })),
    members: [
      ...ATTRIBUTES.filter(({ property }) => property).map(
        ({ name, property, type, description }) => ({
          kind: 'field',
          name: property,
          type: { text: type },
          description,
          attribute: name,
        }),
      ),
      ...PROPERTIES.map((member) => ({ kind: 'field', ...text(member) })),
      ...METHODS.map(({ name, type, description }) => ({
        kind: 'method',
        name: name.replace(/\(.*/, ''),
        return: { type: { text: type } },
        description,
      })),
    ],
    events: EVENTS.map(text),
    cssParts: PARTS.map(({ name, description }) => ({ name, description })),
    cssProperties: CUSTOM_PROPERTIES.map(({ name, description }) => ({
      name,
      description,
    })),
  };
}

function text({
  name,
  type,
  description,
}: {
  name: string;
  type: string;
  description: string;
}): object {
  return { name, type: { text: type }, description };
}
