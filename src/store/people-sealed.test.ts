import { expect, test } from 'vitest';
import { openRecord, sealRecord } from './record-seal.ts';
import { openTicket } from './ticket-edits.ts';

test('who wrote a ticket and who had it is sealed with its text', () => {
  const key = new Uint8Array(32).fill(7);
  const record = openTicket(
    'A-1',
    {
      origin: 'import',
      description: 'secret text',
      sender: 'ann@example.org',
      group: 'Money desk',
      assignee: 'Bob Stone',
      messageId: '<one@mail.example.org>',
    },
    1,
  );
  const sealed = sealRecord('tickets', record, key);
  const readable = JSON.stringify(Object.values(sealed).filter((one) => typeof one === 'string'));
  const bytes = new TextDecoder('latin1').decode((sealed as { $sealed: Uint8Array }).$sealed); // the sealed field
  for (const word of ['secret text', 'ann@example.org', 'Money desk', 'Bob Stone', 'one@mail'])
    expect(readable + bytes).not.toContain(word);
  expect(openRecord('tickets', sealed, key)).toEqual(record);
});
