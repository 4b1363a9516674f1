/**
 * What a column of a table of tickets may hold. `thread` holds all messages of a ticket,
 * `beginning` its text cut at some length.
 */
export type ColumnRole =
  | 'id'
  | 'text'
  | 'subject'
  | 'description'
  | 'thread'
  | 'beginning'
  | 'category'
  | 'priority'
  | 'createdAt'
  | 'language';

/**
 * All known names of columns; where a table has several of them, the first in this list wins. The
 * list has plain names in the languages of desks and spreadsheets, and those of Zendesk, Jira,
 * ServiceNow, Freshdesk, HubSpot, Zoho, Salesforce, Help Scout, osTicket, GLPI, OTRS and Znuny,
 * Redmine, GitHub and GitLab. `text` may hold a whole ticket with its subject.
 */
export const COLUMN_NAMES: Readonly<Record<ColumnRole, readonly string[]>> = {
  id: listOf(
    'ticket id, id, ticketid, ticket#, ticket number, number, ticketnumber, ticket no, issue key, key',
    'case number, case id, incident number, request id, issue id, iid, #, ticketnummer',
    'ticket nr, vorgangs nr, vorgangsnummer, nummer, nr, numero, numero de ticket, numero de caso',
    'id del ticket, id do ticket, id ticket, conversation id, conversation number, conversation #',
    'record id, no, numer, numer zgloszenia, nr zgloszenia, cislo, номер, id обращения, id заявки',
    '番号, チケット番号, 编号, 工单编号, 工單編號, 번호, inc no, ref, reference, referenz, aktenzeichen',
    'case no, request no, incident no, issue no, auftragsnummer, fallnummer, anfragenummer',
    'melding nummer, meldingsnummer, nice id, tracking id, respondent id, response id, submission id',
    'submission uuid, entry id, guid',
  ),
  text: listOf('text'),
  subject: listOf(
    'subject, title, summary, short description, ticket subject, ticket title, ticket name',
    'issue title, case subject, email subject, subject line, headline, betreff, titel',
    'kurzbeschreibung, zusammenfassung, asunto, titulo, resumen, objet, sujet, titre, resume',
    'assunto, resumo, thema, oggetto, titolo, riepilogo, onderwerp, temat, tytul, amne, rubrik',
    'emne, tittel, otsikko, aihe, predmet, nazev, targy, subiect, titlu, konu, baslik, тема',
    'заголовок, название, θεμα, 件名, タイトル, 标题, 主题, 標題, 主旨, 제목, topic, task name, item name, question',
    'short desc, card name, descripcion breve, breve description, descricao resumida, breve descrizione',
    'korte omschrijving, kort beskrivning, kort beskrivelse, краткое описание',
  ),
  description: listOf(
    'description, body, message, content, ticket description, issue description, case description',
    'full description, details, question, ticket text, ticket body, message body, message text',
    'email body, body text, body plain, plain text, first message, first comment, initial message',
    'customer message, ticket message, complaint, inquiry, enquiry, nachricht, beschreibung',
    'anfrage, anfragetext, anliegen, meldung, meldungstext, ticket inhalt, textkorper, inhalt, mensaje, descripcion, contenido, consulta, contenu, demande',
    'mensagem, descricao, conteudo, texto, texte, descrizione, messaggio, contenuto, testo',
    'omschrijving, beschrijving, bericht, inhoud, opis, tresc, wiadomosc, beskrivning, meddelande',
    'innehall, beskrivelse, besked, melding, indhold, innhold, kuvaus, viesti, popis, zprava',
    'obsah, leiras, uzenet, descriere, mesaj, acıklama, icerik, описание, сообщение, текст, опис',
    'повідомлення, περιγραφη, μηνυμα, 本文, 内容, 説明, 描述, 正文, 內容, 내용, 설명, desc',
    'conversation first message, notes, document, sentence, utterance',
    'plain body, html body, body html, body.content, body.text, body.plain, richiesta, vraag, klacht, reclamo, reclamacion, reclamation',
    'contents, first message body, message content, review text, review content, verzoek, repro steps',
    'problem description, problembeschreibung, fehlerbeschreibung, storungsbeschreibung, ihre nachricht, ihr anliegen',
    'descripcion del problema, description du probleme, descricao do problema, commentaire, comentario',
    'input, prompt, inputs.text, feedback',
  ),
  thread: listOf(
    'messages, thread, threads, articles, conversations, posts, comment, comments, article tree',
    'artikelbaum, comments and work notes, article, chat transcript, transcript, events, thread.events, chatverlauf',
  ),
  beginning: listOf('preview, body preview, excerpt, extract, snippet, blurb, last post preview'),
  category: listOf(
    'category, expected category, label, queue, queue name, topic, topic group, ticket category, kategorie',
    'thema, warteschlange, categoria, categorie, rubrique, kategoria, kategori, luokka',
    'kategoriya, категория, категорія, κατηγορια, カテゴリ, カテゴリー, 分类, 类别, 分類, 類別, 분류, 카테고리, labels',
    'class, intent, issue type, issuetype, help topic, classification, ticket type, type, tracker',
    'request type, inquiry type, problem type, work item type, contact reason, soort melding, anfragetyp, anfrageart',
    'department, case reason, abteilung, typ, tipo, departamento, departement',
    "cola, cola de atencion, nombre de la cola, file d'attente, nom de la file, name der warteschlange, queue-name",
    // In Spanish tables `fila` can number the rows.
    'nome da fila, fila de atendimento, fila',
    // Names that labelling tools use.
    'annotations.choices, choices, choice, accept, cats',
    'completion, output',
  ),
  priority: listOf(
    'priority, expected priority, ticket priority, case priority, priority level, priority name, prio, urgency',
    'severity, prioritat, dringlichkeit, prioridad, urgencia, priorite, urgence, prioridade',
    'priorita, prioriteit, priorytet, prioritet, prioriteetti, prioritas, oncelik',
    'приоритет, пріоритет, προτεραιοτητα, 優先度, 优先级, 優先級, 우선순위',
  ),
  createdAt: listOf(
    'timestamp, created at, date, created, created time, creation date, creation time',
    'created date, date created, create date, opened at, opened, sys created on, open date',
    'date opened, submitted at, received at, erstellt am, erstellt, erstellungsdatum, datum',
    'fecha de creacion, fecha, date de creation, data de criacao, criado em, created on',
    'opening date, date time opened, date received, received, sent, sent at, submitted',
    'submission date, eingegangen am, erfasst am, geoffnet, data creazione, creato il',
    'data di creazione, aangemaakt, aangemaakt op, datum aangemaakt, data utworzenia, utworzono',
    'skapad, oprettet, opprettet, luotu, vytvoreno, olusturulma, olusturma tarihi, tarih, создано',
    "дата создания, 作成日時, 作成日, 创建时间, 創建時間, 생성일, date d'ouverture, fecha de apertura",
    'data de abertura, data apertura',
    'requested, requested at, date requested, conversation started at, message date, date submitted, submit date',
    'submitted on, started at, start time, received date time, created date time, aanmaakdatum, gemeldet am',
    'angelegt am, posted at, entry date, ts, zeitstempel, marca temporal, horodateur',
    'carimbo de data hora, informazioni cronologiche, tijdstempel, start date',
  ),
  language: listOf(
    'language, lang, locale, ticket language, sprache, idioma, langue, lingua, taal, jezyk, sprak',
    'sprog, kieli, jazyk, nyelv, limba, dil, γλωσσα, язык, мова, 言語, 语言, 語言, 언어',
  ),
};

