import NAMES from './people-names.json' with { type: 'json' };

/** Names of columns with the state of a ticket on its desk, in the form of `COLUMN_NAMES`. */
export const STATUS_NAMES: readonly string[] = NAMES.status;

/** Tells whether a desk's word for a state says that the ticket is done. */
export function isDone(status: string): boolean {
  return DONE.test(
    status
      .normalize('NFKD')
      .replace(/\p{M}+/gu, '')
      .trim(),
  );
}

const DONE =
  /^(?:re)?solved\b|^(?:closed|done|completed?|fixed|resolved)\b|^(?:gelost|erledigt|geschlossen|abgeschlossen|resuelt[oa]|cerrad[oa]|resolu|ferme|clos|cloture|resolvid[oa]|fechad[oa]|concluid[oa]|risolto|chiuso|opgelost|gesloten|rozwiazan\p{L}+|zamkniet\p{L}+)(?!\p{L})|^(?:решен|закрыт)|解決|完了|已解决|已关闭/iu;

/**
 * Names of columns with the author of a ticket, and with the group and agent of the desk that it
 * comes from.
 */
export type PersonRole = 'sender' | 'group' | 'assignee';

/**
 * Names of columns with people, in the form of `COLUMN_NAMES`. Of several senders a mail address
 * comes before a name.
 */
export const PEOPLE_NAMES: Readonly<Record<PersonRole, readonly string[]>> = {
  sender: NAMES.sender,
  group: NAMES.group,
  assignee: NAMES.assignee,
};
