import { describe, expect, it } from 'vitest';
import { APP_LANGUAGES } from '../../core/languages.ts';
import { PAGES } from '../page-list.ts';
import { en } from '../words/en.ts';
import { findEntries, type Entry } from './find-entries.ts';
import { PAGE_KEYWORDS } from './page-keywords.ts';

const ENTRIES: readonly Entry[] = [
  { kind: 'action', title: 'Import' },
  { kind: 'page', title: 'Posteingang', keywords: 'inbox tickets' },
  { kind: 'page', title: 'Réglages', keywords: 'settings' },
  { kind: 'setting', title: 'Backup', about: 'Settings', keywords: 'export sichern' },
  { kind: 'setting', title: 'Größe der Schrift' },
  { kind: 'doc', title: 'Files that a desk brings', about: 'Answers, rules and tables.' },
  { kind: 'doc', title: 'Import of tickets in depth' },
];
const titlesFor = (query: string): readonly string[] =>
  findEntries(ENTRIES, query).map(({ title }) => title);

describe('the palette finds', () => {
  it.each([
    ['reglages', ['Réglages']],
    ['RÉGL', ['Réglages']],
    ['grosse', ['Größe der Schrift']],
    ['inbox', ['Posteingang']],
    ['eingang', ['Posteingang']],
    ['in', ['Posteingang', 'Import of tickets in depth']],
    ['rules', ['Files that a desk brings']],
    ['  desk   files ', ['Files that a desk brings']],
    ['files tables', ['Files that a desk brings']],
    ['files backup', []],
    ['(', ENTRIES.map(({ title }) => title)],
    ['zebra', []],
  ])('for %j: %j', (query, titles) => {
    expect([...titlesFor(query)].sort()).toEqual([...titles].sort());
  });

  it.each(['bakcup', 'bacup', 'backkup', 'bockup', 'sicherm'])(
    'for %j what is one letter away',
    (query) => {
      expect(titlesFor(query)).toEqual(['Backup']);
    },
  );

  it('no short word that is one letter away', () => {
    expect(titlesFor('inbx')).toEqual([]);
  });

  it('a title before another name, that before a sentence, and keeps the order of equals', () => {
    expect(titlesFor('settings')).toEqual(['Réglages', 'Backup']);
    expect(titlesFor('tickets')).toEqual(['Import of tickets in depth', 'Posteingang']);
    expect(titlesFor('import')).toEqual(['Import', 'Import of tickets in depth']);
  });
});

describe.each(APP_LANGUAGES)('by its name in %s', (code) => {
  const entries = PAGES.map(({ name }) => ({
    kind: 'page' as const,
    title: en.pages[name],
    keywords: PAGE_KEYWORDS[name] ?? '',
    name,
  }));

  it.each(PAGES)('the page $name is found while another language is shown', async ({ name }) => {
    const file = (await import(`../words/${code}.ts`)) as Readonly<Record<string, typeof en>>; // one catalogue, named as the file is
    const query = file[code]?.pages[name] ?? expect.fail(`no words in ${code}`);
    expect(findEntries(entries, query)[0]?.name).toBe(name);
  });
});
