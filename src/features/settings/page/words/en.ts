import { plural } from '../../../../shell/language/plural.ts';

export const en = {
  title: 'Settings',
  look: {
    title: 'Look',
    colours: 'Colours',
    themes: { auto: 'As the device', light: 'Light', dark: 'Dark' },
    language: 'Language',
    asBrowser: 'As the browser',
  },
  storage: {
    title: 'Storage',
    used: (used: string, all: string, tickets: number) =>
      `${used} of ${all} used, ${plural('en', tickets, { one: '# ticket', other: '# tickets' })}`,
    meter: 'Storage used',
    kept: 'The browser keeps this data until you delete it.',
    mayClear: 'The browser may clear this data when the device runs short.',
    ask: 'Ask the browser to keep it',
    asking: 'Asking the browser to keep it',
    granted: 'The browser will keep the tickets until you delete them.',
    refused: 'The browser did not agree. Installing the app usually helps.',
  },
  assignment: {
    title: 'Assignment',
    atOnce: 'Give sorted tickets to their team at once',
    hint: 'Off: a sorted ticket waits as “Sorted” until a person gives it to a team. What the model is not sure about goes to manual review either way.',
  },
  ticketLanguages: {
    title: 'Languages of your tickets',
    legend: 'Languages that the model is loaded in',
    getting: 'Getting the model',
    hint: (size: string) =>
      `Each is a file of its own, fetched when it is chosen and kept on this device: ${size} now. Nothing is fetched because of what a ticket says. At least one stays. A ticket that is plainly in another language goes to manual review.`,
    asBrowser: (first: string) => `Use the browser’s languages and ${first}`,
    untilChosen: (first: string) =>
      `Until you choose: the languages of this browser, and ${first}.`,
    nothingToChoose: (names: string) =>
      `The model in use reads ${names}; there is nothing to choose.`,
    unknown:
      'Which languages the model reads could not be looked up. Open this page again with a network.',
    lookingUp: 'Looking up the model’s languages…',
    nowRead: (names: string) => `Tickets are read in ${names} now.`,
    notLoaded: (names: string, before: string) =>
      `${names} could not be loaded. Tickets are read in ${before} as before; try again with a network.`,
  },
  backup: {
    title: 'Backup',
    hint: 'One file with every ticket, decision, setting, batch, data set and training. With a passphrase the file is encrypted; without it nobody can open the file again.',
    none: 'No backup yet.',
    last: (ago: string) => `Last backup ${ago}.`,
    isOld: 'Browsers may clear a site’s data: a backup is worth it.',
    passphrase: 'Passphrase',
    optional: '(optional)',
    aPassphrase: 'A passphrase for backups',
    needsPassphrase: 'The tickets here are encrypted: give the backup a passphrase too.',
    openingEncrypted: 'Opening an encrypted backup',
    backUp: 'Back up',
    written: 'Backup written to your downloads.',
    restore: 'Restore…',
    question: 'Replace what is here?',
    replaces: (tickets: number) =>
      plural('en', tickets, {
        one: 'The ticket on this device is replaced by those in the backup. If the file cannot be read, nothing changes.',
        other:
          'The # tickets on this device are replaced by those in the backup. If the file cannot be read, nothing changes.',
      }),
    confirm: 'Restore',
    restored: (tickets: number) =>
      plural('en', tickets, { one: '# ticket restored.', other: '# tickets restored.' }),
    tooLarge: (size: string, most: string) =>
      `The file has ${size}; a backup of Presort has at most ${most}.`,
  },
  retention: {
    title: 'Retention',
    label: 'Delete resolved tickets',
    never: 'never',
    afterDays: (days: number) => plural('en', days, { one: 'after # day', other: 'after # days' }),
    afterYear: 'after a year',
    deleted: (tickets: number) =>
      plural('en', tickets, { one: '# old ticket deleted.', other: '# old tickets deleted.' }),
  },
  wipe: {
    now: 'Delete everything now…',
    question: 'Delete everything?',
    text: (tickets: number) =>
      plural('en', tickets, {
        one: 'The one ticket with its decisions and history, corrections, batches, data sets and waiting work are removed from this device; settings and models stay. Only a backup can bring them back.',
        other:
          'All # tickets with their decisions and history, corrections, batches, data sets and waiting work are removed from this device; settings and models stay. Only a backup can bring them back.',
      }),
    confirm: 'Delete everything',
    done: 'Everything but the settings is deleted from this device.',
  },
  vault: {
    title: 'Encryption',
    hint: 'Texts, decisions, embeddings, corrections, batches and data sets can be encrypted on this device with a passphrase. Times, states and counts stay readable. Without the passphrase nobody can open them, also not you: keep a backup.',
    encrypting: 'Encrypting the tickets',
    encryptTickets: 'Encrypt the tickets…',
    isOn: 'The tickets on this device are encrypted.',
    whileLocked:
      'While locked, nothing is sorted and the HTTP route answers 423 for tickets. What the browser kept on disk before may stay readable there until it cleans up.',
    autoLock: 'Lock by itself',
    lastTab: 'when the last tab is closed',
    afterMinutes: (minutes: number) =>
      plural('en', minutes, {
        one: 'after # minute without work',
        other: 'after # minutes without work',
      }),
    lockNow: 'Lock now',
    changePassphrase: 'Change the passphrase…',
    stop: 'Stop encrypting…',
    waitsFor: (reason: string) => `Locking waits for ${reason}.`,
    passphrase: 'Passphrase',
    passphraseNow: 'Passphrase now',
    shortest: (characters: number) =>
      plural('en', characters, {
        one: 'At least # character; several words are best.',
        other: 'At least # characters; several words are best.',
      }),
    again: 'The same once more',
    newPassphrase: 'New passphrase',
    encrypt: 'Encrypt',
    stopNow: 'Stop encrypting',
    change: 'Change',
    cancel: 'Cancel',
    turnedOn: 'The tickets are encrypted.',
    turnedOff: 'The tickets are no longer encrypted.',
    changed: 'The passphrase is changed.',
  },
  install: {
    title: 'Install',
    installed: 'Presort runs as an installed app.',
    why: 'An installed app opens in a window of its own, offline too, and browsers keep its data longer.',
    how: 'Chrome and Edge: the install sign in the address bar. Safari on iPhone and iPad: Share, then “Add to Home Screen”. Safari on Mac: File, then “Add to Dock”.',
    install: 'Install Presort',
    needsHttps: 'Installing the app or opening it offline',
  },
  about: {
    title: 'About Presort',
    text: 'Presort sorts support tickets with a small neural network that runs in this browser. Ticket text is read and kept on this device only: there is no server to send it to, and the page may not contact other sites.',
    automatic:
      'Suggestions are made automatically and can be wrong. Where the model is not sure it says so, and a person decides.',
  },
};
