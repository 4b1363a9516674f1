import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../src/shell/language/languages.ts';
import { textsOfComponent, textsOfScript } from './find-texts.ts';

/** Strings that look like texts but are not, or that are the same in every language. */
const NOT_TEXTS: Readonly<Record<string, readonly string[] | 'all'>> = {
  // Each language is named in its own language.
  'src/shell/language/languages.ts': LANGUAGES.map(({ name }) => name),
  // Names of encodings, and the labels that show which column is the priority.
  'src/shell/ticket/table-words.ts': [
    'UTF-16 (little endian)',
    'UTF-16 (big endian)',
    'Macintosh',
    'Shift JIS',
  ],
  'src/shell/ticket/PriorityMark.svelte': ['Low', 'Medium', 'High', 'Critical'],
  // A cache of the browser, media queries, fonts.
  'src/shell/state/incoming.svelte.ts': ['Files'],
  'src/shell/state/install-prompt.svelte.ts': ['(display-mode: standalone)'],
  'src/shell/ui/charts/HeatTable.svelte': ['13px system-ui, sans-serif'],
  'src/shell/ui/charts/chart-colours.ts': ['(prefers-color-scheme: dark)'],
  'src/shell/ui/charts/export-image.ts': ['600 16px system-ui, sans-serif'],
  // Words that people look for, in all languages at once; never shown.
  'src/shell/palette/page-keywords.ts': 'all',
  'src/features/docs/page/doc-keywords.ts': 'all',
  'src/features/rules/page/place-keywords.ts': 'all',
  'src/features/settings/page/place-keywords.ts': 'all',
  // Names of elements, rules of style, a tag to copy.
  'src/features/form/page/draw-markup.ts': 'all',
  'src/features/form/page/live-style.ts': 'all',
  'src/features/lab/page/embed-snippet.ts': 'all',
  'src/shell/embed-tag.ts': 'all',
  // Headers of a mail.
  'src/features/inbox/page/answer-mail.ts': 'all',
  // A command, and names of elements.
  'src/features/review/page/CorrectionFiles.svelte': ['presort train'],
  'src/features/review/page/ReviewPage.svelte': ['a, button, summary'],
  'src/shell/palette/page-actions.ts': ['button, summary, label.button, a.button, nav a'],
  // A line that the parser of triggers reads.
  'src/features/rules/page/trigger-problems.ts': ['It stopped working today. …'],
  // Columns of the files that are exported.
  'src/shell/ticket/ticket-file.ts': [
    'Subject',
    'Description',
    'Category',
    'Priority',
    'Timestamp',
    'Status',
    'Team',
    'Confidence',
    'Source',
    'Sender',
    'Group',
    'Assignee',
  ],
  // Names of a parameter, a file and fields.
  'src/features/api/page/ApiCell.svelte': ['id'],
  'src/features/api/page/ApiPage.svelte': ['openapi.json'],
  'src/features/setup/page/WidgetPage.svelte': ['presort_'],
  // An error that is caught beside.
  'src/shell/ui/copy-text.ts': ['copying was refused'],
};

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((name) => join('src', name))
  .filter(
    (name) =>
      (name.endsWith('.svelte') ||
        /^src\/(shell|features\/[^/]+\/page)\/.*(?<!\.test)\.ts$/.test(name)) &&
      !/\/words\/|^src\/shell\/sw\//.test(name),
  )
  .sort();

describe('what people read', () => {
  it.each([
    ['<p>Some words</p>', ['Some words']],
    ['<p>{n} of {m}</p>', ['of']],
    ['<a title="Help">?</a>', ['Help']],
    ['<i aria-label={on ? "on" : off}></i>', ['on']],
    ['<Card hint="Some words" icon="some-name" />', ['Some words']],
    ['<b onclick={() => { show("All is done."); }}></b>', ['All is done.']],
    ['{#if a}<p>{`${n} tickets`}</p>{:else}Nothing{/if}', ['… tickets', 'Nothing']],
    ['{#each ["Red", "Green"] as it (it)}{it}{/each}', ['Red', 'Green']],
    ['{#snippet link()}<b>More</b>{/snippet}', ['More']],
    [
      '<script lang="ts">const a: "Some type" = f(`${n} rows are read`);</script>',
      ['… rows are read'],
    ],
    ['<p class="some names" id="x">{words.title} · {n}&nbsp;ms</p>', []],
    ['<code>npm run it</code><img src="a b.png" alt="" />{#if key === "Some key"}–{/if}', []],
    ['<script lang="ts">import a from "./b c.ts"; throw new Error("No such thing");</script>', []],
  ])('is found in %s', (source, texts) => {
    expect(textsOfComponent(source)).toEqual(texts);
  });

  it('lies in catalogues of words, not in markup and code', () => {
    expect(files.length).toBeGreaterThan(150);
    const left = files.flatMap((name) => textsOf(name).map((text) => `${name}: ${text}`));
    expect(left).toEqual([]);
  });

  it('and what is known to be no text is still there', () => {
    const gone = Object.entries(NOT_TEXTS).filter(([name, texts]) => {
      const found = read(name);
      return texts === 'all' ? found.length === 0 : texts.some((text) => !found.includes(text));
    });
    expect(gone).toEqual([]);
  });
});

function textsOf(name: string): readonly string[] {
  const known = NOT_TEXTS[name] ?? [];
  return known === 'all' ? [] : read(name).filter((text) => !known.includes(text));
}

const reading = new Map<string, readonly string[]>();

function read(name: string): readonly string[] {
  const known = reading.get(name);
  if (known) return known;
  const source = readFileSync(name, 'utf8');
  const texts = name.endsWith('.svelte') ? textsOfComponent(source) : textsOfScript(source);
  reading.set(name, texts);
  return texts;
}
