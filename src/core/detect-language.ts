/** A guess at a text's language, only made when the signs are plain. */
export interface LanguageGuess {
  /** Two-letter code, or `und` for a language that has no word list here but is none of those that have. */
  readonly language: string;
}

/** Different words looked at; more would not change the guess. */
const MAX_WORDS = 80;

/**
 * Tells which language a text is in, or null when unsure: short texts, product names, code and lists of words stay
 * unsure. Text in one of `expected` (two-letter codes) needs much less to be recognised than text in any other.
 */
export function detectLanguage(text: string, expected: readonly string[]): LanguageGuess | null {
  const script = foreignScript(text, expected);
  if (script !== null) return { language: script };
  const words = [...new Set(text.toLowerCase().match(/[\p{L}\p{M}]+'?/gu))].slice(0, MAX_WORDS);
  const scores = scoreWords(words);
  const [best, bestScore] = [...scores].reduce((a, b) => (b[1] > a[1] ? b : a), ['und', 0]);
  const expectedScore = Math.max(0, ...expected.map((language) => scores.get(language) ?? 0));
  if (expected.includes(best)) return { language: best };
  const share = bestScore / words.length;
  const isPlain = (bestScore >= 1.5 && share >= 0.2) || (bestScore >= 1 && share > 0.5);
  return isPlain && bestScore > 2 * expectedScore ? { language: best } : null;
}

/** A word that several languages share counts for each of them by its share; accented letters speak for any language but English. */
function scoreWords(words: readonly string[]): Map<string, number> {
  const scores = new Map<string, number>();
  const add = (language: string, score: number): void => void scores.set(language, (scores.get(language) ?? 0) + score);
  let accented = 0;
  for (const word of words) {
    const languages = LANGUAGES_OF_WORD.get(word) ?? [];
    for (const language of languages) add(language, 1 / languages.length);
    if (/[\u00c0-\u024f\u1e00-\u1eff]/.test(word)) accented++;
  }
  for (const language of ['und', ...scores.keys()]) if (language !== 'en') add(language, accented / 2);
  return scores;
}

/** A language of the script when more than half of the letters are in a script that no expected language uses. */
function foreignScript(text: string, expected: readonly string[]): string | null {
  const count = (letters: string): number => text.match(new RegExp(`[${letters}]`, 'gu'))?.length ?? 0;
  if (count(expected.map(lettersOf).join('')) * 2 >= count('\\p{L}')) return null;
  return Object.keys(SCRIPTS).find((language) => count(lettersOf(language).slice(0, ONE_SCRIPT)) > 0) ?? 'und';
}

/** The scripts of a language as parts of a regular expression's class, each of `ONE_SCRIPT` characters, the most telling first. */
function lettersOf(language: string): string {
  return (SCRIPTS[language] ?? 'Latn').split(' ').map((script) => `\\p{sc=${script}}`).join('');
}

const ONE_SCRIPT = '\\p{sc=Latn}'.length;

/** Languages that are not written in Latin letters; where several share a script, the first is named. */
const SCRIPTS: Readonly<Record<string, string>> = {
  ru: 'Cyrl', uk: 'Cyrl', bg: 'Cyrl', el: 'Grek', ar: 'Arab', fa: 'Arab', he: 'Hebr',
  ja: 'Hira Kana Hani', ko: 'Hang Hani', zh: 'Hani', hi: 'Deva', th: 'Thai',
};

/** Frequent small words, and what people who write to a help desk say first. Every browser downloads this: few words, well chosen. */
const WORDS: Readonly<Record<string, string>> = {
  en: "the and to of is it i my you for with not this that have has can please what how are was be in on at when from me but we if do does did there will your been am an as or by no why where who help need our any all get hi hello dear thanks so just don' i' it' new up out about",
  de: 'der die das und ich nicht ist ein eine den dem von für auf wie mein meine kann haben habe wir es im bitte aber wenn nach wird wurde mich mir danke hallo kein keine funktioniert passwort warum vergessen rechnung',
  es: 'el la los las de que y en un una es no por para con mi mis se lo me pero como cómo está tengo puedo necesito hola gracias cuenta factura contraseña cuando ayuda han sido funciona',
  fr: "le la les de des et est une un je ne pas que mon ma mes pour avec sur dans vous ce j' n' c' l' d' qu' bonjour merci compte facture passe comment pourquoi depuis au suis plus",
  pt: 'o os as de que e em um uma é não por para com meu minha se no na do da como está tenho posso preciso olá obrigado conta senha fatura quando ajuda foi fui pelo',
  it: "il lo la gli le di che un una è non per con mio mia mi si sono ho come perché più questo del della alla l' ciao grazie buongiorno posso vorrei funziona stato",
  nl: 'de het een en van ik niet is met mijn te op voor dat zijn er aan kan heb wij hoe waarom graag bedankt hallo wachtwoord factuur geen wordt werkt',
  sv: 'och att det är jag inte en ett som på för med min mitt kan har vi hur varför tack hej',
  da: 'og at det er jeg ikke en et som på for med min mitt kan har vi hvordan hvorfor tak hej',
  pl: 'nie na się że jest mam moje jak dlaczego proszę dziękuję dzień hasło mogę od działa',
  fi: 'ei en se että minun minua miksi kiitos salasana toimi',
  ro: 'nu și pentru la de ce cu am fost meu sunt vă',
  tr: 've bir bu için değil nasıl neden merhaba lütfen çok şifre çalışmıyor',
  id: 'yang dan di tidak saya ini untuk dengan akun bisa tolong kasih bagaimana',
};

const LANGUAGES_OF_WORD = new Map<string, string[]>();
for (const [language, words] of Object.entries(WORDS)) {
  for (const word of words.split(' ')) LANGUAGES_OF_WORD.set(word, [...(LANGUAGES_OF_WORD.get(word) ?? []), language]);
}
