import { plural } from '../../../../shell/language/plural.ts';

/** The check before publishing, publishing, and learning from corrections. */
export const publishing = {
  gate: {
    title: 'Check before publishing',
    passed: 'Passed',
    refused: 'Refused',
    figures: (tickets: number, right: string, frequent: string, rules: string) =>
      `On ${plural('en', tickets, { one: '# ticket', other: '# tickets' })} that it was not trained on, ${right} are right; always answering the most frequent label gives ${frequent}, keyword rules ${rules}.`,
    figuresBefore: (
      tickets: number,
      right: string,
      frequent: string,
      rules: string,
      before: string,
    ) =>
      `On ${plural('en', tickets, { one: '# ticket', other: '# tickets' })} that it was not trained on, ${right} are right; always answering the most frequent label gives ${frequent}, keyword rules ${rules}, the model in use ${before}.`,
    refusedHint: 'Look at the labels under Health, then train again. The model in use stays.',
    byLabel: 'Label by label',
    table: 'Check, label by label',
    tickets: 'Tickets',
    now: 'In use now',
    new: 'New',
    worse: (label: string, after: string, tickets: number, before: string, margin: string) =>
      `“${label}” got worse: ${after} of its ${plural('en', tickets, { one: '# ticket set aside is', other: '# tickets set aside are' })} recognised, ${before} before. At most ${margin} less is let pass.`,
    notAboveRules: (ours: string, theirs: string) =>
      `It is not better than simple keyword rules: ${ours} right, against ${theirs}.`,
    notAboveFrequent: (ours: string, theirs: string) =>
      `It is not better than always answering the most frequent label: ${ours} right, against ${theirs}.`,
    tooFew: (tickets: number, least: string) =>
      `Only ${plural('en', tickets, { one: '# ticket', other: '# tickets' })} to judge by; ${least} are the least that tell anything.`,
  },
  publish: {
    title: (name: string) => `Publish “${name}”`,
    published: 'Published',
    inUse: 'In use in this workspace.',
    use: 'Use it in this workspace',
    download: 'Download the bundle',
    onForm: 'On your form',
    givingToForms: 'Giving this bundle to forms of this origin without unpacking it',
    atOnce: 'Works on this origin at once.',
    elsewhere: (models: string, presort: string, src: string) =>
      `For another site, unpack the download into a folder ${models} beside the folder ${presort}, and name that site in ${src}.`,
    snippet: 'Embed snippet',
    copy: 'Copy embed snippet',
    copiedButton: 'Copied',
    copied: 'Copied.',
    leadSecure:
      'Keeps the bundle in this browser, so that inbox, local API and widget can use it at once. Then you can download it.',
    leadPlain:
      'Keeps the bundle in this browser, so that the inbox can use it at once. Then you can download it.',
    start: 'Publish',
    commandTitle: 'Make the same bundle with the command line',
    commandText:
      "The tickets that this training saw, and the command in the bundle's manifest, give the same files byte for byte.",
    commandTickets: 'Download the training tickets',
    done: 'The model is published on this device.',
    nowInUse: (title: string) => `${title} is in use.`,
    sortAgain: 'Sort the open tickets again',
  },
  corrections: {
    title: 'Learn from corrections',
    lead: 'Adds the tickets whose category a person has set in this workspace, learns them, and says what would change.',
    learnt: (tickets: number, seconds: string) =>
      plural('en', tickets, {
        one: `# ticket learnt in ${seconds} s.`,
        other: `# tickets learnt in ${seconds} s.`,
      }),
    golden: (right: string) => `Of the tickets set aside right: ${right}.`,
    goldenBefore: (right: string, before: string) =>
      `Of the tickets set aside right: ${right}, in use now ${before}.`,
    changed: (tickets: number) =>
      plural('en', tickets, {
        one: '# of the newest tickets would be sorted differently.',
        other: '# of the newest tickets would be sorted differently.',
      }),
    notSure: 'not sure',
    personSaid: (label: string) => `(a person said ${label})`,
    train: 'Train with them and publish',
  },
};
