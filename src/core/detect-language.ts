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

/** The script's name when more than half of the letters are in a script that no expected language uses. */
function foreignScript(text: string, expected: readonly string[]): string | null {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const scripts = new Set(expected.flatMap((language) => SCRIPTS[language] ?? ['Latin']));
  const pattern = new RegExp(`[${[...scripts].map((script) => `\\p{Script=${script}}`).join('')}]`, 'gu');
  const known = text.match(pattern)?.length ?? 0;
  if (known * 2 >= letters) return null;
  const found = Object.entries(SCRIPTS).find(([, [script]]) => new RegExp(`\\p{Script=${script}}`, 'u').test(text));
  return found?.[0] ?? 'und';
}

/** Languages that are not written in Latin letters; where several share a script, the first is named. */
const SCRIPTS: Readonly<Record<string, readonly [string, ...string[]]>> = {
  ru: ['Cyrillic'], uk: ['Cyrillic'], bg: ['Cyrillic'], sr: ['Cyrillic', 'Latin'], el: ['Greek'], ar: ['Arabic'], fa: ['Arabic'],
  ur: ['Arabic'], he: ['Hebrew'], ja: ['Hiragana', 'Katakana', 'Han'], ko: ['Hangul', 'Han'], zh: ['Han'], hi: ['Devanagari'],
  th: ['Thai'], bn: ['Bengali'], ta: ['Tamil'], te: ['Telugu'], ka: ['Georgian'], hy: ['Armenian'],
};

/** Frequent small words, and what people who write to a help desk say first. */
const WORDS: Readonly<Record<string, string>> = {
  en: "the and to of is it i my you for with not this that have has can please what how are was be in on at when from me but we if do does did there will your been am an as or by would could no why where who which help cannot can't need want after before they our any all get hi hello dear thanks so just don' i' it' doesn' isn' new up out about tell see thank get got only after now still over more",
  de: 'der die das und ich nicht ist mit ein eine einen zu den dem von für auf wie mein meine meinen meiner meinem kann können haben habe hat wir sie es im am bitte aber auch wenn noch nach bei wird wurde werden mich mir danke hallo keine kein schon seit immer nur warum wann funktioniert rechnung konto passwort anmelden vergessen',
  es: 'el la los las de que y en un una es no por para con mi mis su se lo le me pero como cómo más qué está estoy tengo puedo necesito quiero hola gracias favor cuenta factura contraseña cuando muy del al desde hay ayuda donde he ha han sido buenos días funciona',
  fr: "le la les de des et est une un je ne pas que qui mon ma mes pour avec sur dans vous nous il elle ce cette j' n' c' l' d' qu' ai bonjour merci plaît compte facture passe comment pourquoi mais très aussi depuis au aux du suis peux puis votre ça à été fonctionne",
  pt: 'o os as de que e em um uma é não por para com meu minha meus se no na do da dos das mas como está estou tenho posso preciso quero olá obrigado obrigada conta senha fatura quando já muito ajuda favor você foi fui eu pelo pela mesmo funciona',
  it: "il lo la gli le di che un una è non per con mio mia miei si sono ho ha come perché ma anche più questo questa del della dei nel alla ciao grazie buongiorno fattura conto posso vorrei quando aiuto stato l' c' dell' ed funziona",
  nl: 'de het een en van ik niet is met mijn te op voor dat die zijn er aan maar ook kan kunnen heb heeft wij we jullie hoe waarom wanneer graag bedankt hallo rekening wachtwoord factuur mij geen wordt nog naar bij werkt',
  sv: 'och att det är jag inte en ett som på för med min mitt mina kan har vi ni men hur varför när tack hej faktura lösenord konto till från fungerar',
  da: 'og at det er jeg ikke en et som på for med min mitt kan har vi men hvordan hvorfor når tak takk hej hei faktura adgangskode passord konto til fra virker fungerer',
  pl: 'nie na się że jest mam moje mój moja jak dlaczego proszę dziękuję dzień dobry konto hasło faktura mogę dla czy już od przez nie działa z w',
  cs: 'je na se že mám můj moje jak proč prosím děkuji dobrý den účet heslo faktura nemohu pro již ale nefunguje jsem',
  tr: 've bir bu için değil ben hesap hesabım şifre şifremi fatura nasıl neden merhaba teşekkürler lütfen yardım çok ama var yok ile çalışmıyor',
  ro: 'și nu este un cu pe pentru meu mea contul parola factura cum bună mulțumesc vă rog dar care sunt am fost ce funcționează',
  fi: 'ja ei on se että minä minun tili salasana lasku miten miksi kiitos hei mutta ole voi toimi en',
  hu: 'és az nem egy hogy van fiókom jelszó számla kérem köszönöm tudok működik',
  id: 'yang dan di tidak saya ini itu untuk dengan akun bisa tolong terima kasih bagaimana sudah',
};

const LANGUAGES_OF_WORD: ReadonlyMap<string, readonly string[]> = Object.entries(WORDS).reduce((map, [language, words]) => {
  for (const word of words.split(' ')) map.set(word, [...new Set([...(map.get(word) ?? []), language])]);
  return map;
}, new Map<string, readonly string[]>());
