import { describe, expect, it } from 'vitest';
import type { Doc } from '../shared/doc-nodes.ts';
import { docHref, readPlace } from './doc-place.ts';
import { openSearch } from './search-docs.ts';

const DOC: Doc = {
  slug: 'embed',
  audience: 'owners',
  title: 'Put it on your form',
  about: 'One tag.',
  blocks: [
    { kind: 'paragraph', of: ['Paste the ', { kind: 'code', text: 'script' }, ' tag.'] },
    { kind: 'heading', level: 2, id: 'csp', of: ['CSP'] },
    { kind: 'sample', lang: 'csp', text: "script-src 'self'" },
    { kind: 'heading', level: 2, id: 'look', of: ['Its ', { kind: 'em', of: ['look'] }] },
    {
      kind: 'list',
      ordered: false,
      items: [[{ kind: 'paragraph', of: [`${'filler '.repeat(60)}a colour for the border`] }]],
    },
    { kind: 'table', head: [['part']], rows: [[['chip']]] },
  ],
};

const search = await openSearch([DOC]);
const placesOf = (query: string): readonly string[] => search(query).map(({ id }) => id);

describe('the search', () => {
  it.each([
    ['paste', ['embed#']],
    ['script', ['embed#', 'embed#csp']],
    ['CSP', ['embed#csp']],
    ['colour border', ['embed#look']],
    ['chip', ['embed#look']],
    ['bor', ['embed#look']],
    ['bordr', ['embed#look']],
    ['script chip', []],
    ['', []],
    ['*', []],
    ['(', []],
  ])('finds %j in %j', (query, places) => {
    expect([...placesOf(query)].sort()).toEqual(places);
  });

  it('cuts the text around the word and marks it', () => {
    const [found] = search('border');
    const piece = found?.piece ?? [];
    expect(piece.filter(({ isFound }) => isFound).map(({ text }) => text)).toEqual(['border']);
    expect(piece.map(({ text }) => text).join('')).toMatch(
      /^… .*a colour for the border part chip$/,
    );
    expect(piece.map(({ text }) => text).join('').length).toBeLessThan(200);
  });

  it('puts what stands in a heading before what stands in the text', () => {
    expect(placesOf('put')[0]).toBe('embed#');
    expect(search('look')[0]).toMatchObject({ anchor: 'look', heading: 'Its look' });
  });
});

describe('an address', () => {
  it.each([
    ['', { slug: '', anchor: '' }],
    ['embed', { slug: 'embed', anchor: '' }],
    ['embed/', { slug: 'embed', anchor: '' }],
    ['embed#csp', { slug: 'embed', anchor: 'csp' }],
  ])('%j leads to %j', (rest, place) => {
    expect(readPlace(rest)).toEqual(place);
  });

  it('is written with a sign that stays readable', () => {
    expect(docHref('embed', 'csp')).toBe('#/docs/embed#csp');
    expect(docHref('embed')).toBe('#/docs/embed');
  });
});
