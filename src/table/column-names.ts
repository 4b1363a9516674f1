/** What a column of a table of tickets may hold. */
export type ColumnRole =
  'id' | 'text' | 'subject' | 'description' | 'category' | 'priority' | 'createdAt';

/**
 * The one list of column names, as they are after `nameKey`; of several that a table has, the first
 * in this list is taken. Besides plain names: Zendesk, Jira, ServiceNow, Freshdesk, HubSpot, Zoho,
 * Salesforce, osTicket, GLPI, OTRS and Znuny, Redmine, GitHub, GitLab, and German, Spanish, French
 * and Portuguese words. `text` holds a whole ticket, so that no subject is looked for beside it.
 */
export const COLUMN_NAMES: Readonly<Record<ColumnRole, readonly string[]>> = {
  id: [
    'ticket id',
    'id',
    'ticketid',
    'number',
    'ticket number',
    'ticketnumber',
    'ticket no',
    'issue key',
    'key',
    'case number',
    'case id',
    'incident number',
    'request id',
    'issue id',
    'iid',
    '#',
    'ticket#',
    'ticketnummer',
    'ticket nr',
    'vorgangsnummer',
    'nummer',
    'nr',
    'numero',
    'numero de ticket',
    'numero de caso',
    'id del ticket',
    'id do ticket',
    'id ticket',
  ],
  text: ['text', 'message', 'content'],
  subject: [
    'subject',
    'title',
    'summary',
    'short description',
    'ticket subject',
    'ticket title',
    'ticket name',
    'issue title',
    'case subject',
    'email subject',
    'subject line',
    'headline',
    'betreff',
    'titel',
    'kurzbeschreibung',
    'zusammenfassung',
    'asunto',
    'titulo',
    'resumen',
    'objet',
    'sujet',
    'titre',
    'resume',
    'assunto',
    'resumo',
  ],
  description: [
    'description',
    'body',
    'ticket description',
    'issue description',
    'case description',
    'full description',
    'details',
    'question',
    'ticket text',
    'ticket body',
    'message body',
    'message text',
    'email body',
    'body text',
    'body plain',
    'plain text',
    'first message',
    'first comment',
    'initial message',
    'customer message',
    'ticket message',
    'complaint',
    'inquiry',
    'enquiry',
    'nachricht',
    'beschreibung',
    'anfrage',
    'anfragetext',
    'inhalt',
    'mensaje',
    'descripcion',
    'contenido',
    'consulta',
    'contenu',
    'demande',
    'mensagem',
    'descricao',
    'conteudo',
    'texto',
    'texte',
    'comment',
    'comments',
  ],
  category: [
    'category',
    'expected category',
    'label',
    'queue',
    'topic',
    'topic group',
    'ticket category',
    'kategorie',
    'thema',
    'warteschlange',
    'categoria',
    'categorie',
    'rubrique',
    'labels',
    'class',
    'intent',
    'issue type',
    'issuetype',
    'help topic',
    'classification',
    'ticket type',
    'type',
    'tracker',
    'department',
    'case reason',
    'abteilung',
    'typ',
    'tipo',
    'departamento',
    'departement',
  ],
  priority: [
    'priority',
    'expected priority',
    'ticket priority',
    'case priority',
    'priority level',
    'urgency',
    'severity',
    'prioritat',
    'dringlichkeit',
    'prioridad',
    'urgencia',
    'priorite',
    'urgence',
    'prioridade',
  ],
  createdAt: [
    'timestamp',
    'created at',
    'date',
    'created',
    'created time',
    'creation date',
    'creation time',
    'created date',
    'date created',
    'create date',
    'opened at',
    'opened',
    'sys created on',
    'open date',
    'date opened',
    'submitted at',
    'received at',
    'erstellt am',
    'erstellt',
    'erstellungsdatum',
    'datum',
    'fecha de creacion',
    'fecha',
    'date de creation',
    'data de criacao',
    'criado em',
  ],
};

/**
 * Names of a category that often mean something else than the desk's own: not taken where the label
 * is believed without a look.
 */
export const WEAK_CATEGORY = 'labels';

/** A name without case, accents, signs between its words and brackets around it. */
export function nameKey(name: string): string {
  const key = name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[\s_\-/:()[\]"'*?\u00a0]+/g, ' ')
    .trim();
  return key;
}

/**
 * Places of all columns that are called like one of a role's names, the best name first. Objects
 * within an object lend their inner names.
 */
export function placesOf(columns: readonly string[], names: readonly string[]): readonly number[] {
  const keys = columns.map(nameKey);
  const inner = keys.map((key) => (WRAPPERS.test(key) ? key.replace(/^.*\./, '') : key));
  const found = names.flatMap((name) => keys.flatMap((key, at) => (key === name ? [at] : [])));
  const within = names.flatMap((name) =>
    inner.flatMap((key, at) => (key === name && key !== keys[at] ? [at] : [])),
  );
  return [...found, ...within];
}

/** Objects that wrap a ticket's fields: Jira, HubSpot, GraphQL, JSON:API. */
const WRAPPERS = /^(?:fields|properties|attributes|ticket|issue|node|data)\./;
