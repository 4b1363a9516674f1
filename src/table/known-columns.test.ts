import { expect, test } from 'vitest';
import { guessPlaces } from './ticket-columns.ts';

// One table for each program or language. Who adds a name adds a table that has it.
test.each<[string, readonly string[], object]>([
  [
    'Zendesk',
    ['Summation column', 'Id', 'Requester', 'Subject', 'Priority', 'Ticket type'],
    { id: 1, subject: 3, priority: 4, category: 5 },
  ],
  [
    'Jira',
    [
      'Summary',
      'Issue key',
      'Issue id',
      'Issue Type',
      'Priority',
      'Comment',
      'Description',
      'Comment',
    ],
    { id: 1, subject: 0, description: [6], category: 3, priority: 4 },
  ],
  [
    'Jira as JSON',
    ['key', 'fields.summary', 'fields.description', 'fields.issuetype', 'fields.priority'],
    { id: 0, subject: 1, description: [2], category: 3, priority: 4 },
  ],
  [
    'ServiceNow',
    ['number', 'short_description', 'description', 'priority', 'category'],
    { id: 0, subject: 1, description: [2], category: 4, priority: 3 },
  ],
  [
    'Freshdesk',
    ['Ticket ID', 'Subject', 'Status', 'Priority', 'Type', 'Description'],
    { id: 0, subject: 1, description: [5], category: 4, priority: 3 },
  ],
  [
    'queues in Spanish',
    ['Número', 'Asunto', 'Descripción', 'Cola'],
    { id: 0, subject: 1, description: [2], category: 3 },
  ],
  [
    'queues in French',
    ['Numéro', 'Objet', 'Message', "File d'attente"],
    { subject: 1, description: [2], category: 3 },
  ],
  [
    'queues in Portuguese',
    ['Assunto', 'Mensagem', 'Fila'],
    { subject: 0, description: [1], category: 2 },
  ],
  [
    'queues in German',
    ['Betreff', 'Nachricht', 'Name der Warteschlange'],
    { subject: 0, description: [1], category: 2 },
  ],
  [
    'rows numbered in Spanish',
    ['Fila', 'Asunto', 'Descripción', 'Categoría'],
    { subject: 1, description: [2], category: 3 },
  ],
  [
    'HubSpot',
    ['Ticket ID', 'Ticket name', 'Ticket description', 'Category'],
    { id: 0, subject: 1, description: [2], category: 3 },
  ],
  [
    'HubSpot as JSON',
    ['id', 'properties.subject', 'properties.content'],
    { id: 0, subject: 1, description: [2] },
  ],
  [
    'Zoho of another page',
    [
      'Department Name',
      'Email',
      'Subject',
      'Description',
      'Priority (Ticket)',
      'Category (Ticket)',
      'Created Time (Ticket)',
    ],
    { sender: 1, subject: 2, description: [3], priority: 4, category: 5, createdAt: 6 },
  ],
  [
    'Znuny’s lists, which count their rows',
    ['Number', 'Ticket#', 'State', 'Queue', 'From', 'Subject', 'ArticleTree'],
    { id: 1, status: 2, category: 3, sender: 4, subject: 5, description: [6] },
  ],
  [
    'Zoho with an address',
    ['Ticket Id', 'Subject', 'Description', 'Status (Ticket)', 'Contact Name', 'Email (Ticket)'],
    { id: 0, subject: 1, description: [2], status: 3, sender: 5 },
  ],
  [
    'HubSpot with a contact',
    ['Ticket ID', 'Ticket name', 'Ticket status', 'Ticket description', 'Associated Contact'],
    { id: 0, subject: 1, status: 2, description: [3], sender: 4 },
  ],
  [
    'osTicket with its state',
    ['Ticket Number', 'Subject', 'From', 'From Email', 'Current Status'],
    { id: 0, subject: 1, sender: 3, status: 4 },
  ],
  [
    'GLPI',
    ['ID', 'Title', 'Opening date', 'Requester - Requester', 'Assigned to - Technician'],
    { id: 0, subject: 1, createdAt: 2, sender: 3, assignee: 4 },
  ],
  [
    'Redmine in German',
    ['#', 'Tracker', 'Thema', 'Kategorie', 'Beschreibung'],
    { id: 0, subject: 2, category: 3, description: [4] },
  ],
  [
    'Help Scout',
    ['Conversation ID', 'Customer Email', 'Subject', 'Preview'],
    { id: 0, sender: 1, subject: 2, description: [3] },
  ],
  [
    'a contact form',
    ['your-name', 'your-email', 'your-subject', 'your-message'],
    { sender: 1, subject: 2, description: [3] },
  ],
  [
    'names of a program',
    ['ticketId', 'ticketSubject', 'ticketDescription', 'createdAt'],
    { id: 0, subject: 1, description: [2], createdAt: 3 },
  ],
  [
    'names of a database',
    ['tickets.id', 'tickets.subject', 'tickets.description', 't.priority'],
    { id: 0, subject: 1, description: [2], priority: 3 },
  ],
  [
    'GraphQL',
    ['ticket.id', 'ticket.content.subject', 'ticket.content.body', 'user.description'],
    { id: 0, subject: 1, description: [2] },
  ],
  [
    'Italian',
    ['Numero', 'Oggetto', 'Descrizione', 'Categoria', 'Priorità'],
    { id: 0, subject: 1, description: [2], category: 3, priority: 4 },
  ],
  [
    'Polish',
    ['Numer', 'Temat', 'Opis', 'Kategoria', 'Priorytet'],
    { id: 0, subject: 1, description: [2], category: 3, priority: 4 },
  ],
  [
    'Japanese',
    ['番号', '件名', '内容', 'カテゴリ', '優先度'],
    { id: 0, subject: 1, description: [2], category: 3, priority: 4 },
  ],
  [
    'French with a message',
    ['Numéro', 'Sujet', 'Message'],
    { id: 0, subject: 1, description: [2] },
  ],
  [
    'Zoho',
    ['Ticket Id', 'Subject', 'Description', 'Classification'],
    { id: 0, subject: 1, description: [2], category: 3 },
  ],
  [
    'osTicket',
    ['Ticket Number', 'Subject', 'Help Topic', 'Priority', 'Department'],
    { id: 0, subject: 1, category: 2, priority: 3 },
  ],
  [
    'GLPI in French',
    ['ID', 'Titre', 'Description', 'Priorité', 'Catégorie'],
    { id: 0, subject: 1, description: [2], priority: 3, category: 4 },
  ],
  [
    'Znuny',
    ['Ticket#', 'Title', 'Queue', 'Priority', 'Body'],
    { id: 0, subject: 1, description: [4], category: 2, priority: 3 },
  ],
  [
    'Redmine',
    ['#', 'Tracker', 'Subject', 'Priority', 'Description'],
    { id: 0, subject: 2, description: [4], category: 1, priority: 3 },
  ],
  [
    'GitHub',
    ['number', 'title', 'body', 'labels', 'user.id'],
    { id: 0, subject: 1, description: [2], category: 3 },
  ],
  [
    'GitLab',
    ['Issue ID', 'Title', 'Description', 'Labels'],
    { id: 0, subject: 1, description: [2], category: 3 },
  ],
  [
    'German',
    ['Ticketnummer', 'Betreff', 'Nachricht', 'Kategorie', 'Priorität'],
    { id: 0, subject: 1, description: [2], category: 3, priority: 4 },
  ],
  [
    'Spanish',
    ['Número', 'Asunto', 'Descripción', 'Categoría', 'Prioridad'],
    { id: 0, subject: 1, description: [2], category: 3, priority: 4 },
  ],
  [
    'Portuguese',
    ['Número', 'Assunto', 'Descrição', 'Categoria', 'Prioridade'],
    { id: 0, subject: 1, description: [2], category: 3, priority: 4 },
  ],
])('the columns of %s are known', (_, columns, expected) => {
  expect(guessPlaces(columns)).toMatchObject(expected);
});
