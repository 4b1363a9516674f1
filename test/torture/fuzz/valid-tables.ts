/** Texts of tables that readers take, as CSV. */
export const CSV: readonly string[] = [
  'id,subject,description,category\n1,Card,"charged ""twice"", please",Billing\n2,Login,"two\nlines",Account\n',
  'Betreff;Beschreibung;Priorität\r\nKarte;zweimal belastet;Hoch\r\nKonto;geht nicht;Niedrig\r\n',
  'text\tlabel\nno login\taccount\nno refund\tbilling\n',
  'Report of May\n\nsubject|description\na|b\nTotal|2\n',
];

/** Values that readers take as tables of JSON. */
export const JSON_BASES: readonly unknown[] = [
  [
    {
      id: 1,
      subject: 'Card',
      description: 'charged twice',
      tags: ['billing', 'card'],
      category: { name: 'Billing' },
    },
  ],
  {
    tickets: [
      {
        id: 7,
        fields: {
          summary: 'Login',
          description: {
            type: 'doc',
            content: [{ type: 'paragraph', content: [{ type: 'text', text: 'no login' }] }],
          },
        },
      },
    ],
  },
  { subject: ['a', 'b'], description: ['c', 'd'] },
  { '101': { subject: 'x', body: 'y' }, '102': { subject: 'z', body: 'w' } },
  [
    ['subject', 'description'],
    ['a', 'b'],
  ],
  { subject: 'one', description: 'ticket', comments: [{ body: 'hello' }] },
];
