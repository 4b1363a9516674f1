import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { startProcessorClock } from '../../../../test/fixtures/processor-time.ts';
import { draftOf, EMPTY_DRAFT, problemsOf, ruleOf } from './rule-draft.ts';
import { mergeRules, readRuleFile, readTeamFile, ruleFile } from './rule-file.ts';
import { previewChanges } from './preview-changes.ts';
import { readForRules } from '../../../core/redecide.ts';
import { compileRules } from '../../../core/rules.ts';
import type { TicketRecord } from '../../../store/schema.ts';
import { wordBundle, wordManifest } from '../../../../test/fixtures/core/word-model.ts';

const { heads } = wordManifest;
const file = (value: unknown): Blob =>
  new Blob([typeof value === 'string' ? value : JSON.stringify(value)]);
const problem = (value: unknown): Promise<string> =>
  readRuleFile(file(value), heads).then(
    () => 'taken',
    (thrown: Error) => thrown.message,
  );

function ticket(over: Partial<TicketRecord> & { id: string }): TicketRecord {
  return {
    subject: '',
    description: '',
    createdAt: 0,
    updatedAt: 0,
    status: 'ASSIGNED',
    category: 'Billing',
    priority: 'Low',
    confidence: 0.95,
    state: 'accept',
    source: 'model',
    reason: null,
    team: 'PAYMENTS',
    origin: 'ask',
    ...over,
  };
}

const kept = {
  view: {
    best: {
      category: { label: 'Billing', probability: 0.95 },
      priority: { label: 'Low', probability: 0.95 },
    },
    withheld: null,
  },
  team: 'PAYMENTS',
  priority: 'Low',
};
const past = { viewOf: () => kept, textOf: (one: TicketRecord) => readForRules(one, ['en']) };
const decider = {
  rules: compileRules(
    [{ id: 'r', when: { keywords: ['crash'] }, set: { category: 'Bug', priority: 'High' } }],
    heads,
  ),
  teams: wordBundle.teams,
  heads,
  languages: ['en'],
  now: () => performance.now(),
  overran: new Set<string>(),
};

describe('a rule as a form', () => {
  it('comes back as the same rule, its words in their order of kind', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.stringMatching(/^[a-z]{1,8}( [a-z]{1,8})?$/), {
          minLength: 1,
          maxLength: 4,
        }),
        fc.boolean(),
        fc.constantFrom('any' as const, 'subject' as const),
        (words, stop, field) => {
          const rule = ruleOf({
            ...EMPTY_DRAFT,
            id: 'r',
            words: words.join('\n'),
            stop,
            field,
            category: 'Bug',
            languages: 'en, de',
          });
          expect(ruleOf(draftOf(rule))).toEqual(rule);
          expect(problemsOf(draftOf(rule), [], heads)).toEqual({});
        },
      ),
    );
  });

  it.each([
    ['id', { id: '' }],
    ['id', { id: 'taken' }],
    ['words', { words: '' }],
    ['words', { words: '!!!' }],
    ['regex', { regex: '(a+)+$' }],
    ['regex', { regex: '(' }],
    ['languages', { languages: 'English!' }],
    ['set', { category: '' }],
    ['set', { category: 'Spaceships' }],
  ] as const)('says what is wrong with its %s %j', (part, change) => {
    const draft = { ...EMPTY_DRAFT, id: 'r', words: 'crash', category: 'Bug', ...change };
    expect(Object.keys(problemsOf(draft, ['taken'], heads))).toEqual([part]);
  });
});

