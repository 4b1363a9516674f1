import { plural } from '../../../../shell/language/plural.ts';
import { attributes } from './attributes-en.ts';
import { meanings } from './meanings-en.ts';

export const en = {
  title: 'Widget',
  /** A link to the page “Your form” follows. */
  lead: 'One tag puts suggestions on any form. Change a setting, write in the form, and see the tag to copy and every event that a site can listen to. For a form of your own, with its own topics, there is',
  knows: (topics: number, names: string) =>
    `This bundle knows ${plural('en', topics, { one: '# topic', other: '# topics' })}: ${names}.`,
  /** Before and after an attribute as it is written; a link to the Lab follows. */
  otherBefore:
    'On a text about anything else the widget stays silent or asks; give such options of your form',
  otherAfter: ', or train a bundle on your own tickets in the',
  reads: (bundle: string, languages: string) => `“${bundle}” reads ${languages}.`,
  /** The name of the attribute follows. */
  languagesBefore:
    'Customers who write in another language than the page’s are read where you name their languages in',
  settings: 'Settings',
  /** What can be changed, by attribute. */
  choices: {
    bundle: 'Bundle',
    theme: 'Theme',
    lang: 'Language',
    languages: 'Languages read',
    load: 'Load',
    storage: 'Storage',
    replies: 'Answers',
    questions: 'Questions',
  },
  byDefault: (value: string) => `${value} (default)`,
  defaults: {
    lang: 'the page’s',
    languages: 'the page’s',
    replies: 'the bundle’s own, no samples',
    questions: 'on',
  },
  prefix: 'Field prefix',
  disabled: 'Disabled',
  tag: 'Tag',
  copyTag: 'Copy the tag',
  copied: 'Snippet copied.',
  form: 'A form',
  description: 'What happened?',
  category: 'Category',
  priority: 'Priority',
  choose: 'Please choose',
  events: 'Events heard',
  clear: 'Clear',
  noEvents: 'Nothing yet: write in the form.',
  reference: {
    unreadable: 'The reference could not be read. It is made by the build.',
    /** Keyed by the names in the widget's metadata. */
    titles: {
      Attributes: 'Attributes',
      'Properties and methods': 'Properties and methods',
      Events: 'Events',
      'Posted fields': 'Posted fields',
      Parts: 'Parts',
      'Custom properties': 'Custom properties',
    },
    attributes,
    meanings,
    heads: {
      attribute: 'attribute',
      values: 'values',
      default: 'default',
      meaning: 'meaning',
      name: 'name',
      type: 'type',
      event: 'event',
      'name (after the prefix)': 'name (after the prefix)',
      what: 'what',
      property: 'property',
    },
  },
};
