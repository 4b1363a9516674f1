/** What the build makes of the Markdown files that the app shows. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { DOC_LIST } from '../../config/docs/doc-list.ts';
import { docFiles, readDocs } from '../../config/docs/make-docs.ts';
import { anchorOf, readMarkdown } from '../../config/docs/read-markdown.ts';
import { DOC_KEYWORDS } from '../../src/features/docs/page/doc-keywords.ts';
import { AUDIENCES } from '../../src/features/docs/shared/doc-nodes.ts';

const read = (text: string) => readMarkdown(`# A title\n\n${text}`, 'a.md', (to) => `>${to}`);

describe('the list of documents', () => {
  it('names each once, for every audience', () => {
    const names = DOC_LIST.map(({ slug }) => slug);
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => !/^[a-z][a-z-]*$/.test(name))).toEqual([]);
    expect(new Set(DOC_LIST.map(({ audience }) => audience))).toEqual(new Set(AUDIENCES));
  });

  it('has words for each by which the palette finds it, and for no other', () => {
    expect(Object.keys(DOC_KEYWORDS).sort()).toEqual(DOC_LIST.map(({ slug }) => slug).sort());
  });

  it('keeps an audience together, so that what comes next is for the same reader', () => {
    const runs = DOC_LIST.map(({ audience }) => audience).filter(
      (one, at, all) => one !== all[at - 1],
    );
    expect(runs).toEqual(AUDIENCES);
  });

  it('becomes files of a size that a phone fetches at once', () => {
    const sizes = [...docFiles()].map(([name, text]) => [name, Buffer.byteLength(text)] as const);
    expect(sizes.map(([name]) => name)).toEqual([
      'list.json',
      ...AUDIENCES.map((audience) => `${audience}.json`),
    ]);
    expect(sizes.filter(([, bytes]) => bytes > 200_000)).toEqual([]);
  });

  it('links to no heading that is not there', () => {
    const list = [{ slug: 'a', file: 'docs/rules.md', audience: 'agents', about: '' }] as const;
    expect(readDocs(list)[0]?.title).toBe('What a rule reads, and when it hits');
    expect(() => readDocs()).not.toThrow();
  });
});

describe('what a document promises', () => {
  /** Rows of tables that name a test, and mostly its words. */
  const claims = ['docs/privacy.md', 'docs/accessibility.md'].flatMap((page) =>
    [...readFileSync(page, 'utf8').matchAll(/`(test\/[^`]+\.test\.ts)`(?:: ([^|]+?))? *\|/g)].map(
      ([, file = '', words = '']) => ({ page, file, words }),
    ),
  );

  it('names tests', () => expect(claims.length).toBeGreaterThan(15));

  it.each(claims)('in $page is held by $file: $words', ({ file, words }) => {
    expect(readFileSync(file, 'utf8').replaceAll("\\'", "'")).toContain(words);
  });
});

describe('Markdown', () => {
  it.each([
    ['a *b* **c** `d<e>`', 'paragraph', ['a ', { kind: 'em', of: ['b'] }]],
    ['- a\n- b', 'list', undefined],
    ['> a', 'quote', undefined],
    ['```json manifest\n{}\n```', 'sample', undefined],
    ['| a |\n| - |\n| b\\|c |', 'table', undefined],
    ['---', 'rule', undefined],
  ])('%j becomes a %s', (text, kind, of) => {
    const [block] = read(text).blocks;
    expect(block?.kind).toBe(kind);
    if (of) expect(block).toMatchObject({ of: expect.arrayContaining(of) as unknown });
  });

  it('is words alone: a sign of markup in it stays a sign', () => {
    expect(read('1 \\< 2 & `<b>` "x" &').blocks).toEqual([
      { kind: 'paragraph', of: ['1 ', '<', ' 2 & ', { kind: 'code', text: '<b>' }, ' "x" &'] },
    ]);
  });

  it('links where it is told to', () => {
    expect(read('[a](b.md#c)').blocks[0]).toMatchObject({
      of: [{ kind: 'link', to: '>b.md#c', of: ['a'] }],
    });
    const plain = readMarkdown('# T\n\n[a](b.md)', 'a.md', () => null);
    expect(plain.blocks[0]).toMatchObject({ of: ['a'] });
  });

  it.each([
    '<b>bold</b>',
    'a <img src=x onerror=alert(1)> b',
    '<script>alert(1)</script>',
    '![a](b.png)',
    '- [ ] a task',
    '~~gone~~',
    '# A second title',
    '##### Too deep',
  ])('%j is refused', (text) => {
    expect(() => read(text)).toThrow('a.md');
  });

  it('needs a title, and leaves comments out', () => {
    expect(() => readMarkdown('Words', 'a.md', () => null)).toThrow('a.md: the first line');
    expect(read('<!-- for writers -->\n\na <!-- b --> c').blocks).toHaveLength(1);
  });

  it('gives headings the anchors that code hosts give them', () => {
    const taken = new Map<string, number>();
    expect(
      ['`--replies`', 'CSP, and SRI', 'Über uns!', 'Twice', 'Twice'].map((words) =>
        anchorOf(words.replaceAll('`', ''), taken),
      ),
    ).toEqual(['--replies', 'csp-and-sri', 'über-uns', 'twice', 'twice-1']);
  });
});
