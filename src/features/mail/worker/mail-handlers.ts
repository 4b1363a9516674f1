import type { Handlers } from '../../../rpc/method-map.ts';
import { thisWorkspace } from '../../../store/this-workspace.ts';
import type { MailMethods } from '../shared/mail-methods.ts';

/** What each method of the mail page does; the mail reader is loaded with the first mail. */
export const MAIL_HANDLERS: Handlers<MailMethods> = {
  async importMails({ files }, { signal, progress }) {
    const { importMails } = await import('./import-mails.ts');
    const { tickets } = await thisWorkspace();
    return importMails({ tickets, files, signal, progress });
  },

  async readMail({ file }) {
    const { readMail } = await import('./read-mail.ts');
    return readMail(new Uint8Array(await file.arrayBuffer()));
  },
};
