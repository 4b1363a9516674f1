import type { Audience } from '../../src/features/docs/shared/doc-nodes.ts';

/** A Markdown file that the app shows on its page "Docs". */
export interface ListedDoc {
  /** The document's name in addresses; it stays the same when the file moves. */
  readonly slug: string;
  readonly file: string;
  readonly audience: Audience;
  /** One sentence for the list of documents. */
  readonly about: string;
  /** A title that replaces the file's own one where that is unclear in the list. */
  readonly title?: string;
}

/** Every document of the app, in the order in which its audience reads. To add one, add a line. */
export const DOC_LIST: readonly ListedDoc[] = [
  {
    slug: 'embed',
    file: 'docs/embed.md',
    audience: 'owners',
    about: 'The files, one tag, the policy it needs, and integrity hashes.',
  },
  {
    slug: 'hosts',
    file: 'docs/hosts.md',
    audience: 'owners',
    about:
      'nginx, Apache, Caddy, Netlify, Cloudflare, WordPress, a CDN, and pages without inline code.',
  },
  {
    slug: 'frameworks',
    file: 'docs/frameworks.md',
    audience: 'owners',
    about: 'Plain HTML, React, Vue, Svelte, Angular, Next, Turbo and Rails, Livewire and htmx.',
  },
  {
    slug: 'labels',
    file: 'docs/labels.md',
    audience: 'owners',
    about: 'Which option takes which label, answers of your own, and known issues.',
  },
  {
    slug: 'theming',
    file: 'docs/theming.md',
    audience: 'owners',
    about: 'Colours, parts, words, light and dark.',
  },
  {
    slug: 'events',
    file: 'docs/events.md',
    audience: 'owners',
    about: 'What a page can listen to, and what a suggestion holds.',
  },
  {
    slug: 'updating',
    file: 'docs/updating.md',
    audience: 'owners',
    about: 'A new bundle or version while people have your form open.',
  },
  {
    slug: 'privacy',
    file: 'docs/privacy.md',
    audience: 'owners',
    about: 'What to write in your notice, with the test that proves each sentence.',
  },
  {
    slug: 'accessibility',
    file: 'docs/accessibility.md',
    audience: 'owners',
    title: 'Accessibility',
    about: 'What is done for everybody, what was tested, and what is not known.',
  },
  {
    slug: 'questions',
    file: 'docs/questions.md',
    audience: 'owners',
    about: 'What people ask about tools of this kind, answered as it is.',
  },
  {
    slug: 'widget',
    file: 'widget/README.md',
    audience: 'owners',
    title: 'The widget: how it behaves, and reference',
    about:
      'Fields, editors, what it fetches and keeps, and every attribute, event, part and property.',
  },
  {
    slug: 'desk',
    file: 'docs/desk.md',
    audience: 'agents',
    about: 'Inbox, Review and Rules, their keys, and when not to trust the model.',
  },
  {
    slug: 'rules',
    file: 'docs/rules.md',
    audience: 'agents',
    about: 'What a rule reads of a ticket, and when it overrules the model.',
  },
  {
    slug: 'train',
    file: 'docs/train.md',
    audience: 'analysts',
    about: 'From a table of solved tickets to suggestions on your form, in three commands.',
  },
  {
    slug: 'formats',
    file: 'docs/formats.md',
    audience: 'analysts',
    about: 'Answers, rules, teams, thresholds, labels and tables, each with an example.',
  },
  {
    slug: 'model-support',
    file: 'models/support/MODEL_CARD.md',
    audience: 'analysts',
    title: 'Model card: support',
    about: 'Data, figures, languages and known failures of the default bundle.',
  },
  {
    slug: 'model-it-desk',
    file: 'models/it-desk/MODEL_CARD.md',
    audience: 'analysts',
    title: 'Model card: it-desk',
    about: 'Data, figures and known failures of the bundle for an IT service desk.',
  },
  {
    slug: 'model-encoder',
    file: 'models/encoder/README.md',
    audience: 'analysts',
    title: 'Model card: the shared encoder',
    about: 'What every bundle starts from: its teacher, its data and their licences.',
  },
  {
    slug: 'model-minilm',
    file: 'models/minilm/README.md',
    audience: 'analysts',
    title: 'Model card: MiniLM',
    about: 'The larger model of the full tier, and how it was converted.',
  },
  {
    slug: 'quality',
    file: 'docs/quality.md',
    audience: 'analysts',
    about: 'How good the models are, and the command behind every figure.',
  },
  {
    slug: 'speed',
    file: 'docs/speed.md',
    audience: 'analysts',
    about: 'Bytes and milliseconds, measured, beside other ways to do the same.',
  },
  {
    slug: 'benchmarks',
    file: 'docs/benchmarks.md',
    audience: 'analysts',
    about: 'Accuracy, bytes, times and growth beside other classifiers, on the same tickets.',
  },
  {
    slug: 'training',
    file: 'training/README.md',
    audience: 'analysts',
    title: 'Training in depth',
    about: 'Every choice of the trainer, and how the shipped weights are made again.',
  },
  {
    slug: 'http',
    file: 'docs/http.md',
    audience: 'developers',
    about: 'The same answers by HTTP, inside the browser.',
  },
  {
    slug: 'bundle-format',
    file: 'docs/bundle-format.md',
    audience: 'developers',
    about: 'Every file of a bundle, and what its manifest says.',
  },
  {
    slug: 'command-line',
    file: 'training/cli/README.md',
    audience: 'developers',
    title: 'Command line and Node',
    about: 'The commands, their exit codes, and the same engine in a program.',
  },
  {
    slug: 'streaming',
    file: 'docs/streaming.md',
    audience: 'developers',
    about: 'What a pipe may count on: order, threads, memory, exit codes.',
  },
  {
    slug: 'spark',
    file: 'docs/spark.md',
    audience: 'developers',
    about: 'Tickets by the million on many machines: the command inside PySpark.',
  },
  {
    slug: 'architecture',
    file: 'ARCHITECTURE.md',
    audience: 'developers',
    about: 'Rooms, words, and why each library is there.',
  },
  {
    slug: 'contributing',
    file: 'CONTRIBUTING.md',
    audience: 'developers',
    about: 'Commands, where things are, and how to add one more of anything.',
  },
  {
    slug: 'languages',
    file: 'docs/languages.md',
    audience: 'developers',
    about: 'Which languages are read and spoken, and how to add a sixth.',
  },
  {
    slug: 'security',
    file: 'SECURITY.md',
    audience: 'developers',
    about: 'What is promised, against which threats, and the test that holds it.',
  },
  {
    slug: 'torture',
    file: 'docs/torture.md',
    audience: 'developers',
    about: 'Attacks on the built product, and what they found.',
  },
];
