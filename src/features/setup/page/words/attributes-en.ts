/**
 * What each attribute of the widget means, in the sentences of `widget/public-attributes.ts`, and
 * what is no name in its other columns.
 */
export const attributes = {
  meanings: {
    for: "The text field: textarea, input, rich editor or what holds one. Looked for in the element's form, then its tree, those around it, the document.",
    subject: 'The subject field, read together with the text.',
    category:
      "The site's own select, radio group, input or custom element with a value for the category. Preselected only when the model is sure and nobody has touched it; the panel speaks its options' words.",
    priority: 'The same for the priority.',
    heads:
      'Fields for further heads of the bundle, by the same rules: product:#product; team:#team.',
    bundle: 'Folder of the model bundle, relative to presort.js.',
    load: 'When view and model are fetched. With Save-Data the customer is asked first.',
    storage:
      'memory writes nothing to the device; cache keeps verified model files. setConsent() wins over it.',
    tier: 'Which encoder may be used.',
    full: 'Which full encoder answers, where the bundle has heads for several: minilm, use-lite.',
    languages:
      "Which of the bundle's languages to load, where its languages are files of their own.",
    theme: "inherit mixes every colour from the page's text colour; auto follows the system.",
    lang: 'Language of the interface: en, de, es, fr, pt.',
    adapter: "Knows the fields of that product's public request form.",
    replies:
      "Which answers are offered. A bundle's sample answers are shown only with sample; an URL, relative to the page, names answers of your own in the form of replies.json.",
    questions:
      'Whether the clarifying question and the impact question may be asked. Neither is about a text that is out of scope.',
    'known-issues': 'JSON with issues you are already working on, relative to the page.',
    'field-prefix':
      'Put before the names of the posted fields; a * in it stands for the name: contact[presort_*].',
    disabled: 'Off switch. A disabled fieldset counts too.',
  },
  values: {
    'id or selector': 'id or selector',
    'head: selector; …': 'head: selector; …',
    encoder: 'encoder',
    text: 'text',
    "the form's first area": "the form's first area",
    "the bundle's first": "the bundle's first",
    "the page's": "the page's",
    'nearest lang': 'nearest lang',
    "the bundle's own": "the bundle's own",
  },
};
