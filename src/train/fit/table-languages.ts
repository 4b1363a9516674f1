import { detectLanguage, weighLanguages } from '../../core/detect-language.ts';
import { languageCode } from '../../core/language-part.ts';
import type { LanguageFact } from '../../core/training-notes.ts';
import type { TrainRow } from '../network/train-options.ts';

/** With fewer tickets nothing can be held out to calibrate on: five parts of two tickets each. */
export const MIN_TICKETS = 10;
/**
 * Where only the words tell the language, from this share of the tickets on it is no accident: of
 * hand-written tickets in one language, at most .017 look like another (Portuguese like Spanish).
 */
const MIN_SHARE = 0.03;
/** With fewer tickets even the commonest language is taught by those of the others. */
const MIN_BY_ITSELF = 100;
/** A language without an encoder is the table's when so many of its tickets are plainly in it. */
const MIN_STRANGE = 0.25;

/** How much more, as a logit, a short text's letters must say for another language than the table's commonest. */
const MIN_LEAD = 2;

type Told = Pick<TrainRow, 'text' | 'language'>;

/** A language of a table: two-letter code, and a number of its tickets. */
export interface TableLanguage {
  readonly language: string;
  readonly tickets: number;
}

/** What languages the tickets of a table are in, each list with the commonest first. */
export interface TableLanguages {
  /** Those that get an encoder and weights of their own. Empty where no ticket tells its language. */
  readonly trained: readonly TableLanguage[];
  /** Known languages with too few tickets to be read, and how many a bundle of the trained ones refuses. */
  readonly few: readonly TableLanguage[];
  /** Others that a good part of the tickets is in, and that nobody named. */
  readonly strange: readonly TableLanguage[];
}

/**
 * Every language that enough tickets are in. A language counts from `MIN_TICKETS` on where a column
 * tells it or it is among `named` (two-letter codes); where only the words tell it, it must also be
 * no accident. Where the tickets are plainly in one language that is not `known`, it is that alone.
 */
export function tableLanguages(
  rows: readonly Told[],
  known: readonly string[],
  named: readonly string[] = [],
): TableLanguages {
  const all = [...new Set([...known, ...named])];
  const counts = new Map<string, { tickets: number; byColumn: number }>();
  for (const { text, language } of rows) {
    const found = toldBy(language) ?? detectLanguage(text, all)?.language ?? 'und';
    const count = counts.get(found) ?? { tickets: 0, byColumn: 0 };
    count.tickets++;
    if (language !== undefined) count.byColumn++;
    counts.set(found, count);
  }
  const told = [...counts.values()].reduce((sum, { tickets }) => sum + tickets, 0);
  const untold = counts.get('und')?.tickets ?? 0;
  const ranked = [...counts]
    .filter(([language]) => language !== 'und')
    .map(([language, count]) => ({ language, ...count }))
    .sort((a, b) => b.tickets - a.tickets || (a.language < b.language ? -1 : 1));
  const plain = ({ language, tickets }: (typeof ranked)[number]): TableLanguage => ({
    language,
    tickets,
  });
  const inKnown = ranked.filter(({ language }) => all.includes(language));
  const others = ranked.filter(({ language }) => !all.includes(language));
  const [strange] = others;
  if (strange && strange.tickets > MIN_STRANGE * rows.length && strange.tickets * 2 > told - untold)
    return {
      trained: [plain(strange)],
      few: inKnown.map(plain),
      strange: others.slice(1).filter(isMany).map(plain),
    };
  function isMany({ language, tickets, byColumn }: (typeof ranked)[number]): boolean {
    if (tickets < MIN_TICKETS) return false;
    return (
      byColumn >= MIN_TICKETS || named.includes(language) || tickets >= MIN_SHARE * rows.length
    );
  }
  const trained = inKnown.filter((one, at) => at === 0 || isMany(one)).map(plain);
  return {
    trained,
    few: inKnown
      .filter((one, at) => at > 0 && !isMany(one))
      .map(({ language }) => ({ language, tickets: countRefused(rows, language, trained) }))
      .filter(({ tickets }) => tickets > 0),
    strange: others.filter(isMany).map(plain),
  };
}

/**
 * Tickets in a language that a bundle of the `trained` ones will refuse: those that a column tells, and
 * those whose words are plainly in it. Of a language's own short tickets some look a little like another.
 */
function countRefused(
  rows: readonly Told[],
  refused: string,
  trained: readonly TableLanguage[],
): number {
  const read = trained.map(({ language }) => language);
  const isIn = ({ text, language }: Told): boolean =>
    (toldBy(language) ?? detectLanguage(text, [...read, refused])?.language) === refused;
  return rows.filter(isIn).length;
}

function toldBy(language: string | undefined): string | undefined {
  return language === undefined ? undefined : languageCode(language);
}

/**
 * The language of each ticket among those that are trained, the commonest first: the table's word,
 * else what the detector says, the first where that is none of them; else the one that its letters
 * speak for, where they say enough.
 */
export function languageOf(
  { text, language }: { readonly text: string; readonly language?: string | undefined },
  languages: readonly string[],
): string {
  const [first = 'en'] = languages;
  if (languages.length < 2) return first;
  const found = language ?? detectLanguage(text, languages)?.language;
  if (found !== undefined) return languages.includes(found) ? found : first;
  const [ofFirst = 0, ...weights] = weighLanguages(text, languages);
  const most = Math.max(...weights);
  return (most >= ofFirst + MIN_LEAD && languages[weights.indexOf(most) + 1]) || first;
}

/** How many tickets teach each of the languages that are trained, in the order of `languages`. */
export function countTaught(
  rows: readonly Told[],
  languages: readonly string[],
): readonly TableLanguage[] {
  const counts = languages.map(() => 0);
  for (const row of rows) counts[languages.indexOf(languageOf(row, languages))]!++;
  return languages.map((language, at) => ({ language, tickets: counts[at]! }));
}

/** What to say of the languages that are `trained` and of those that are not; nothing of English alone. */
export function languageFacts(
  trained: readonly TableLanguage[],
  { few, strange }: Pick<TableLanguages, 'few' | 'strange'>,
): readonly LanguageFact[] {
  const isMixed = trained.length > 1;
  const facts: readonly LanguageFact[] = [
    ...trained.map(({ language, tickets }, at): LanguageFact => ({
      kind: isMixed && isTaughtByOthers(at, tickets) ? 'taught' : 'own',
      language,
      tickets,
    })),
    ...few.map((one): LanguageFact => ({ kind: 'few', ...one })),
    ...strange.map((one): LanguageFact => ({ kind: 'strange', ...one })),
  ];
  return facts.length === 1 && facts[0]?.language === 'en' ? [] : facts;
}

/**
 * Whether the tickets of the other languages teach a language too: every one but the commonest, and
 * that one where it has few of its own.
 */
export function isTaughtByOthers(place: number, tickets: number): boolean {
  return place > 0 || tickets < MIN_BY_ITSELF;
}
