import { numberText } from '../../../../shell/language/formats.ts';
import { plural } from '../../../../shell/language/plural.ts';
import type { MailFault } from '../../shared/mail-methods.ts';

export const en = {
  title: 'New tickets',
  lead: 'Write or paste one, or drop mails. Everything is read on this device.',
  subject: 'Subject',
  optional: '(optional)',
  text: 'Text',
  hint: 'Paste a mail with its headers and it is taken apart. Quoted replies and signatures stay in the ticket; sorting leaves them out.',
  attachments: (count: number) =>
    plural('en', count, {
      one: '# attachment is counted and not kept.',
      other: '# attachments are counted and not kept.',
    }),
  save: 'Save ticket',
  empty: 'Please write or paste something first.',
  isThere: (id: string) => `This mail is in the inbox already, as ${id}.`,
  announced: (id: string) => `Ticket ${id} is saved and is being sorted.`,
  /** Before and after a link to the ticket. */
  savedBefore: 'Saved as',
  savedAfter: '; it is being sorted.',
  shared: 'Another app has shared this. Check it, then save it as a ticket.',
  notShared: 'What was shared could not be kept: the device may be out of room.',
  drop: 'Drop mails here',
  dropHint:
    'Files ending in .eml, .emlx or .mbox. Each mail becomes one ticket; a mail that has come before is recognised. Attachments are counted and not kept.',
  reading: (mails: number) => plural('en', mails, { one: '# mail read…', other: '# mails read…' }),
  /** A link to the batch page follows. */
  table: 'A table of tickets? Sort it on the',
  batchPage: 'Batch page',
  result: {
    title: 'Mails',
    added: (mails: number) => plural('en', mails, { one: '# mail added', other: '# mails added' }),
    known: (mails: number) =>
      plural('en', mails, { one: ', # had come before', other: ', # had come before' }),
    unread: (mails: number) =>
      plural('en', mails, { one: ', # could not be read', other: ', # could not be read' }),
    partly: (mails: number) =>
      plural('en', mails, { one: ', # only in part', other: ', # only in part' }),
    deleted: (mails: number) =>
      plural('en', mails, {
        one: ', # left out because it is deleted there',
        other: ', # left out because they are deleted there',
      }),
    announced: (added: number, known: number, unread: number) =>
      `${plural('en', added, { one: '# mail', other: '# mails' })} added, ${numberText(known)} known already, ${numberText(unread)} could not be read.`,
    inFile: (file: string, line: number, why: string) =>
      `${file}, line ${numberText(line)}: ${why}`,
    show: 'Show in the inbox',
    download: 'Download the list',
  },
  /** What the reader of mails tells beside an error’s code. */
  whys: {
    office:
      'It is a file of Microsoft Office, as Outlook writes them (.msg): open it in Outlook and save the mail as .eml, or copy its text into the field.',
    'outlook-data':
      'It is a data file of Outlook (.pst or .ost): save its mails one by one as .eml.',
    winmail:
      'It is a winmail.dat of Outlook: in your mail program save the mail as .eml, or copy its text into the field.',
    zip: 'It is a zip archive or an Office document: unpack it, and drop the .eml files.',
    gzip: 'It is a gzip archive: unpack it, and drop the .eml or .mbox files.',
    pdf: 'It is a PDF: in your mail program save the mail as .eml, or copy its text into the field.',
    rtf: 'It is a rich text file (.rtf): in your mail program save the mail as .eml, or copy its text into the field.',
    'web-page': 'It is a web page: open it, and save the mail itself as .eml.',
    'no-text': 'there is no subject and no text',
    deleted: 'deleted there and not yet cleared away',
    encrypted:
      'it is encrypted: decrypt it in your mail program and save it as .eml, or copy its text into the ticket',
    sealed:
      'its text is packed into a signature (S/MIME): in your mail program save it without, or copy its text into the ticket',
    'outlook-only':
      'its text is in a winmail.dat of Outlook, which is not opened: copy it into the ticket, or ask for plain text or HTML',
    'rtf-only':
      'its text is in a rich text file (.rtf), which is not opened: copy it into the ticket',
    'calendar-only': 'it is an invitation of a calendar without a text',
    partial: 'its text is in another mail or on a server: only this part has come',
    cut: 'larger than 32 MB: the end was not read',
  } satisfies Record<MailFault, string>,
};
