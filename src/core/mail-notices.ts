/**
 * Counts a mail's first lines that stand above the notices at its end: about confidentiality, virus
 * scanners or paper, and the footers of desks and mailing lists, in English, German, Spanish,
 * French and Portuguese. A confidentiality notice speaks of "this mail", holds three typical
 * phrases of such notices and no first person. Notices stay where less than a sentence stands above
 * them.
 */
export function countAboveNotices(lines: readonly string[]): number {
  let end = lines.length;
  if (!NOTICE_SIGNS.test(lines.join('\n'))) return end;
  for (let start = end - 1; start > 0 && end - start <= MAX_NOTICE_LINES; start--) {
    const first = lines[start] ?? '';
    const text = lines.slice(start, end).join(' ');
    const isNotice =
      (text.length <= MAX_NOTE && (NOTE.test(text) || (FOOTER.test(first) && !isOwn(text)))) ||
      (THIS_MAIL.test(first) && !FIRST_PERSON.test(text) && countOf(SIGNS, text) > 2);
    if (isNotice || (end < lines.length && (HEADING.test(first) || !/[\p{L}\d]/u.test(first))))
      end = start;
  }
  const above = lines.slice(0, end).join(' ').split(' ').length;
  return above < MIN_WORDS_ABOVE ? lines.length : end;
}

/**
 * Counts a mail's first lines that are a server's banner. A banner says that the mail comes from
 * outside or from an unknown sender, and warns of links or attachments.
 */
export function countBanners(lines: readonly string[]): number {
  for (let end = Math.min(MAX_BANNER_LINES, lines.length - 1); end > 0; end--) {
    const text = lines.slice(0, end).join(' ');
    if (TAG.test(text)) return end;
    if (text.length > MAX_NOTE || !BANNER.test(text) || !ORDER.test(text) || isOwn(text)) continue;
    const [last = ''] = lines.slice(end - 1);
    if (countOf(WARNINGS, text) > 1 && countOf([...WARNINGS, ORDER], last) > 0) return end;
  }
  return 0;
}

/** Tells whether a text has a first person or asks a question. */
function isOwn(text: string): boolean {
  return FIRST_PERSON.test(text) || text.includes('?');
}

function countOf(signs: readonly RegExp[], text: string): number {
  return signs.filter((sign) => sign.test(text)).length;
}

const MAX_NOTICE_LINES = 16;
const MAX_BANNER_LINES = 4;
const MIN_WORDS_ABOVE = 4;
/** `NOTE` is not tried on longer texts, since its time grows with the square of their length. */
const MAX_NOTE = 500;

