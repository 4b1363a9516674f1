import { plural } from '../../../../shell/language/plural.ts';

export const en = {
  title: 'Tickets sorted while they are written',
  lead: 'Presort suggests category, priority and an answer in this browser. There is no server: nothing that is written here leaves this device.',
  samples: {
    title: 'A hundred sample tickets',
    text: 'Four weeks of an invented company that makes a garden planner. They fill the Inbox, Review and Insights.',
    load: 'Load the samples',
    loading: 'Loading…',
    here: (count: number) =>
      plural('en', count, { one: '# sample ticket is here.', other: '# sample tickets are here.' }),
    loaded: 'The sample tickets are in the inbox and are being sorted.',
    open: 'Open the inbox',
    wipe: 'Wipe the samples',
    wiped: 'The sample tickets are gone.',
    table: 'Save them as a table',
    tableWhy: 'With their right labels, for Batch and the Lab.',
  },
  form: {
    title: 'A form to try',
    text: 'Write as a customer would, and watch what is suggested.',
    open: 'Open the form',
  },
  own: {
    title: 'Your own tickets',
    text: 'A table or mails, as your desk exports them. They stay on this device.',
    keep: 'Import them',
    batch: 'Sort a table',
    lab: 'Train a model',
  },
  airplane: {
    title: 'Does it need a network?',
    text: 'Turn the switch on: the app then refuses each of its own requests to the network, and counts them. What is kept on this device goes on working.',
    label: 'Airplane switch',
    refused: (count: number) =>
      plural('en', count, {
        none: 'Nothing has asked for the network yet.',
        one: '# request refused.',
        other: '# requests refused.',
      }),
    notYet: 'It can be turned on as soon as the app is kept on this device.',
    /** Begins the sentence that says that it needs https. */
    needsHttps: 'The airplane switch',
  },
  pages: {
    title: 'What is where',
    inbox: 'Every ticket, how it was sorted and why, and its answer.',
    review: 'Tickets that the model is not sure of, the most useful ones first.',
    batch: 'A file of tickets in, the same file with labels out.',
    insights: 'What grows, what drifts, and what the suggestions have saved.',
    rules: 'Words and patterns that decide before the model does.',
    lab: 'A model of your own from your own tickets, measured before it is used.',
    models: 'Which models are here, how good, how large and how fast they are.',
    form: 'Your form’s fields and words, and the finished snippet.',
    widget: 'The script tag for your site, with every setting to try.',
    api: 'The same answers by HTTP, from this device.',
    docs: 'How all of it works, to search and to print, also offline.',
    settings: 'Languages, encryption, backups and how long tickets are kept.',
  },
};
