/** Writes texts as hurried people do: first replaces whole words, then adds typing slips. */
const SHORT: Readonly<Record<string, string>> = {
  please: 'pls',
  you: 'u',
  your: 'ur',
  are: 'r',
  because: 'cuz',
  thanks: 'thx',
  message: 'msg',
  password: 'pw',
  account: 'acct',
  with: 'w',
  though: 'tho',
  and: 'n',
  to: '2',
  for: '4',
  without: 'w/o',
  problem: 'prob',
  application: 'app',
  information: 'info',
  picture: 'pic',
  internet: 'net',
  computer: 'pc',
  tomorrow: 'tmrw',
  people: 'ppl',
  cannot: 'cant',
};

const ROWS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];

/** A copy of a text as somebody types it who does not look: about one word in eight differs. */
export function misspell(text: string, random: () => number): string {
  return text
    .split(' ')
    .map((word) => {
      const short = SHORT[word.toLowerCase()];
      if (short && random() < 0.15) return short;
      return /^[\p{L}']{4,}[.,!?]*$/iu.test(word) && random() < 0.16 ? slip(word, random) : word;
    })
    .join(' ');
}

/** A copy of a text without its accents, as hurried people type it; Germans write ae for ä, or a. */
export function stripMarks(text: string, random: () => number): string {
  const isSpelled = random() < 0.5;
  const spelled = isSpelled ? text.replace(/[äöüÄÖÜ]/g, (letter) => SPELLED[letter]!) : text;
  return spelled.normalize('NFD').replace(/\p{M}/gu, '').replace(/ß/g, 'ss');
}

const SPELLED: Readonly<Record<string, string>> = {
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  Ä: 'Ae',
  Ö: 'Oe',
  Ü: 'Ue',
};

/** One slip in a word, mostly behind its first letter: left out, swapped, doubled, or the key beside it. */
function slip(word: string, random: () => number): string {
  const at = 1 + Math.floor(random() * (word.length - 2));
  const kind = random();
  const before = word.slice(0, at);
  const letter = word[at] ?? '';
  const after = word.slice(at + 1);
  if (kind < 0.3) return before + after;
  if (kind < 0.55) return before + (after[0] ?? '') + letter + after.slice(1);
  if (kind < 0.75) return before + letter + letter + after;
  if (kind < 0.85) return before + ' ' + letter + after;
  return before + neighbour(letter, random) + after;
}

function neighbour(letter: string, random: () => number): string {
  const row = ROWS.find((keys) => keys.includes(letter.toLowerCase()));
  if (!row) return letter;
  const at = row.indexOf(letter.toLowerCase());
  return row[at === 0 ? 1 : at === row.length - 1 || random() < 0.5 ? at - 1 : at + 1] ?? letter;
}
