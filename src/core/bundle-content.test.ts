import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { ReplyTemplate, Rule, TeamTable } from './bundle-data.ts';

const read = <T>(path: string): T => JSON.parse(readFileSync(path, 'utf8')) as T; // our own files, checked below
const LABELS = {
  support: Object.keys(
    read<{ category: object }>('training/research/recipes/labels-support.json').category,
  ),
  'it-desk': Object.keys(read<object>('training/research/recipes/labels-it-desk.json')),
};

describe.each(['support', 'it-desk'] as const)('content of the %s bundle', (bundle) => {
  const replies = read<ReplyTemplate[]>(`models/${bundle}/replies.json`);
  const rules = read<Rule[]>(`models/${bundle}/rules.json`);
  const teams = read<TeamTable>(`models/${bundle}/teams.json`);

  it('has at least four replies for every category and none for others', () => {
    for (const label of LABELS[bundle])
      expect(
        replies.filter((reply) => reply.category === label).length,
        label,
      ).toBeGreaterThanOrEqual(4);
    expect(replies.filter((reply) => !LABELS[bundle].includes(reply.category ?? ''))).toEqual([]);
  });

  it('names every reply and rule once', () => {
    const ids = [...replies, ...rules].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('knows for each reply how customers ask for it', () => {
    expect(replies.filter((reply) => (reply.asks?.length ?? 0) < 4)).toEqual([]);
  });

  it('sends every category to a team', () => {
    const routed = teams.rows.map((row) => row.category);
    expect(LABELS[bundle].filter((label) => !routed.includes(label))).toEqual([]);
  });
});
