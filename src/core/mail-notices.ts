/**
 * How many of a mail's first lines stand above the notices at its end: of confidentiality, of virus
 * scanners, of care for trees, in German, Spanish, French and Portuguese. A notice of confidentiality
 * speaks of "this mail" and says three of the things that such notices say, and nobody says "I" in
 * it. Nothing goes where less than a sentence stands above.
 */
export function countAboveNotices(lines: readonly string[]): number {
  let end = lines.length;
  if (!NOTICE_SIGNS.test(lines.join('\n'))) return end;
  for (let start = end - 1; start > 0 && end - start <= MAX_NOTICE_LINES; start--) {
    const first = lines[start] ?? '';
    const text = lines.slice(start, end).join(' ');
    const isNotice =
      (text.length <= MAX_NOTE && NOTE.test(text)) ||
      (THIS_MAIL.test(first) && !FIRST_PERSON.test(text) && countSigns(text) > 2);
    if (isNotice || (end < lines.length && HEADING.test(first))) end = start;
  }
  const above = lines.slice(0, end).join(' ').split(' ').length;
  return above < MIN_WORDS_ABOVE ? lines.length : end;
}

function countSigns(text: string): number {
  return SIGNS.filter((sign) => sign.test(text)).length;
}

const MAX_NOTICE_LINES = 16;
const MIN_WORDS_ABOVE = 4;
/** Longer than any text that `NOTE` matches; beyond, its time would grow with the square of the length. */
const MAX_NOTE = 500;

const THIS_MAIL =
  /\b(?:diese[rs]? (?:e-?)?(?:mail|nachricht)|d?est[ea] (?:mensa|correo|(?:e-?)?mail)|cet? (?:message|courri|(?:e-?)?mail))|^(?:haftungs|vertraulichk|aviso|avis|confidenti)/i;
/** What every notice has somewhere: nearly all mails are done with at once. */
const NOTICE_SIGNS = RegExp(`${THIS_MAIL.source}|v[ií]r[eu]|druck|imprim`, 'im');
const FIRST_PERSON =
  /(?<!\p{L})(?:ich|mi[rch]+|meine?[nmrs]?|recib[ií]|mi|yo|je|j'\p{L}+|mon|ma|recebi|meu|minha|mim)(?!\p{L})/iu;
const SIGNS = [
  /vertraulich|geschützt|confiden[ct]/i,
  /empfänger|adressat|destin[ae]/i,
  /irrtümlich|versehentlich|por (?:error|engano|erro|equivoca)|par erreur/i,
  /untersagt|(?:unzul|nicht ?zul)ässig|verboten|gestattet|prohib|interdit|pro[ií]bid/i,
  /lösch|vernicht|elimin|b[oó]rr|détrui|supprim|apag|destru/i,
  /ausschließlich|ausschliesslich|exclusiv|nur für|apenas|únicamente|unicamente/i,
];
const HEADING =
  /^\W*(?:haftungsausschluss|(?:wichtiger |rechtlicher |vertraulichkeits)?hinweis|disclaimer|aviso (?:legal|de)|avis|confidenti|mentions? légale|nota legal)[^.!?]{0,40}$/i;
const NOTE = new RegExp(
  '^\\W*(?:(?:virenfrei|libre de virus|(?:garanti )?sans virus|livre de v[ií]rus|n[ãa]o cont[ée]m v[ií]rus)\\W*(?:urlref|www\\S+)?' +
    "|(?:diese (?:e-?mail|nachricht) wurde|este (?:correo|mensaje|e-?mail)|esta mensagem|l'absence de virus|cet? (?:courri|message|e-?mail)).{0,90}v[ií]r[eu].{0,60}" +
    '|(?=.*(?:umwelt|med?io ambiente|environnement|planet))(?=.*(?:druck|imprim))(?:bitte|por favor|antes|avant|pense|merci|müssen|denken|adopt|afin).{0,120})\\W*$',
  'iu',
);
