import { countDates, countWords } from './mail-lines.ts';

/** How a line begins what somebody else wrote: `reply` and `forward` by what they say, `none` where they do not. */
export type QuoteKind = 'reply' | 'forward';

/**
 * Whether a line says who wrote what follows ("On … Ann <…> wrote:"), in any language: an address in brackets with a
 * date, and a colon at the end; or a verb of writing with an address or a moment. Marked quotes below (`isMarked`) make
 * less enough. People say such things too, but seldom with a time of day, and of themselves.
 */
export function isIntroduction(line: string, isMarked: boolean): boolean {
  if (line.length > MAX_INTRODUCTION || !INTRODUCTION_END.test(line)) return false;
  const dates = countDates(line);
  if (BRACKETED.test(line) && (dates > 0 || isMarked)) return true;
  if (!WROTE.test(line) || MYSELF.test(line)) return false;
  return isMarked || dates > 1 || MAIL.test(line);
}

/** Whether a line is what desks put above their own words, so that answers can be told from them. */
export function isReplyDelimiter(line: string): boolean {
  if (line.length > MAX_DELIMITER || countWords(line) < 3) return false;
  if (ZENDESK.test(line)) return true;
  return REPLY_ABOVE.test(line) || (DECORATED.test(line) && THIS_LINE.test(line));
}

/**
 * What a ruled line ("-----Original Message-----") or Apple's "Begin forwarded message:" says of what follows; null for
 * other headings. `isHeaderBelow`: a mail's header or a marked quote begins in the next line.
 */
export function separatorKind(line: string, isHeaderBelow: boolean): QuoteKind | null {
  if (line.length > MAX_SEPARATOR) return null;
  const isRuled = RULED.test(line);
  if (isRuled ? FORWARDED.test(line) : isHeaderBelow && line.endsWith(':') && FORWARDED.test(line))
    return 'forward';
  if (!isRuled || !(isHeaderBelow || (ORIGINAL.test(line) && MESSAGE.test(line)))) return null;
  return GMAIL.test(line) ? 'forward' : 'reply';
}

/** Whether a line says only with which program or device the mail was sent. */
export function isSentFrom(line: string): boolean {
  return line.length <= MAX_SENT_FROM && countWords(line) < 12 && SENT_FROM.test(line);
}

const MAX_INTRODUCTION = 240;
const MAX_DELIMITER = 200;
const MAX_SEPARATOR = 100;
const MAX_SENT_FROM = 80;

const MAIL = /\bmailref\b/;
const BRACKETED = /[<([]mailref/;
const INTRODUCTION_END = /(?::|[^\p{L}\p{N}\s]{3,})$/u;
const WROTE =
  /wrote|writes|schrieb|a écrit|escribió|escreveu|ha scritto|schreef|skrev|kirjoitti|napisał|napsal|írta|yazdı|писал|писав|пише|έγραψε|写道|寫道|書|작성/i;
const MYSELF = /\bI (?:wrote|have)|\b(?:ich|ik|jeg|jag)\b/;
const ZENDESK = /^##-.*-##$/;
const DECORATED = /^[^\p{L}\p{N}\s]{2,}.*[^\p{L}\p{N}\s]{2,}$/u;
const THIS_LINE =
  /\b(?:line|zeile|ligne|l[ií]ne?[ah]|riga|regel|lini?[ej]n?|raden|rivin|wiersza|linii|řádek|satırın)\b|sor |строк|рядк|γραμμή|行|줄/iu;
const REPLY_ABOVE =
  /^\W*(?:please )?(?:do not )?(?:type|write|enter|add|post|respond|reply|answer)\b.{0,40}\b(?:above|below) this line/i;
const RULED = /^[-\u2010-\u2015=_*~]{3,} ?\p{L}.*[-\u2010-\u2015=_*~]{3,}$/u;
const FORWARDED =
  /forward|weitergel|réexp|transf[eé]r|re-?envi|encaminh|inoltr|doorgest|videresend|vidarebef|välitet|przesł|přepos|továbbít|[iİ]letil|пере[сад]|προωθ|転送|转发|轉寄|전달/i;
/** With these dashes Gmail rules off what it forwards, in every language. */
const GMAIL = /^-{9,} .* -{9,}$/;
const MESSAGE =
  /mes+a|nachricht|mensa|bericht|meddel|melding|viesti|wiadomo|zpráv|üzenet|[iİ]leti|сообщ|письм|повідом|μήνυμα|メッセージ|邮件|郵件|메시지|mail/i;
const ORIGINAL =
  /original|ursprün|ursprung|oorspronk|opprinn|oprind|alkuper|oryginal|původ|eredeti|özgün|исходн|оригінал|αρχικ|元の|原始|원본|origine/i;
const SENT_FROM = new RegExp(
  '^(?:(?=.*(?:i ?phon|ipad|ios|android|samsung|galaxy|huawei|xiaomi|blackberry|outlook|windows|yahoo|mail|gmx|proton|mobil|handy|telef|tablet|device))' +
    '(?:sent|envoyée?|enviad[oa]|inviat[oa]|verzonden|verstuurd|sendt|skickat|wysłan[eoy]|odesláno|отправлено|надіслано|στάλθηκε|gesendet)' +
    ' (?:from|via|by|using|with|depuis|de|du|à|avec|desde|con|d[oa]|dal?|pel[oa]|vanaf|vanuit|met|van|fra|från|med|ze?|с|из|з|από|mit|von) .*' +
    '|(?:get|obt\\p{L}+|hanki|hämta|hent|pobierz|download|scarica|télécharger) outlook (?:for|pour|para|per|voor|til|för|dla) (?:ios|android|mac|windows)(?: ?<urlref>)?' +
    '|(?:holen sie sich )?outlook für (?:ios|android)(?: beziehen)?(?: ?<urlref>)?|lähetetty \\S*(?:iphone|ipad|android).*' +
    '|von mein\\p{L}+ .* (?:gesendet|verschickt)|diese nachricht wurde von mein.* gesendet' +
    '|(?:发自|發自).*|從我的.*傳送|.*から送信|나의 .*보냄|\\S*(?:ról|ről) küldve|küldve az? .*|\\S*(?:dan|den) gönderildi)[.!]?$',
  'iu',
);
