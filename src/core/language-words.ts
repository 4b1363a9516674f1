/**
 * Frequent small words, and what people who write to a help desk say first. Every browser downloads
 * this: few words, well chosen.
 */
export const LANGUAGE_WORDS: Readonly<Record<string, string>> = {
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

/** Languages that are not written in Latin letters; where several share a script, the first is named. */
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
