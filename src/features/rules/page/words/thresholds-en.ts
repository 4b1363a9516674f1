import { numberText } from '../../../../shell/language/formats.ts';
import { plural } from '../../../../shell/language/plural.ts';

/** Trying from which confidence on the model decides alone. */
export const thresholds = {
  thresholds: {
    lead: 'From which confidence on may the model decide alone? Try it on tickets whose right label is known. Nothing changes until you use it.',
    decision: 'Decision',
    useInbox: "Use the inbox's tickets",
    file: 'Labelled file',
    readingFile: 'Reading the file',
    noKnownLabel: (file: string, labels: string) =>
      `No row of ${file} has a Category or Priority that this model knows (${labels}).`,
    none: 'No labelled tickets yet',
    noneHint:
      'Correct or resolve some tickets, label some on the Review page, or choose a file with a Category column.',
    fromFile: (tickets: number, file: string, rows: number, bad: number) =>
      `${labelled(tickets)} from ${file} (${plural('en', rows, { one: '# row', other: '# rows' })}, ${numberText(bad)} unreadable)`,
    fromInbox: (tickets: number) =>
      `${labelled(tickets)} from the inbox: corrected by a person, or resolved as they were`,
    /** `said` is where the tickets come from. */
    few: (said: string) => `${said}. So few give only a rough idea.`,
    levels: 'Decide alone from',
    all: { category: 'All categories', priority: 'All priorities' },
    tally: (accepted: number, predicted: number) =>
      `${numberText(accepted)} of ${numberText(predicted)}`,
    tallyRight: (accepted: number, predicted: number, share: string) =>
      `${numberText(accepted)} of ${numberText(predicted)}, ${share} right`,
    labelAsAll: (label: string) => `${label} as all`,
    asAll: 'As all',
    minutesPerTicket: 'Minutes to sort a ticket by hand',
    minutesPerMistake: 'Minutes that a mistake costs',
    use: 'Use these thresholds',
    inUse: 'Thresholds in use. New tickets are decided with them.',
    discard: 'Discard',
    toModel: "Back to the model's",
    backTo: (title: string) => `Back to the thresholds of “${title}”.`,
  },
  simulated: {
    title: 'On these tickets',
    now: 'Now',
    then: 'With your levels',
    unchanged: 'No change',
    precision: 'Precision',
    interval: (share: string) => `${share} interval`,
    coverage: 'Coverage',
    alone: 'Decided alone',
    wrong: 'Of those wrong',
    saved: 'Time saved',
    noneDecided: 'none decided',
    range: (from: string, to: string) => `${from} to ${to}`,
    of: (accepted: number, all: number) => `${numberText(accepted)} of ${numberText(all)}`,
    minutes: (minutes: string) => `${minutes} min`,
    hours: (hours: string) => `${hours} h`,
    hint: 'Precision: how many of the tickets decided alone were right. Coverage: how many are decided alone.',
  },
};

function labelled(tickets: number): string {
  return plural('en', tickets, { one: '# labelled ticket', other: '# labelled tickets' });
}