/**
 * Names that often mean something else than the desk's category. They are ignored where no person
 * checks the label.
 */
export const WEAK_CATEGORY = 'labels';

/**
 * Normalises a name: no case, accents, invisible marks, separators between words, trailing dots or
 * brackets around it.
 */
export function nameKey(name: string): string {
  const key = name
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]+/gu, '')
    .toLowerCase()
    .replace(/\.(?=[\s_\-/:)\]"'*?#]|$)/g, '')
    .replace(/[\s_\-/:()[\]"'*?\u00a0]+/g, ' ')
    .trim();
  return key;
}

/**
 * Indexes of all columns that have a name of a role: exact names first, the best one in front; then
 * names inside objects that wrap a ticket; then names with a program's additions (`ticketSubject`,
 * `Priority (Ticket)`, `tickets.subject`, `Requester - Requester`, `your-message`) or with words
 * joined or split otherwise (`bodyText`, `Anfrage-Text`).
 */
export function placesOf(columns: readonly string[], names: readonly string[]): readonly number[] {
  const keys = columns.map(nameKey);
  const shared = sharedOuter(keys);
  const inner = keys.map((key) => key.slice(shared.length).replace(WRAPPED, ''));
  const found: number[] = [];
  const take = (spelled: readonly string[], wanted: readonly string[]): void => {
    for (const name of wanted)
      spelled.forEach((key, at) => {
        if (key === name && !found.includes(at)) found.push(at);
      });
  };
  for (const spelled of [keys, inner, columns.map(bareName)]) take(spelled, names);
  take(inner.map(together), names.map(together));
  return found;
}

/** Returns `outer.` where all names begin with it, else an empty string. */
function sharedOuter(keys: readonly string[]): string {
  const outer = keys.flatMap((key) => /^[^.]+\./.exec(key)?.[0] ?? [])[0] ?? '';
  const isWithin = (key: string): boolean => key === '' || `${key}.`.startsWith(outer);
  return keys.every(isWithin) ? outer : '';
}

/**
 * Tells whether an object of that name wraps a ticket's fields, as in Jira, HubSpot, GraphQL,
 * JSON:API, search engines and chats.
 */
export function isWrapper(name: string): boolean {
  return new RegExp(`^(?:${WRAPPERS})$`).test(nameKey(name));
}

/** All names of columns with these roles, independent of how their words are joined. */
export function namesOf(roles: readonly ColumnRole[]): { has(name: string): boolean } {
  const names = new Set(roles.flatMap((role) => COLUMN_NAMES[role].map(together)));
  return { has: (name) => names.has(together(nameKey(name))) };
}

function together(key: string): string {
  return key.replaceAll(' ', '');
}

const WRAPPERS =
  'embedded|last message|fields|properties|attributes|ticket|issue|case|request|node|data|row|record|item|doc|document|source|payload|content|message|conversation|first message';
const WRAPPED = new RegExp(`^(?:(?:${WRAPPERS})\\.)+(?=[^.]+$)`);

/** Removes a program's additions from a name. */
function bareName(name: string): string {
  const words = name
    .replace(/\([^)]*\)|\[[^\]]*\]/g, ' ')
    .split(/\s[-–]\s/)[0]
    ?.replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ');
  return nameKey(words ?? '')
    .replace(WRAPPED, '')
    .replace(/^(?:t|tickets?|issues?|cases?|requests?|incidents?)\.(?=[^.]+$)/, '')
    .replace(/^hs (?=ticket )/, '')
    .replace(
      /^(?:your|ticket|issue|case|request|incident|inquiry|bug|card|review|task|conversation|problem) (?=.)/,
      '',
    )
    .replace(/(?<=.) (?:ticket|issue|case|request|incident|utc|gmt)$/, '');
}

function listOf(...lines: readonly string[]): readonly string[] {
  return [...new Set(lines.flatMap((line) => line.split(', ').map(nameKey)))];
}
