import { EngineError } from '../../../core/errors.ts';
import type { NewTicket } from '../../../store/ticket-edits.ts';
import type { TicketStore } from '../../../store/ticket-store.ts';
import type { MailFault, MailOutcome } from '../shared/mail-methods.ts';
import { readMail } from './read-mail.ts';
import { MAX_MAIL_BYTES, splitMbox } from './split-mbox.ts';

export interface ImportMailsOptions {
  readonly tickets: Pick<TicketStore, 'create' | 'getMany'>;
  readonly files: readonly { readonly name: string; readonly file: Blob }[];
  readonly signal: AbortSignal;
  progress(mails: number): void;
}

const STEP = 50;

/**
 * Makes a ticket of every mail. A mail that cannot be read is reported by file and line, and the
 * import continues with the next one.
 */
export async function importMails({
  tickets,
  files,
  signal,
  progress,
}: ImportMailsOptions): Promise<MailOutcome> {
  let [added, known, seen, deleted] = [0, 0, 0, 0];
  let firstId: string | null = null;
  const bad: MailOutcome['bad'][number][] = [];
  let held = new Map<string, NewTicket>();

  const store = async (): Promise<void> => {
    const there = new Set((await tickets.getMany([...held.keys()])).map(({ id }) => id));
    const wanted = [...held.values()].filter(({ id }) => !there.has(id ?? ''));
    if (wanted.length > 0) await tickets.create(wanted);
    firstId ??= wanted[0]?.id ?? null;
    added += wanted.length;
    known += held.size - wanted.length;
    held = new Map();
  };

  for (const { name, file } of files) {
    try {
      for await (const { line, bytes, isCut } of mailsOf(name, file)) {
        if (signal.aborted) break;
        seen += 1;
        try {
          const { note, ...mail } = await readMail(bytes);
          if (note === 'deleted') deleted += 1;
          else if (held.has(mail.id)) known += 1;
          else held.set(mail.id, { ...mail, origin: 'mail' });
          const partly: MailFault | undefined = isCut ? 'cut' : note;
          if (partly !== undefined && partly !== 'deleted')
            bad.push({ file: name, line, code: null, why: partly });
        } catch (thrown) {
          bad.push({ file: name, line, ...reasonOf(thrown) });
        }
        if (held.size >= STEP) await store();
        progress(seen);
      }
    } catch (thrown) {
      if (thrown instanceof EngineError && thrown.code.startsWith('storage-')) throw thrown;
      bad.push({ file: name, line: 1, ...reasonOf(thrown) });
    }
  }
  await store();
  return { added, known, deleted, firstId, bad };
}

async function* mailsOf(
  name: string,
  file: Blob,
): AsyncGenerator<{
  readonly line: number;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly isCut: boolean;
}> {
  if (file.size === 0) throw new EngineError('csv-empty');
  const start = await file.slice(0, 64).text();
  if (/\.mbox?x?$/i.test(name) || /^(?:\s*From \S|\x01{4}\r?\n)/.test(start))
    yield* splitMbox(file);
  else
    yield {
      line: 1,
      bytes: new Uint8Array(await file.slice(0, MAX_MAIL_BYTES).arrayBuffer()),
      isCut: file.size > MAX_MAIL_BYTES,
    };
}

function reasonOf(thrown: unknown): Pick<MailOutcome['bad'][number], 'code' | 'why'> {
  if (!(thrown instanceof EngineError)) return { code: 'internal', why: '' };
  return { code: thrown.code, why: String(thrown.details['why'] ?? '') };
}