/** Beginnings of the footers of desks, trackers and mailing lists. */
const FOOTER =
  /reply to this e-?mail (?:directly|to (?:comment|respond|add))|(?:^|directly,? (?:or )?)view (?:it|this \p{L}+) (?:on|in) |^[^\p{L}\n]{0,9}you(?:'re| are| have)? (?:receiv(?:ing|ed)|getting) this .{0,80}\bbecause|^[^\p{L}\n]{0,9}this (?:notification|message|e-?mail) (?:was (?:sent|generated) (?:by|to|automatically)|is (?:automatically generated|a service from))|^[^\p{L}\n]{0,9}powered by \S+\W*$|^to manage your (?:subscription|preferences|notifications)\b.*urlref|^[^\p{L}\n]{0,9}sent (?:via|with) .{1,40}urlref\W*$|^[^\p{L}\n]{0,9}(?:to |click here to |manage .{0,40}\bor )?unsubscribe\b(?=\W*$|\W+manage|:? (?:from|here|at|click|via|please|send an|urlref)|.* urlref)|^[^\p{L}\n]{0,9}(?:sie (?:erhalten|haben) diese|diese (?:e-?mail|nachricht|benachrichtigung) wurde|recib(?:e|ió|es) este|ha recibido est[ae]|vous recevez c\p{L}+|cette? (?:notification|message|e-?mail) (?:vous )?a été|você (?:está )?rece\p{L}+ est[ae]|esta (?:notificação|mensagem) foi) .{0,99}(?:weil|da sie|porque|car |parce|automati)|^[^\p{L}\n]{0,9}(?:mailing list\W|\S+ mailing list(?:$| --))|^ref:\S{1,80}:ref$|^[^\p{L}\n]{0,9}visit topic\b/iu;
/** Beginnings of a server's banner. */
const BANNER =
  /^\W*(?:extern(?:al|e[rs]?|[oa])?\b|caution|warning|some people who|(?:security|important) noti\p{L}+|\S*bannerstart|achtung|vorsicht|warnung|atenci[óo]n|atenção|attention|precauci[óo]n|cuidado|advertencia|aviso|avertissement|this (?:e-?mail|message) (?:originated|came|is|was sent)|diese e-?mail (?:kommt|stammt|wurde)|este (?:correo|e-?mail|mensaje)|cet? (?:e-?mail|message|courriel)|you don't often get|sie erhalten nicht oft|no suele recibir|vous ne recevez pas souvent|você não costuma)/iu;
/** A banner of one word or two. */
const TAG =
  /^\W*(?:(?:caution|warning|achtung|atenci[óo]n|attention|atenção)\W*)?extern\p{L}*(?: (?:e-?mail|sender|message|nachricht|absender|mail))?\W*$/iu;
/** What banners tell people to do or not to do. */
const ORDER =
  /\b(?:do not|don't|never|unless|careful|cautious|caution|klicken|öffnen sie|vorsicht|no (?:haga|abra|pulse)|ne (?:cliquez|pas cliquer|pas ouvrir)|prudence|não (?:clique|abra)|often get|\S*banner(?:start|end)|nicht oft|no suele|pas souvent|não costuma|verify|think before)/iu;
/** What banners warn of. */
const WARNINGS = [
  /outside|external|extern|außerhalb|ausserhalb|fuera|extérieur|fora d|often get|nicht oft|no suele|pas souvent|não costuma/iu,
  /link|attachment|anhäng|anlage|enlace|adjunt|liens|pi[èe]ces? jointe|anexo|\bclick|learn why|weitere informationen|por qué|pourquoi|por que/iu,
  /sender|absender|remitente|expéditeur|remetente|verify|trust|recogni[sz]e|important/iu,
];
const THIS_MAIL =
  /\b(?:this (?:e-?mail|message|communication|transmission)|the (?:information|contents?) (?:of|in|contained)|diese[rs]? (?:e-?)?(?:mail|nachricht)|d?est[ea] (?:mensa|correo|(?:e-?)?mail)|cet? (?:message|courri|(?:e-?)?mail))|^(?:haftungs|vertraulichk|aviso|avis|confidenti)/i;
/** Every notice matches this; a mail without a match needs no further search. */
const NOTICE_SIGNS = RegExp(
  `${THIS_MAIL.source}|v[ií]r[eu]|druck|imprim|print|${FOOTER.source}`,
  'imu',
);
const FIRST_PERSON =
  /(?<!\p{L})(?:i|i'm|my|me|ich|mi[rch]+|meine?[nmrs]?|recib[ií]|mi|yo|je|j'\p{L}+|mon|ma|recebi|meu|minha|mim)(?!\p{L})/iu;
const SIGNS = [
  /vertraulich|geschützt|confiden[ct]|privileged/i,
  /empfänger|adressat|destin[ae]|recipient|addressee/i,
  /irrtümlich|versehentlich|por (?:error|engano|erro|equivoca)|par erreur|in error|mistake/i,
  /untersagt|(?:unzul|nicht ?zul)ässig|verboten|gestattet|prohib|unauthori[sz]ed|interdit|pro[ií]bid/i,
  /lösch|vernicht|elimin|b[oó]rr|détrui|supprim|apag|destru|delet|destroy/i,
  /ausschließlich|ausschliesslich|exclusiv|solely|only for|intended for|nur für|apenas|únicamente|unicamente/i,
];
const HEADING =
  /^\W*(?:haftungsausschluss|(?:wichtiger |rechtlicher |vertraulichkeits)?hinweis|disclaimer|aviso (?:legal|de)|avis|confidenti|mentions? légale|nota legal)[^.!?]{0,40}$/i;
const NOTE = new RegExp(
  '^\\W*(?:(?:virenfrei|virus-free|(?:this (?:e-?mail|message) (?:has been |was ))?scanned by \\S+(?: (?:anti)?virus)?|libre de virus|(?:garanti )?sans virus|livre de v[ií]rus|n[ãa]o cont[ée]m v[ií]rus)\\W*(?:urlref|www\\S+)?' +
    "|(?:this (?:e-?mail|message) (?:has been|was) (?:scanned|checked)|diese (?:e-?mail|nachricht) wurde|este (?:correo|mensaje|e-?mail)|esta mensagem|l'absence de virus|cet? (?:courri|message|e-?mail)).{0,90}v[ií]r[eu].{0,60}" +
    '|(?=.*(?:environment|tree|umwelt|med?io ambiente|environnement|planet))(?=.*(?:druck|imprim|print))(?:please (?:consider|think)|consider|think|save|before|bitte|por favor|antes|avant|pense|merci|müssen|denken|adopt|afin).{0,120})\\W*$',
  'iu',
);