describe('rule files', () => {
  it('name rule and field of what is wrong', async () => {
    const good = { id: 'a', when: { keywords: ['crash'] }, set: { category: 'Bug' } };
    expect(
      await problem([good, { ...good, id: 'b', when: { keywords: ['crash'], field: 'body' } }]),
    ).toContain('Rule 2 (“b”), when.field');
    expect(await problem([good, good])).toContain('Rule 2 (“a”): another rule has the same id');
    expect(await problem([{ ...good, when: {} }])).toContain('Rule 1 (“a”), when');
    expect(await problem([{ ...good, when: { regex: '(x+)+$' } }])).toContain('when.regex');
    expect(await problem([{ ...good, set: { category: 'Nope' } }])).toContain('“Nope”');
    expect(await problem({ rules: [] })).toContain('a list of rules');
    expect(await problem('\u0000{')).toContain('not JSON');
    expect(await problem([good])).toBe('taken');
    await expect(
      readTeamFile(file({ rows: [{ team: '' }], defaultTeam: 'X', reviewTeam: 'Y' })),
    ).rejects.toThrow('rows[0].team');
  });

  it('leave out rules that are off, and an import takes the place of what has the same id', () => {
    const [a, b] = [
      { id: 'a', when: { keywords: ['x'] }, set: { category: 'Bug' } },
      { id: 'b', when: { keywords: ['y'] }, set: { category: 'Bug' } },
    ];
    expect(
      JSON.parse(
        ruleFile([
          { ...a, off: true },
          { ...b, off: false },
        ]),
      ),
    ).toEqual([b]);
    expect(
      mergeRules(
        [a, b],
        [
          { ...a, stop: true },
          { ...b, id: 'c' },
        ],
      ).map(({ id, stop = false }) => [id, stop]),
    ).toEqual([
      ['a', true],
      ['b', false],
      ['c', false],
    ]);
  });
});

describe('the preview', () => {
  it("lists what would change and leaves people's choices, waiting tickets and resolved ones alone", async () => {
    const tickets = [
      ticket({ id: 'hit', description: 'a crash' }),
      ticket({ id: 'miss', description: 'an invoice' }),
      ticket({ id: 'person', description: 'a crash', source: 'person' }),
      ticket({ id: 'waiting', description: 'a crash', category: 'PENDING' }),
      ticket({ id: 'resolved', description: 'a crash', status: 'RESOLVED' }),
      ticket({ id: 'moved', description: 'a crash', team: 'NIGHT', priority: 'High' }),
    ];
    const { changes, checked } = await previewChanges(
      tickets,
      past,
      decider,
      new AbortController().signal,
    );
    expect(
      changes.map(({ ticket: { id }, after: { category, priority, team } }) => [
        id,
        category,
        priority,
        team,
      ]),
    ).toEqual([
      ['hit', 'Bug', 'High', 'HOT_FIX'],
      ['moved', 'Bug', 'High', 'NIGHT'],
    ]);
    expect(checked).toBe(3);
    expect(
      (
        await previewChanges(tickets, past, decider, new AbortController().signal, true)
      ).changes.map(({ ticket: { id } }) => id),
    ).toContain('resolved');
  });

  it('goes over 10,000 stored tickets in under a second of processor time once their texts are read', async () => {
    const words =
      'invoice charged crash login password slow report export dashboard error card refund please thanks the a my when'.split(
        ' ',
      );
    const tickets = Array.from({ length: 10_000 }, (_, at) =>
      ticket({
        id: String(at),
        description: Array.from(
          { length: 40 },
          (__, word) => words[(at * 7 + word * 13) % words.length],
        ).join(' '),
      }),
    );
    const texts = new Map(tickets.map((one) => [one.id, readForRules(one, ['en'])]));
    const source = {
      viewOf: () => kept,
      textOf: (one: TicketRecord) => texts.get(one.id) ?? readForRules(one, ['en']),
    };
    const rules = compileRules(
      Array.from({ length: 20 }, (_, at) => ({
        id: `r${at}`,
        when: { phrases: [`word${at} other`], regex: `case-${at}-[0-9]{1,4}` },
        set: { category: 'Bug' },
      })),
      heads,
    );
    const computedMs = startProcessorClock();
    const { checked } = await previewChanges(
      tickets,
      source,
      { ...decider, rules },
      new AbortController().signal,
    );
    expect(checked).toBe(10_000);
    expect(computedMs()).toBeLessThan(1_000);
  });
});
