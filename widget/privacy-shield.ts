/**
 * Finds secrets in a ticket: card numbers, bank accounts, passwords, access keys and national ids.
 * A number counts only if its check digits are right, so that order and phone numbers do not. The
 * shield ignores e-mail addresses and phone numbers, which support needs.
 */
import { ibanLength, isCard, isIban } from './check-digits.ts';
import { isNationalId } from './national-ids.ts';

export type SecretKind = 'card' | 'iban' | 'secret' | 'national-id';

/** A find in `[start, end)` of the text. */
export interface Secret {
  readonly kind: SecretKind;
  readonly start: number;
  readonly end: number;
}

/** Number of characters that are read. Of a longer text the end is read, where customers type. */
const MAX_READ = 8_000;

/** Every find, in order, none overlapping. */
export function findSecrets(text: string): readonly Secret[] {
  const offset = Math.max(0, text.length - MAX_READ);
  // Pasted numbers often contain non-breaking spaces.
  const part = text.slice(offset).replace(/[\u00a0\u2007\u202f]/g, ' ');
  const found = [...cards(part), ...ibans(part), ...secrets(part), ...nationalIds(part)].sort(
    (a, b) => a.start - b.start || b.end - a.end,
  );
  const kept: Secret[] = [];
  for (const one of found) {
    if (one.start >= (kept.at(-1)?.end ?? 0)) kept.push(one);
  }
  return kept.map(({ kind, start, end }) => ({ kind, start: start + offset, end: end + offset }));
}

function cards(text: string): readonly Secret[] {
  return matches(
    text,
    /(?<![\p{L}\d.,-])\d(?:[ -]?\d){12,18}(?![\p{L}\d]|[.,-]\d)/gu,
    'card',
    (piece) => isCard(piece.replace(/\D/g, '')),
  );
}

function ibans(text: string): readonly Secret[] {
  return [...text.matchAll(/(?<![\p{L}\d])[A-Z]{2}\d{2}(?: ?[A-Z\d]){11,30}/giu)].flatMap(
    (match) => {
      // The greedy match may include words after the number: the country's length tells its end.
      const length = ibanLength(match[0].slice(0, 2).toUpperCase());
      const end = lengthWithSpaces(match[0], length);
      const next = text[match.index + end] ?? ' ';
      if (
        end === 0 ||
        /[\p{L}\d]/u.test(next) ||
        !isIban(match[0].slice(0, end).replace(/ /g, '').toUpperCase())
      )
        return [];
      return [{ kind: 'iban' as const, start: match.index, end: match.index + end }];
    },
  );
}

function secrets(text: string): readonly Secret[] {
  const keys = matches(text, TOKENS, 'secret', () => true);
  const logins = [...text.matchAll(NAMED_LOGIN)].flatMap((match): Secret[] => {
    const value = match.groups?.value ?? '';
    const end = match.index + match[0].length;
    return looksSecret(value, true) ? [{ kind: 'secret', start: end - value.length, end }] : [];
  });
  const named = [...text.matchAll(NAMED_SECRET)].flatMap((match): Secret[] => {
    const value = match.groups?.value ?? '';
    const start = match.index + match[0].length - value.length;
    const isStated = match.groups?.link !== undefined;
    if (!(looksSecret(value, isStated) || (isStated && isPin(match[0], value)))) return [];
    return [{ kind: 'secret', start, end: start + value.length }];
  });
  return [...keys, ...named, ...logins];
}

