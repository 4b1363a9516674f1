import { plural } from '../../../../shell/language/plural.ts';

/** One ticket: what it says, how it was sorted, and its answer. */
export const ticket = {
  ticket: {
    label: (id: string) => `Ticket ${id}`,
    all: 'All tickets',
    noSuch: (id: string) => `No ticket ${id}`,
    noSuchText: 'It may have been deleted.',
    reopen: 'Reopen',
    resolve: 'Resolve',
    flag: 'Flag for review',
    flagKey: 'Flag for review (F)',
    flagged: (id: string) => `${id} waits in the review queue.`,
    unflagged: (id: string) => `Flag of ${id} taken off.`,
    delete: 'Delete ticket',
    deleteQuestion: (id: string) => `Delete ${id}?`,
    deleteText:
      'The ticket, its decision and its history are removed from this device. This cannot be undone.',
    deleteConfirm: 'Delete',
    deleted: (id: string) => `${id} deleted.`,
    from: (sender: string) => `From ${sender}`,
    onDesk: (who: string) => `On its desk: ${who}`,
    attachments: (files: number) =>
      plural('en', files, {
        one: '# attachment in the mail, not kept here',
        other: '# attachments in the mail, not kept here',
      }),
    chosen: (labels: string) => `The customer chose ${labels}`,
    waiting:
      'Saved and waiting to be sorted. This happens in the background, also after a restart.',
    status: 'Status',
    history: 'History',
    similar: 'Similar tickets',
    alike: (id: string, share: string) => `${id}, ${share} alike`,
    duplicate: 'possible duplicate',
  },
  text: {
    leftOut: '(left out:)',
    linesLeftOut: (lines: number) =>
      plural('en', lines, {
        one: 'One line was left out when it was sorted, as quoted mail or signature.',
        other: '# lines were left out when it was sorted, as quoted mail or signature.',
      }),
    readAll: 'Read all and sort again',
    allRead: 'All of the text is read.',
    leaveOut: 'Leave quotes and signature out',
    nowAll: (id: string) => `All of ${id} is read.`,
    nowLeftOut: (id: string) => `Quotes of ${id} are left out.`,
  },
  fields: {
    category: 'Category',
    priority: 'Priority',
    team: 'Team',
    notSure: 'Not sure',
    setTo: (head: string, label: string) => `${head} set to ${label}.`,
    movedTo: (team: string) => `Moved to ${team}.`,
    sortedBy: (bundle: string) => `${bundle} sorted it, so its labels are offered.`,
    sortAgain: (title: string) => `Sort it again with ${title}`,
  },
  how: {
    title: 'How it was sorted',
    rule: 'A rule decided the category.',
    automatic:
      'A machine wrote it: an out-of-office note, a bounce or another automatic answer. It is not sorted.',
    unsure: (reason: string) => `The model was not sure enough (${reason}), so a person decides.`,
    says: (label: string, share: string) => `The model says ${label} with ${share} confidence.`,
    suggests: (label: string, share: string) =>
      `The model says ${label} with ${share} confidence, below the level it may act on alone.`,
    category: 'Category',
    priority: 'Priority',
    steps: (bundle: string, time: string) => `Every step (${bundle}, ${time})`,
  },
  why: {
    ask: 'Which words moved it?',
    title: 'Words that moved it most',
    none: 'No single word stood out.',
    said: (label: string, words: string) => `Words that spoke most for ${label}: ${words}`,
    spokeFor: ', spoke for',
    spokeAgainst: ', spoke against',
  },
  /** The steps that a triage took, in numbers and names. */
  trace: {
    names: {
      normalise: 'normalise',
      gate: 'gate',
      encode: 'encode',
      calibrate: 'calibrate',
      decide: 'decide',
      rules: 'rules',
      assign: 'assign',
      reply: 'reply',
    },
    characters: (count: number) =>
      plural('en', count, { one: '# character', other: '# characters' }),
    gate: (result: string, language: string) => `${result}, language ${language}`,
    pass: 'pass',
    noLanguage: 'unsure',
    encoded: (numbers: number, known: string) =>
      plural('en', numbers, {
        one: `# number, ${known} of the words known`,
        other: `# numbers, ${known} of the words known`,
      }),
    scope: (score: string, value: string, threshold: string) =>
      `${score} ${value}, in scope from ${threshold}`,
    none: 'none',
  },
  reply: {
    title: 'Answer',
    template: 'Template',
    noTemplate: 'No template',
    suggested: (title: string) => `${title} (suggested)`,
    otherTopics: 'Other topics',
    otherLanguages: 'Other languages',
    text: 'Answer text',
    placeholder: 'Write an answer, or choose a template.',
    noAddress: 'Nobody’s mail address is kept with this ticket.',
    to: (address: string) => `To ${address}`,
    subject: (subject: string) => `Subject: ${subject}`,
    openAsMail: 'Open as a mail',
    saveAsMail: 'Save as a mail',
    copyAndResolve: 'Copy and resolve',
    fillGaps: (gaps: number) =>
      plural('en', gaps, { one: 'Fill the gap first.', other: 'Fill the # gaps first.' }),
    handedOver: 'The answer is handed to your mail program.',
    tooLong: 'The answer is too long for a link: it is copied, paste it into the mail.',
    saved: 'Saved. Mail programs open it as a draft.',
    resolve: (id: string) => `Resolve ${id}`,
    copied: (id: string) => `Answer copied, ${id} resolved.`,
    notCopied: 'The browser did not allow copying. Select the text and copy it by hand.',
  },
};
