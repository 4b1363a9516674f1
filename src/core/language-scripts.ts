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
