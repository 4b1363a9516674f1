/** Names of columns with the state of a ticket on its desk, in the form of `COLUMN_NAMES`. */
export const STATUS_NAMES: readonly string[] = [
  ...[
    'status',
    'ticket status',
    'current status',
    'state',
    'case status',
    'zustand',
    'estado',
    'statut',
    'etat',
  ],
  ...['situacao', 'stato', 'stan', 'статус', 'ステータス', '状态', '狀態', '상태'],
];

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

const listOf = (...lines: readonly string[]): readonly string[] =>
  lines.flatMap((line) => line.split(', '));

/**
 * Names of columns with people, in the form of `COLUMN_NAMES`. Of several senders a mail address
 * comes before a name.
 */
export const PEOPLE_NAMES: Readonly<Record<PersonRole, readonly string[]>> = {
  sender: listOf(
    'requester email, email ticket, your email, from email, customer email, contact email, sender email, reporter email',
    'user email, email from, email address, from address, e mail address, email, e mail, mail',
    'from, sender, from name, requester, requester name, reporter, reported by, customer',
    'customer name, client, contact, contact name, caller, submitter, author, opened by',
    'caller id, created by, creator, full name, your name, customer user, user.login, author.login',
    'requester.email, reporter.emailaddress, author.email, from.email, contact.email, sender.email',
    'mittente, richiedente, afzender, nadawca, avsandare, autor, отправитель, заявитель, 差出人, 发件人',
    'ihre e mail adresse, deine e mail adresse, e mail adresse, absender, kunde, kundin, melder, anforderer, von',
    'direccion de correo electronico, correo electronico, correo, remitente, solicitante, cliente, de',
    'courriel, adresse e mail, expediteur, demandeur',
    'endereco de e mail, email do cliente, remetente, requerente, naam aanmelder, aanmelder, recipient.handle, requestors, requestor',
    'associated contact, customer.email, primarycustomer.email, visitor.email, visitor.name, from.emailaddress',
  ),
  group: listOf(
    'assignment group, group, group name, assigned group, support group, agent group',
    'team, team name, assigned team, team assigned, owner team',
    'gruppe, zuweisungsgruppe, bearbeitergruppe, grupo, grupo de asignacion, equipo',
    'groupe, groupe affecte, equipe, grupo de atribuicao',
  ),
  assignee: listOf(
    'assignee, assigned to, assignee name, assigned agent, agent, agent name, ticket owner',
    'owner, case owner, responder, responsible, handled by, agent assigned, technician',
    'bearbeiter, zugewiesen an, zustandig, asignado a, agente, responsable',
    'assigne a, attribue a, agent affecte, atribuido a, responsavel',
  ),
};
