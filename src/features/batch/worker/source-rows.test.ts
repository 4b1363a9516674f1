import { expect, it } from 'vitest';
import { inspectFile } from './inspect-file.ts';
import { sourceRows } from './source-rows.ts';

it('a row tells who wrote it, who has it and when it came, for the ticket that it may become', async () => {
  const blob = new Blob([
    `id,subject,description,Requester,Group,Assignee,Created,Status
1,Lamp,It flickers,Ann <ann@example.org>,Desk,Bob,31/12/2025 10:00 +00:00,Solved
2,Bill,It is wrong,,-,,03/04/2025 10:00 +00:00,Open
3,Key,It is lost,,,,soon,
`,
  ]);
  const { file, mapping } = await inspectFile(blob, 't.csv');
  const told: object[] = [];
  for await (const { rows } of sourceRows(blob, file, mapping))
    told.push(...rows.map(({ about }) => about()));
  expect(told).toEqual([
    {
      sender: 'Ann <ann@example.org>',
      group: 'Desk',
      assignee: 'Bob',
      createdAt: Date.UTC(2025, 11, 31, 10),
      isResolved: true,
    },
    { createdAt: Date.UTC(2025, 3, 3, 10) },
    {},
  ]);
});
