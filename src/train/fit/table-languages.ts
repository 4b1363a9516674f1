import { detectLanguage, weighLanguages } from '../../core/detect-language.ts';
import { languageCode } from '../../core/language-part.ts';
import type { LanguageFact } from '../../core/training-notes.ts';
import type { TrainRow } from '../network/train-options.ts';

/** Fewer tickets cannot be held out for calibration: five folds need two tickets each. */
export const MIN_TICKETS = 10;
/**
 * Smallest share of tickets from which the detector's word is trusted where no column tells the
 * language. Of hand-written tickets in one language, at most .017 look like another (Portuguese
 * like Spanish).
 */
const MIN_SHARE = 0.03;
/**
 * With fewer tickets, even the most frequent language also learns from the tickets of the others.
 */
const MIN_BY_ITSELF = 100;
/**
 * Share of the tickets that must be clearly in a language without an encoder before it is reported.
 */
const MIN_STRANGE = 0.25;

/**
 * Lead in logits by which a short text's letters must favour a language over the table's most
 * frequent one.
 */
const MIN_LEAD = 2;

type Told = Pick<TrainRow, 'text' | 'language'>;

/** A two-letter code and the number of the table's tickets in that language. */
export interface TableLanguage {
  readonly language: string;
  readonly tickets: number;
}

/** Languages of a table's tickets, the most frequent first in each list. */
export interface TableLanguages {
  /** Languages that get an encoder and own weights. Empty where no ticket tells its language. */
  readonly trained: readonly TableLanguage[];
  /**
   * Known languages with too few tickets for a model, with the number of tickets that a bundle of
   * the trained languages refuses.
   */
  readonly few: readonly TableLanguage[];
  /** Other languages of many tickets, which no person named. */
  readonly strange: readonly TableLanguage[];
}

/**
 * Finds every language with enough tickets. A language needs `MIN_TICKETS` where a column tells it
 * or it is among `named` (two-letter codes); where only the words tell it, it also needs
 * `MIN_SHARE`. Where the tickets are clearly in one language that is not `known`, the result is
 * that language alone.
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
 * Counts the tickets that a bundle of the `trained` languages will refuse: those whose column names
 * the refused language, and those whose words are clearly in it. A language's own short tickets may
 * look like another language, so unclear tickets do not count.
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
 * Returns the language of each ticket, one of those that are trained (the most frequent first). The
 * table's column decides first, the detector second, and a clear lead of the letters third;
 * otherwise the ticket gets the first language.
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

/** Counts the tickets that train each language, in the order of `languages`. */
export function countTaught(
  rows: readonly Told[],
  languages: readonly string[],
): readonly TableLanguage[] {
  const told = rows.map((row) => languageOf(row, languages));
  return languages.map((language) => ({
    language,
    tickets: told.filter((one) => one === language).length,
  }));
}

/** Returns the facts to report about trained and other languages; empty for English alone. */
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
 * Whether a language also learns from the tickets of the others: all do but the most frequent one,
 * and that one does where it has few tickets.
 */
export function isTaughtByOthers(place: number, tickets: number): boolean {
  return place > 0 || tickets < MIN_BY_ITSELF;
}
