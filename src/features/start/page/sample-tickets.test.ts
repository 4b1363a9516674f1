import { describe, expect, it } from 'vitest';
import Papa from 'papaparse';
import { asCsv } from './sample-table.ts';
import { asNewTickets, readSamples, sampleId } from './sample-tickets.ts';

const NOW = new Date(2026, 2, 30, 7, 30); // the night before, clocks were put forward
const samples = await readSamples();

describe('the sample tickets', () => {
  it('are a hundred of all labels, some outside of them, each with a text and an invented address', () => {
    expect(samples).toHaveLength(100);
    expect(new Set(samples.map(({ category }) => category)).size).toBe(6);
    expect(new Set(samples.map(({ priority }) => priority)).size).toBe(5);
    for (const { description, email, category, priority } of samples) {
      expect(description.trim()).not.toBe('');
      expect(email).toMatch(/@example\.(?:com|org|net)$/);
      expect(category === null).toBe(priority === null);
    }
  });

  it('are known by their ids, and lie in the last four weeks, none in the future', () => {
    const tickets = asNewTickets(samples, NOW);
    expect(new Set(tickets.map(({ id }) => id)).size).toBe(100);
    expect(tickets[0]?.id).toBe(sampleId(0));
    const days = tickets.map(({ createdAt = 0 }) => (NOW.getTime() - createdAt) / 86_400_000);
    expect(Math.min(...days)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...days)).toBeLessThan(28);
    expect(Math.max(...days)).toBeGreaterThan(26);
  });

  it('are a table that reads back as it was', () => {
    const { data, errors } = Papa.parse<Record<string, string>>(asCsv(samples, NOW), {
      header: true,
      skipEmptyLines: true,
    });
    expect(errors).toEqual([]);
    expect(data.map(({ description }) => description?.replace(/^'/, ''))).toEqual(
      samples.map(({ description }) => description),
    );
    expect(data.map(({ category }) => category)).toEqual(
      samples.map(({ category }) => category ?? ''),
    );
  });
});
