/**
 * Scripts of the languages that are not written in Latin letters. Where several share a script, the
 * first stands for all.
 */
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