// An id may be written in up to seven pieces: try every such stretch with enough digits.
function nationalIds(text: string): readonly Secret[] {
  const tokens = [...text.matchAll(/[\p{L}\d](?:[.-]?[\p{L}\d])*/gu)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
  return tokens.flatMap(({ start }, first) =>
    tokens.slice(first, first + 7).flatMap(({ end }): Secret[] => {
      const piece = text.slice(start, end);
      if (
        piece.length < 7 ||
        piece.length > 22 ||
        /[^\p{L}\d ./-]| {2}/u.test(piece) ||
        piece.replace(/\D/g, '').length < 5
      )
        return [];
      return isNationalId(piece, text.slice(Math.max(0, start - 40), start))
        ? [{ kind: 'national-id', start, end }]
        : [];
    }),
  );
}

function matches(
  text: string,
  pattern: RegExp,
  kind: SecretKind,
  isReal: (piece: string) => boolean,
): readonly Secret[] {
  return [...text.matchAll(pattern)]
    .filter((match) => isReal(match[0]))
    .map((match) => ({ kind, start: match.index, end: match.index + match[0].length }));
}

function lengthWithSpaces(run: string, characters: number): number {
  let counted = 0;
  for (let index = 0; index < run.length; index++) {
    if (run[index] !== ' ' && ++counted === characters) return index + 1;
  }
  return 0;
}

/** A PIN is four to eight digits and nothing else. */
function isPin(text: string, value: string): boolean {
  return /^(?:pin|geheimzahl|c[oó]d)/i.test(text) && /^\d{4,8}[.,!?]*$/.test(value);
}

// "my password is wrong" states no password; "password: wrong" may.
function looksSecret(value: string, isStated: boolean): boolean {
  if (value.length < 4 || NOT_SECRET.test(value)) return false;
  const kinds = [/[a-z]/, /[A-Z]/, /\d/, /[^\p{L}\d]/u].filter((kind) =>
    kind.test(value.replace(/[.,!?]+$/, '')),
  ).length;
  const isMixed = kinds >= 3 || (kinds >= 2 && /\d/.test(value));
  return isMixed && (isStated || kinds >= 2);
}

/** Words for a password. Short ones must stand alone; long ones may end a compound. */
const SECRET_NAMES =
  "(?:passw(?:or[dt]|d)|passphrase|kennwort|losung|zugangscode|geheimzahl|contrase(?:ñ|n|ni|gn)a|mots? de passe|palavra[ -]?passe|senha|(?<![\\p{L}])(?:pass(?:code)?|pa?sw[d]?|pwd?|pwort|pin|mdp|clave|secret|code (?:secret|confidentiel|d[’']acc[eè]s)|c[oó]digo (?:secreto|de acceso|de acesso)|api[ _-]?key|access[ _-]?key|token))(?![\\p{L}])";
/** Words and signs before a password: "is", "reads", a colon. */
const STATES =
  "(?:[:=→]|[-–](?=[ \\t])|(?:is|was|ist|war|wäre|w[aä]r|lautete?|hei(?:ß|ss)t|es|era|est|était|etait|c['’]est|é|e|era|ser[aá]|sería|fue|foi)(?![\\p{L}]))";
const NAMED_SECRET = RegExp(
  `${SECRET_NAMES}(?:(?:[ \\t]+(?!${STATES})[\\p{L}\\d'’.-]{1,24}){0,4}?[ \\t]*(?<link>${STATES})|[ \\t])[ \\t]*[:=]?[ \\t]*["'“„«]?[ \\t]*(?<value>[^\\s"'“”«»]{4,64})`,
  'giu',
);
/** The password after a user's name: "Login: anna / Sommer2024!". */
const NAMED_LOGIN =
  /(?<![\p{L}])(?:zugangsdaten|anmeldedaten|logindaten|login|credentials|identifiants|credenciales|credenciais|datos de acceso|dados de acesso)[ \t]*[:=]?[ \t]*[^\s/|]{1,64}[ \t]*[/|][ \t]*(?<value>[^\s"'”»]{4,64})/giu;
const NOT_SECRET =
  /^(?:is|was|for|and|reset|wrong|link|email|page|protected|manager|expired)[.,!?]*$/i;

const TOKENS =
  /\b(?:[spr]k_(?:live|test)_[A-Za-z0-9]{16,}|gh[pousr]_[A-Za-z0-9]{30,}|github_pat_\w{30,}|A[KS]IA[A-Z0-9]{16})\b|\b(?:sk-[\w-]{20,}|glpat-[\w-]{18,}|xox[abprs]-[A-Za-z0-9-]{10,}|AIza[\w-]{35}|eyJ[\w-]{8,}\.[\w-]{8,}\.[\w-]{8,})|-----BEGIN [A-Z ]*PRIVATE KEY-----/g;
