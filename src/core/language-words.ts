import type { LocalLanguage, ReadLanguage } from './languages.ts';

/** Something of every language that is read, and perhaps of others, which are told and refused. */
type OfLanguages<L extends string, T> = Readonly<Record<L, T> & Record<string, T>>;

/**
 * Frequent small words, and what people who write to a help desk say first. Every browser downloads
 * this: few words, well chosen. `und`: Czech and Hungarian, which are told from others but not by name.
 * Where all words of a language are strange, no list is needed: see `isForeign`.
 */
export const LANGUAGE_WORDS: OfLanguages<ReadLanguage, string> = {
  en: "the and to of is it i my you for with not this that have has can please what how are was be in on at when from me but we if do does did there will your been am an as or by no why where who help need our any all get hi hello dear thanks so just don' i' it' new up out about since every after here anyone us says never would only again wrong first still more over too same they them then which before because now back last two",
  de: 'der die das und ich nicht ist ein eine den dem von für auf wie mein meine kann haben habe wir es im bitte aber wenn nach wird wurde mich mir danke hallo kein keine funktioniert passwort warum vergessen rechnung seit mit ihr ihre sie sehr guten unsere unser bei alle noch auch sind als zu aus mehr geht muss vom bis sich zum über schon ohne oder jetzt beim wieder gibt nichts dass hab zwei einen einer diese',
  es: 'el la los las de que y en un una es no por para con mi mis se lo me pero como cómo está tengo puedo necesito hola gracias cuenta factura contraseña cuando ayuda han sido funciona días buenas sin del al ya hay su muy más eso qué solo ustedes hace tiene puede quiero también ahora hasta otra así hoy alguien',
  fr: "le la les de des et est une un je ne pas que mon ma mes pour avec sur dans vous ce j' n' c' l' d' qu' bonjour merci compte facture passe comment pourquoi depuis au suis plus du il votre par qui nous tout m' s' même chez fait sans dit fois elle notre avant faut peut été avez donc où sont ça alors cette",
  pt: 'o os as de que e em um uma é não por para com meu minha se no na do da como está tenho posso preciso olá obrigado conta senha fatura quando ajuda foi fui pelo boa bom dia sem mas já tem eu ao hoje vocês sou às há só até são nem quem isso mesmo ele nossa vossa depois fica vai pela também aqui nao',
  it: "il lo la gli le di che un una è non per con mio mia mi si sono ho come perché più questo del della alla l' ciao grazie buongiorno posso vorrei funziona stato anche nel nella sul dal ma hai abbiamo quando già senza solo ci vi essere fatto molto ancora dopo prima delle può devo potete vostro dei dello degli alle agli dai dalla dalle nei nelle sui sulla sulle questa questi queste quello quella miei mie suo cosa chi dove quale quanto tutto tutti tutta oggi ieri domani adesso subito bene invece però mai nessuno nessun ogni qualche altri fare avere sapere avete siete siamo hanno aveva viene vengono arrivato arrivata ricevuto pagato fatta detto scritto provato riesco vuole dire salve buonasera saluti aiuto abbonamento fattura così poi tra ed cui fino vedere fa",
  nl: 'het een van ik niet met mijn voor zijn aan heb hoe waarom graag bedankt wachtwoord factuur geen wordt werkt maar wel bij deze onze',
  sv: 'och att jag inte på för med mitt hur varför tack hej av när',
  da: 'og jeg ikke på med mit hvordan hvorfor tak hej af når meg fått',
  und: 'že jak prosím děkuji heslo nefunguje jsem nem hogy meg kérem köszönöm jelszó miért',
  ca: 'amb meva meu està estic puc què gràcies perquè però els és aquest heu vull aquesta dels als al per ens ha vaig tinc tenim això aquestes seva nostra nostre bona també només més sense després ara avui ahir molt ja cap tots encara sóc soc des servei compte contrasenya correu meus meves podeu pot',
  gl: 'non unha unhas coa coas dende despois moi moito moita grazas teño tedes podo podedes onte hoxe mañá ningún ningunha conta contrasinal máis vostede vostedes miña algunha algún dunha dun nunha nun fixen dixo ola aínda iso teñen cunha',
  pl: 'nie się że jest mam moje dlaczego proszę dziękuję hasło działa już',
  fi: 'ei että miksi kiitos salasana toimi ja ole',
  ro: 'nu ce fost și pentru cu am sunt vă din mai să dar',
  tr: 've bir bu için değil neden merhaba lütfen çok şifre',
  id: 'yang dan di tidak saya ini untuk akun bisa tolong sudah',
};

/** Letters with accents that language has. */
export const LETTERS: OfLanguages<LocalLanguage, string> = {
  de: 'äöüßéà',
  es: 'áéíóúüñ',
  fr: 'àâæçèéêëîïôœùûü',
  pt: 'áâãàçéêíóôõú',
  it: 'àèéìòù',
  nl: 'ëïéèöü',
  sv: 'åäöé',
  da: 'æøåé',
  ca: 'àçèéíïòóúü',
  gl: 'áéíóúñü',
  pl: 'ąćęłńóśźż',
  fi: 'äö',
  ro: 'ăâîșțşţ',
  tr: 'çğıöşüâ',
};

/** How words look in language, and seldom in the others of these. */
export const SHAPES: OfLanguages<ReadLanguage, RegExp> = {
  en: /(?:ing|ed|ness|ly|ght|ck|ty|sh)$|^(?:th|wh|sh)|[eo]a|oo|ee/,
  de: /sch|ung|keit|heit|lich|tz|ck|pf|chs|(?:en|er|te|tet|bar)$|^(?:ge|ver|be|auf|aus|ein|zu|vor|an)/,
  es: /ci[oó]n|ñ|ll|(?:dad|ad[oa]s?|[aei]r|miento|[ai]e?ndo|os|as|[oa]s?o)$|[iu]e/,
  fr: /eau|eux|ou|oi|qu|(?:ment|eurs?|euse|ées?|és|er|ez|que|té|age|ure|ette|elle|ie|ance|ence)$|'$/,
  pt: /ç[ãõ]|cao$|coes$|[nl]h|ã|õ|(?:dade|ad[oa]s?|ar|mento|ando|endo|agem|eir[oa]s?|ões|ência|ou|ei|ável|em|il)$/,
};

/** Languages that are not written in Latin letters; where several share script, the first is named. */
export const SCRIPTS: Readonly<Record<string, string>> = {
  ru: 'Cyrl',
  uk: 'Cyrl',
  bg: 'Cyrl',
  el: 'Grek',
  ar: 'Arab',
  fa: 'Arab',
  he: 'Hebr',
  ja: 'Hira Kana Hani',
  ko: 'Hang Hani',
  zh: 'Hani',
  hi: 'Deva',
  th: 'Thai',
};
