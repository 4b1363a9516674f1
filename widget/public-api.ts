/**
 * What the widget promises to site owners, as data. The docs page, the README's tables and
 * `custom-elements.json` are made from this; tests hold it against the code.
 */
import type { AttributeName } from './attribute-names.ts';
import type { PresortEventMap } from './public-types.ts';

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

/** An event, a method, a property, a part or a custom property. */
export interface MemberDoc {
  readonly name: string;
  readonly type: string;
  readonly description: string;
}

export const TAG_NAME = 'presort-suggest';

export const ATTRIBUTES: readonly AttributeDoc[] = [
  {
    name: 'for',
    property: 'for',
    type: 'id or selector',
    default: "the form's first textarea",
    description:
      "The text field: textarea, input or contenteditable. Looked for in the element's form, then its tree, then the document.",
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
      "The site's own select, radio group or input for the category. Preselected only when the model is sure and nobody has touched it.",
  },
  {
    name: 'priority',
    property: 'priority',
    type: 'id or selector',
    default: '',
    description: 'The same for the priority.',
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
    description: 'Language of the interface: en, es, de, fr, pt.',
  },
  {
    name: 'adapter',
    property: 'adapter',
    type: 'zendesk | freshdesk | jira | servicenow',
    default: '',
    description: "Knows the fields of that product's public request form.",
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
    description: 'Put before the names of the posted fields.',
  },
  {
    name: 'disabled',
    property: 'disabled',
    type: 'boolean',
    default: 'false',
    description: 'Off switch. A disabled fieldset counts too.',
  },
];

export const EVENTS: readonly (MemberDoc & { readonly name: keyof PresortEventMap })[] = [
  { name: 'presort-ready', type: 'CustomEvent<ReadyInfo>', description: 'The model is loaded.' },
  { name: 'presort-suggestion', type: 'CustomEvent<Triage>', description: 'A text was triaged.' },
  {
    name: 'presort-abstain',
    type: 'CustomEvent<Triage>',
    description: 'A text was triaged and nothing is claimed; reason says why.',
  },
  {
    name: 'presort-before-apply',
    type: 'CustomEvent<ChoiceDetail & { field: Element | null }>',
    description: "A label is about to be written into the site's field. Cancelable.",
  },
  {
    name: 'presort-accept',
    type: 'CustomEvent<ChoiceDetail>',
    description: 'A label was set, by suggestion or by the customer.',
  },
  {
    name: 'presort-dismiss',
    type: 'CustomEvent<{ label: Label | null }>',
    description: 'The customer hid the suggestions for this visit.',
  },
  {
    name: 'presort-resolved',
    type: 'CustomEvent<{ reply, triage }>',
    description: '"This solved it" was pressed.',
  },
  {
    name: 'presort-error',
    type: 'CustomEvent<{ code: string; hint: string }>',
    description:
      "Something is wrong; the form works as if Presort were not there. The hint is for the site's owner.",
  },
];

export const PROPERTIES: readonly MemberDoc[] = [
  {
    name: 'target',
    type: 'Element | null',
    description: 'The text field itself, where no selector can name it.',
  },
  { name: 'strings', type: 'Partial<Strings>', description: 'Own words for this element.' },
  {
    name: 'form',
    type: 'HTMLFormElement | null',
    description: 'The form that the element is posted with. Read only.',
  },
];

export const METHODS: readonly MemberDoc[] = [
  { name: 'load()', type: 'Promise<void>', description: 'Fetches view and model now.' },
  { name: 'show()', type: 'void', description: "Takes the customer's dismissal back." },
];

