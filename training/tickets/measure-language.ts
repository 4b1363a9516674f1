/**
 * How well the language of short texts is told, by all languages of the shipped bundle together:
 * subjects and first lines of the hand-written tickets, cut to a few words, with and without
 * accents. Right is what the language's own model answers without abstaining for its language.
 *
 *   node --import tsx training/tickets/measure-language.ts [calibrate|card|train] [de,fr]
 *
 * Then lines of one to fifteen words in 22 languages: thresholds were chosen on those of
 * `lines-chosen-on.json`; those of `lines-held-out.json` decided that letters were fitted again. A language that the bundle does
 * not read is right when refused. `English alone`: what a page that loads English says of the first
 * lines.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LoadedBundle } from '../../src/core/bundle-data.ts';
import { normaliseText } from '../../src/core/normalise.ts';
import { openEngine, type Engine } from '../../src/engine/assemble-engine.ts';
import { findBundleFolder, readBundleFolder } from '../cli/bundle-folder.ts';
import { readWrittenFiles, TICKET_LANGUAGES, type HandWrittenTicket } from './read-tickets.ts';

/** How texts were told: by language, `refused` for another than all that are loaded. */
type Told = ReadonlyMap<string, number>;

const CUTS: readonly (readonly [name: string, cut: (ticket: HandWrittenTicket) => string])[] = [
  ['subject', ({ subject = '' }) => subject],
  ['line', ({ description }) => firstLine(description)],
  ['8 words', ({ description }) => firstWords(description, 8)],
  ['5 words', ({ description }) => firstWords(description, 5)],
  ['3 words', ({ description }) => firstWords(description, 3)],
  ['line, plain', ({ description }) => withoutAccents(firstLine(description))],
  ['5 words, plain', ({ description }) => withoutAccents(firstWords(description, 5))],
];

function tell(engine: Engine, texts: readonly string[]): Told {
  const told = new Map<string, number>();
  for (const description of texts) {
    const { reason } = engine.triage({ description });
    const language = engine.partFor(normaliseText(description)).bundle.manifest.languages[0] ?? '';
    const name = reason === 'language' ? 'refused' : language;
    told.set(name, (told.get(name) ?? 0) + 1);
  }
  return told;
}

function print(name: string, right: string, told: Told): void {
  const all = [...told.values()].reduce((sum, count) => sum + count, 0);
  const share = ((100 * (told.get(right) ?? 0)) / Math.max(1, all)).toFixed(1).padStart(5);
  console.log(
    `${name.padEnd(24)} ${String(all).padStart(5)}  ${share} %  ${JSON.stringify(Object.fromEntries(told))}`,
  );
}

function firstLine(text: string): string {
  return text.split('\n').find((line) => line.trim() !== '') ?? '';
}

function firstWords(text: string, count: number): string {
  return text.split(/\s+/).slice(0, count).join(' ');
}

/**
 * Writes a text as people do without the right keys: umlauts as two letters, other letters without
 * accents.
 */
function withoutAccents(text: string): string {
  const spelt: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' };
  return text
    .normalize('NFC')
    .replace(/[äöüß]/g, (letter) => spelt[letter] ?? letter)
    .normalize('NFD')
    .replace(/\p{M}/gu, '');
}

const folder = import.meta.dirname;
const split = process.argv[2] ?? 'calibrate';
const { further = [], ...first }: LoadedBundle = await readBundleFolder(
  findBundleFolder('support'),
);
const engine = openEngine({ ...first, further });
const english = openEngine(first);
for (const language of process.argv[3]?.split(',') ?? TICKET_LANGUAGES) {
  const tickets = readWrittenFiles(join(folder, language))
    .flatMap((file) => file.tickets)
    .filter((ticket) => ticket.split === split);
  for (const [name, cut] of CUTS)
    print(
      `${language} ${name}`,
      language,
      tell(
        engine,
        tickets.map(cut).filter((text) => /\p{L}{2}/u.test(text)),
      ),
    );
  print(
    `${language} English alone`,
    language === 'en' ? 'en' : 'refused',
    tell(
      english,
      tickets.map(({ description }) => firstLine(description)),
    ),
  );
}
for (const file of ['chosen-on', 'held-out']) {
  const lines = JSON.parse(readFileSync(join(folder, `lines-${file}.json`), 'utf8')) as Readonly<
    Record<string, readonly string[]>
  >; // the project's own file
  for (const [language, texts] of Object.entries(lines)) {
    const isRead = TICKET_LANGUAGES.some((one) => one === language);
    print(`${language} ${file}`, isRead ? language : 'refused', tell(engine, texts));
  }
}
