import { expect, test, vi } from 'vitest';
import { respelled, saySkippedLabels } from './bundle-spelling.ts';

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

test('labels of other heads that the bundle lacks are said to be measured by nothing', () => {
  const said: string[] = [];
  const spy = vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    said.push(String(text));
    return true;
  });
  const heads = [
    { name: 'category', labels: ['Bug'] },
    { name: 'priority', labels: ['High'] },
  ];
  const rows = ['High', 'Moderate', 'Moderate', 'Planned'].map((priority) => ({
    labels: { category: 'Bug', priority },
  }));
  saySkippedLabels(rows, heads);
  spy.mockRestore();
  expect(said).toEqual([
    'presort: priority: 3 of 4 tickets have a label that is none of the bundle\'s ("Moderate", "Planned") and are not measured\n',
  ]);
});
