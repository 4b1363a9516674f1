import { expect, test } from 'vitest';
import { respelled } from './bundle-spelling.ts';

test("labels that the widget would take for the bundle's are measured as these", () => {
  const heads = [
    { name: 'category', labels: ['Bug Report', 'C', 'C++'] },
    { name: 'priority', labels: ['High'] },
  ];
  const rows = ['Bug-Report', 'bug report', 'Bug Report', 'c++', 'Idea'].map((category) => ({
    labels: { category, priority: 'HIGH', team: 'x' },
  }));
  expect(respelled(rows, heads).map(({ labels }) => labels)).toEqual(
    ['Bug Report', 'Bug Report', 'Bug Report', 'C++', 'Idea'].map((category) => ({
      category,
      priority: 'High',
      team: 'x',
    })),
  );
});
