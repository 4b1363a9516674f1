/**
 * Each language that Presort reads has an encoder, tickets, and the texts of the shipped bundle.
 * The last section of docs/languages.md lists what is missing.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { TOLD_BY_LETTERS } from '../../src/core/language-odds.ts';
import { APP_LANGUAGES, READ_LANGUAGES, WIDGET_LANGUAGES } from '../../src/core/languages.ts';
import { encoderFile, SHARED_ENCODER } from '../../training/node/shared-encoder.ts';
import { countTickets } from '../../training/tickets/measure-tickets.ts';
import { readWrittenFiles, TICKET_LANGUAGES } from '../../training/tickets/read-tickets.ts';

type Texts = Readonly<Record<string, Readonly<Record<string, string>>>>;
const read = <T>(file: string): T => JSON.parse(readFileSync(file, 'utf8')) as T; // our own files
const manifest = read<{
  readonly languages: readonly string[];
  readonly heads: readonly {
    readonly labels: readonly string[];
    readonly titles: Texts;
    readonly descriptionsIn: Texts;
  }[];
}>('models/support/manifest.json');
const teams = read<{
  readonly rows: readonly { readonly team: string }[];
  readonly titles: Texts;
}>('models/support/teams.json');
const replies = read<readonly { readonly lang?: string }[]>('models/support/replies.json');

describe.each(READ_LANGUAGES)('data in %s', (language) => {
  it('has an encoder', () => {
    expect(existsSync(join(SHARED_ENCODER, encoderFile(language)))).toBe(true);
  });

  it('has a thousand tickets, 150 of them out of scope', () => {
    expect(TICKET_LANGUAGES).toContain(language);
    const figures = countTickets(readWrittenFiles(join('training/tickets', language)));
    expect(figures.tickets).toBeGreaterThanOrEqual(1_000);
    expect(figures.outOfScope).toBeGreaterThanOrEqual(150);
  });

  it('is read by the shipped bundle and told by its letters', () => {
    expect(manifest.languages).toContain(language);
    expect(TOLD_BY_LETTERS).toContain(language);
  });

  it('has all answers, and what people read instead of labels, their descriptions and teams', () => {
    const answersIn = (code: string): number =>
      replies.filter(({ lang = 'en' }) => lang === code).length;
    expect(answersIn(language)).toBe(answersIn('en'));
    if (language === 'en') return;
    for (const { labels, titles, descriptionsIn } of manifest.heads)
      for (const texts of [titles, descriptionsIn])
        expect(Object.keys(texts[language] ?? {}).sort()).toEqual([...labels].sort());
    const named = Object.keys(teams.titles[language] ?? {});
    expect(named).toEqual(expect.arrayContaining(teams.rows.map(({ team }) => team)));
  });
});

it('docs/languages.md has every language in the table of its floor', () => {
  const rows = readFileSync('docs/languages.md', 'utf8').split('\n');
  const names = new Intl.DisplayNames(['en'], { type: 'language' });
  const row = (code: string): string =>
    rows.find((line) => line.startsWith(`| ${names.of(code) ?? ''} (${code}) `)) ?? '';
  const marks = (code: string): readonly boolean[] => [
    READ_LANGUAGES.some((one) => one === code),
    WIDGET_LANGUAGES.some((one) => one === code),
    APP_LANGUAGES.some((one) => one === code),
  ];
  for (const code of new Set([...READ_LANGUAGES, ...WIDGET_LANGUAGES, ...APP_LANGUAGES])) {
    const cells = row(code).split('|').slice(2, 5);
    expect([code, cells.map((cell) => cell.trim() === 'yes')]).toEqual([code, marks(code)]);
  }
});
