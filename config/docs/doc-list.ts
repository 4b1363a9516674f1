import type { Audience } from '../../src/features/docs/shared/doc-nodes.ts';

/** A Markdown file that the app shows on its page "Docs". */
export interface ListedDoc {
  /** Its name in addresses; it stays when the file moves. */
  readonly slug: string;
  readonly file: string;
  readonly audience: Audience;
  /** One sentence for the list of documents. */
  readonly about: string;
  /** Where the file's own title says too little beside others. */
  readonly title?: string;
}

/** Every document of the app, in the order in which its audience reads. To add one, add a line. */
export const DOC_LIST: readonly ListedDoc[] = [
  {
    slug: 'widget',
    file: 'widget/README.md',
    audience: 'owners',
    title: 'The widget: how it behaves, and reference',
    about:
      'Fields, editors, what it fetches and keeps, and every attribute, event, part and property.',
  },
  {
    slug: 'rules',
    file: 'docs/rules.md',
    audience: 'agents',
    about: 'What a rule reads of a ticket, and when it overrules the model.',
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
    slug: 'training',
    file: 'training/README.md',
    audience: 'analysts',
    title: 'Training in depth',
    about: 'Every choice of the trainer, and how the shipped weights are made again.',
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