/** `window.presort`; before the script has loaded a stub may queue calls: `presort = (...a) => presort.q.push(a); presort.q = []`. */
export const API: readonly MemberDoc[] = [
  {
    name: 'ready',
    type: 'Promise<ReadyInfo>',
    description: 'The model is loaded. Reading it asks for the model.',
  },
  {
    name: 'classify(textOrTicket)',
    type: 'Promise<Triage>',
    description: 'Triages one text or {subject, description}.',
  },
  {
    name: 'classifyBatch(list)',
    type: 'Promise<Triage[]>',
    description: 'Triages many, in order, without holding the page up.',
  },
  {
    name: 'on(type, listener)',
    type: 'void',
    description: 'Listens to every element; the type with or without presort-.',
  },
  { name: 'off(type, listener)', type: 'void', description: 'Stops listening.' },
  {
    name: 'setConsent(consent)',
    type: 'Promise<void>',
    description:
      'true: model files may be kept on the device. false: they may not, and what was kept is deleted.',
  },
  { name: 'setStrings(strings)', type: 'void', description: 'Own words for every element.' },
  { name: 'enabled', type: 'boolean', description: "The visitor's switch." },
  {
    name: 'ledger',
    type: 'LedgerEntry[]',
    description: 'Every request since the page was loaded, with its reason.',
  },
  {
    name: 'attach(settings)',
    type: 'void',
    description: 'Adds an element after the field that settings.for names, now or when it comes.',
  },
  {
    name: 'destroy()',
    type: 'void',
    description: 'Removes what was added, stops listening and lets the model go.',
  },
];

export const PARTS: readonly MemberDoc[] = [
  ['panel', 'Everything.'],
  ['note', 'The quiet line: ready, loading, nothing found, failed.'],
  ['ask', 'Button that loads the model under Save-Data.'],
  ['category', 'The group of category chips.'],
  ['chips', 'The row of chips.'],
  ['chip', 'One category.'],
  ['chip-chosen', 'The chosen one.'],
  ['choice', '"Category set to …".'],
  ['undo', 'Its button.'],
  ['all-categories', 'The full list.'],
  ['search', 'Its box.'],
  ['options', 'Its options.'],
  ['question', 'The clarifying question.'],
  ['impact', 'The impact question.'],
  ['option', 'One answer of either.'],
  ['reply', 'The answer card.'],
  ['reply-title', 'Its title.'],
  ['reply-text', 'Its text.'],
  ['reply-link', 'Its link.'],
  ['solved', '"This solved it".'],
  ['not-helpful', '"Not helpful".'],
  ['why', 'The marked text.'],
  ['shield', 'The personal-data warning.'],
  ['mask', 'Its button.'],
  ['known-issue', 'The known-issue banner.'],
  ['footer', 'The last line.'],
  ['origin', '"Suggested on your device".'],
  ['dismiss', '"Hide suggestions".'],
  ['switch', '"Turn off".'],
].map(([name = '', description = '']) => ({ name, type: 'part', description }));

export const CUSTOM_PROPERTIES: readonly MemberDoc[] = [
  ['--presort-color', "Text. Default: the page's."],
  ['--presort-background', 'Panel background.'],
  ['--presort-border', 'Lines.'],
  ['--presort-accent', 'Bars, checks, focus, chosen border.'],
  ['--presort-radius', 'Corner radius.'],
  ['--presort-font', 'Font family.'],
  ['--presort-font-size', 'Base size, at least 13 px.'],
  ['--presort-padding', 'Panel padding.'],
  ['--presort-margin', 'Space above and below.'],
].map(([name = '', description = '']) => ({ name, type: 'css', description }));

/** Names posted with the form, without prefix. */
export const FIELDS: readonly MemberDoc[] = [
  {
    name: 'category',
    type: 'label',
    description: 'The suggested category; empty when Presort abstained.',
  },
  {
    name: 'priority',
    type: 'label',
    description: 'The priority chosen through the impact question, else the suggested one.',
  },
  {
    name: 'confidence',
    type: '0.000–1.000',
    description: 'Calibrated probability of the suggested category.',
  },
  {
    name: 'state',
    type: 'accept | suggest | abstain | idle | loading | error',
    description: 'How sure the suggestion was, or why there is none.',
  },
  { name: 'bundle', type: 'id@version', description: 'The model that answered.' },
  { name: 'choice', type: 'label', description: 'The category in force when the form was sent.' },
];
