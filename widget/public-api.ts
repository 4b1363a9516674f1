/**
 * What the widget promises to site owners, as data. The docs page, the README's tables and
 * `custom-elements.json` are made from this, `public-attributes.ts` and `public-looks.ts`; tests hold
 * them against the code.
 */
import type { PresortEventMap } from './public-types.ts';

/** An event, a method, a property, a part or a custom property. */
export interface MemberDoc {
  readonly name: string;
  readonly type: string;
  readonly description: string;
}

export const TAG_NAME = 'presort-suggest';

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

/**
 * `window.presort`; before the script has loaded a stub may queue calls: `presort = (...a) =>
 * presort.q.push(a); presort.q = []`.
 */
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
    description:
      'The priority that was chosen, in the field or through the impact question, else the suggested one.',
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
  {
    name: 'option',
    type: 'value',
    description: "What the site's own category field holds; empty without one.",
  },
];
