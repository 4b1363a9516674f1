import { plural } from '../../../../shell/language/plural.ts';

export const en = {
  title: 'Insights',
  counting: 'Counting',
  nothingYet: 'Nothing to count yet',
  nothingYetText:
    'Figures appear here as tickets come in: how many, what about, how sure the model was, and whether they begin to look different from what it learned.',
  writeRequest: 'Write a request',
  importTickets: 'Import tickets',
  noneThen: 'No tickets in these days',
  onOtherDays: (tickets: number) =>
    plural('en', tickets, {
      one: 'There is # ticket on other days.',
      other: 'There are # tickets on other days.',
    }),
  showAll: 'Show all days',
  range: {
    shown: 'Days shown',
    days: (days: number) => plural('en', days, { one: '# day', other: '# days' }),
    all: 'All',
    from: 'From',
    to: 'to',
  },
  figures: {
    tickets: 'Tickets',
    sorted: (tickets: number) =>
      plural('en', tickets, { one: '# sorted by the model', other: '# sorted by the model' }),
    left: 'Left to people',
    leftWhy: 'where the model was not sure enough',
    solved: 'Solved by an answer',
    nothingAsked: 'nothing asked yet',
    ofRequests: (solved: string, requests: number) =>
      plural('en', requests, {
        one: `${solved} of # request on the Ask page`,
        other: `${solved} of # requests on the Ask page`,
      }),
    agreed: 'People agreed',
    ofChecked: (agreed: string, checked: number) =>
      plural('en', checked, {
        one: `${agreed} of # category checked`,
        other: `${agreed} of # categories checked`,
      }),
    noneChecked: 'no category checked yet',
    time: 'Time to sort one',
    mostWithin: (share: string, time: string) => `${share} within ${time}`,
    nothingSorted: 'nothing sorted yet',
  },
  charts: {
    title: 'Charts',
    /** Over the axis of time. */
    units: { day: 'Day', week: 'Week from', month: 'Month' },
    tickets: 'Tickets',
    volume: 'Volume',
    volumeText: 'Tickets that came in, and tickets resolved by the day of their last change.',
    cameIn: 'Came in',
    resolved: 'Resolved',
    categories: 'Categories',
    category: 'Category',
    teams: 'Teams',
    team: 'Team',
    priorities: 'Priorities',
    priority: 'Priority',
    confidence: 'Confidence',
    confidenceText:
      'How sure the model was of its best category, also where it then left the ticket to people.',
    shareLeft: 'Share left to people',
    shareLeftText: 'Tickets that the model was not sure enough about.',
    left: 'Left to people',
    time: 'Time to sort a ticket',
    timeText: 'Wall time of the engine, without waiting in the queue.',
    halfWithin: 'Half within',
    shareWithin: (share: string) => `${share} within`,
    form: 'The Ask form',
    formText:
      'Each request counts once. Solved by an answer: the customer pressed “This solved it” and sent nothing.',
    requests: 'Requests',
    /** What customers did with the Ask form. */
    events: {
      suggested: 'Saw a suggestion',
      accepted: 'Took it',
      'resolved-by-answer': 'Solved by an answer',
      sent: 'Sent',
    },
    agreement: 'What people made of it',
    agreementText: 'Categories that a person checked. On the diagonal they agreed with the model.',
    modelSaid: 'Model said',
    personSaid: 'Person said',
  },
  drift: {
    title: 'Drift against the training',
    text: (tickets: string, share: string) =>
      `Every ${tickets} tickets are compared with the held-out tickets that the model was measured on. In a desk where nothing changes, an alarm of any kind comes up in at most ${share} of cases, however long it runs: the levels are divided by the three checks and spent over the looks, and changes too small to matter raise none.`,
    noSnapshot:
      'No snapshot: this bundle’s figures could not be read, or it was made without measured tickets. Train it again to compare.',
    tooFew: (sorted: string, needed: string) =>
      `Too few tickets to tell: ${sorted} of ${needed} sorted with this bundle.`,
    changed: 'The tickets have changed.',
    labelSome: 'Label some of them, then train the model on them.',
    checks: {
      labels: {
        title: 'Label mix',
        means: 'The categories come in other shares than in training.',
        value: (index: string) => `index ${index}`,
      },
      abstain: {
        title: 'Not sure',
        means: 'The model leaves more tickets to people than in training.',
      },
      embedding: {
        title: 'Topics',
        means: 'The tickets tell of other things than those in training.',
        value: (times: string) => `${times} times the usual difference`,
      },
    },
    unknown: 'The bundle does not say',
    since: (day: string) => `Drifted since ${day}`,
    backToNormal: 'Back to normal',
    asTrained: 'As in training',
    overTime: 'Drift over time',
    overTimeText: (index: string) =>
      `Label mix: 0 is the mix of the training, above ${index} is commonly called a large shift.`,
    windows: (tickets: string) => `${tickets} tickets up to`,
    mixIndex: 'Label mix index',
    shareLeft: 'Share left to people',
    /** Before a link to the models page, which is named there; the sentence ends with it. */
    modelBefore: 'The model in use is under',
  },
  set: {
    title: 'Look into a data set',
    text: 'Label balance and text lengths, before you train on it or import it. Drop a CSV or JSON lines file here; it is read on this device and not kept.',
    orHere: 'or one that is here',
    choose: 'Choose…',
    inbox: 'Tickets in the inbox',
    inboxOf: (tickets: string) => `Tickets in the inbox (${tickets})`,
    dataset: (name: string) => `Data set ${name}`,
    batch: (file: string) => `Batch ${file}`,
    reading: 'Reading the data set',
    wasRead: (name: string, texts: number) =>
      plural(
        'en',
        texts,
        { one: '{name}: # text read.', other: '{name}: # texts read.' },
        { name },
      ),
    /** Facts of one sentence, put one after the other with commas. */
    texts: (n: number) => plural('en', n, { one: '# text', other: '# texts' }),
    labels: (n: number) => plural('en', n, { one: '# label', other: '# labels' }),
    half: {
      words: (n: number) =>
        plural('en', n, {
          one: 'half of the texts with up to # word',
          other: 'half of the texts with up to # words',
        }),
      characters: (n: number) =>
        plural('en', n, {
          one: 'half of the texts with up to # character',
          other: 'half of the texts with up to # characters',
        }),
    },
    empty: (n: number) => plural('en', n, { one: '# empty', other: '# empty' }),
    repeated: (share: string) => `${share} said before`,
    unread: (rows: number) =>
      plural('en', rows, {
        one: '# row could not be read',
        other: '# rows could not be read',
      }),
    balance: 'Label balance',
    lengths: 'Text lengths',
    lengthsText: {
      words: 'Words a text. The longest hundredth is in the last bar.',
      characters: 'Characters a text. The longest hundredth is in the last bar.',
    },
    units: { words: 'Words', characters: 'Characters' },
    label: 'Label',
    noLabel: 'No label',
    textCount: 'Texts',
  },
};
