import { WIDGET_LANGUAGES } from '../src/core/languages.ts';
import { ADAPTER_NAMES } from './adapters/adapter.ts';
import type { AttributeName } from './attribute-names.ts';

/** One attribute of `<presort-suggest>`; on the script tag it is written with `data-` in front. */
export interface AttributeDoc {
  readonly name: AttributeName;
  /** Property of the same meaning, where there is one. */
  readonly property: string | null;
  /** Allowed values, or what kind of text. */
  readonly type: string;
  readonly default: string;
  readonly description: string;
}

export const ATTRIBUTES: readonly AttributeDoc[] = [
  {
    name: 'for',
    property: 'for',
    type: 'id or selector',
    default: "the form's first area",
    description:
      "The text field: textarea, input, rich editor or what holds one. Looked for in the element's form, then its tree, those around it, the document.",
  },
  {
    name: 'subject',
    property: 'subject',
    type: 'id or selector',
    default: '',
    description: 'The subject field, read together with the text.',
  },
  {
    name: 'category',
    property: 'category',
    type: 'id or selector',
    default: '',
    description:
      "The site's own select, radio group, input or custom element with a value for the category. Preselected only when the model is sure and nobody has touched it; the panel speaks its options' words.",
  },
  {
    name: 'priority',
    property: 'priority',
    type: 'id or selector',
    default: '',
    description: 'The same for the priority.',
  },
  {
    name: 'heads',
    property: 'heads',
    type: 'head: selector; …',
    default: '',
    description:
      'Fields for further heads of the bundle, by the same rules: product:#product; team:#team.',
  },
  {
    name: 'bundle',
    property: 'bundle',
    type: 'URL',
    default: 'models/support/',
    description: 'Folder of the model bundle, relative to presort.js.',
  },
  {
    name: 'load',
    property: null,
    type: 'focus | idle | manual',
    default: 'focus',
    description: 'When view and model are fetched. With Save-Data the customer is asked first.',
  },
  {
    name: 'storage',
    property: 'storage',
    type: 'memory | cache',
    default: 'memory',
    description:
      'memory writes nothing to the device; cache keeps verified model files. setConsent() wins over it.',
  },
  {
    name: 'tier',
    property: 'tier',
    type: 'compact | auto | full',
    default: 'compact',
    description: 'Which encoder may be used.',
  },
  {
    name: 'full',
    property: 'full',
    type: 'encoder',
    default: "the bundle's first",
    description:
      'Which full encoder answers, where the bundle has heads for several: minilm, use-lite.',
  },
  {
    name: 'languages',
    property: 'languages',
    type: 'BCP 47, …',
    default: "the page's",
    description:
      "Which of the bundle's languages to load, where its languages are files of their own.",
  },
  {
    name: 'theme',
    property: 'theme',
    type: 'inherit | light | dark | auto',
    default: 'inherit',
    description: "inherit mixes every colour from the page's text colour; auto follows the system.",
  },
  {
    name: 'lang',
    property: 'lang',
    type: 'BCP 47',
    default: 'nearest lang',
    description: `Language of the interface: ${WIDGET_LANGUAGES.join(', ')}.`,
  },
  {
    name: 'adapter',
    property: 'adapter',
    type: ADAPTER_NAMES.join(' | '),
    default: '',
    description: "Knows the fields of that product's public request form.",
  },
  {
    name: 'replies',
    property: 'replies',
    type: 'off | sample | URL',
    default: "the bundle's own",
    description:
      "Which answers are offered. A bundle's sample answers are shown only with sample; an URL, relative to the page, names answers of your own in the form of replies.json.",
  },
  {
    name: 'questions',
    property: 'questions',
    type: 'on | off',
    default: 'on',
    description:
      'Whether the clarifying question and the impact question may be asked. Neither is about a text that is out of scope.',
  },
  {
    name: 'known-issues',
    property: 'knownIssues',
    type: 'URL',
    default: '',
    description: 'JSON with issues you are already working on, relative to the page.',
  },
  {
    name: 'field-prefix',
    property: 'fieldPrefix',
    type: 'text',
    default: 'presort_',
    description:
      'Put before the names of the posted fields; a * in it stands for the name: contact[presort_*].',
  },
  {
    name: 'disabled',
    property: 'disabled',
    type: 'boolean',
    default: 'false',
    description: 'Off switch. A disabled fieldset counts too.',
  },
];
