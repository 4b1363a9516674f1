import { countWords } from './mail-lines.ts';

/**
 * Whether a text is the answer of a machine: an out-of-office note or a bounce, by its subject or by its words (en de es
 * fr pt). One such word is no proof: nearly all sentences must be of the kind that such answers consist of, two kinds at
 * least, and none may ask for something. A person who will be away and wants a refund before is a person.
 */
export function isAutomatic(subject: string, text: string): boolean {
  if (!NAMED.test(subject.trim()) && !ANCHOR.test(text.slice(0, MAX_LOOKED_AT))) return false;
  const sentences = text
    .slice(0, MAX_LOOKED_AT)
    .split(/\n+|(?<=[.!?])\s+/)
    .filter((sentence) => countWords(sentence) > 2);
  const kinds = new Set<string>();
  let [strange, requests] = [0, 0];
  for (const sentence of sentences) {
    const found = Object.keys(SIGNS).filter((name) => SIGNS[name]?.test(sentence));
    found.forEach((name) => kinds.add(name));
    if (REQUEST.test(sentence) && !found.includes('contact')) requests++;
    if (found.length === 0 && !COURTESY.test(sentence)) strange++;
  }
  // A mail program wrote the subject: short and odd texts are its owner's as well.
  if (NAMED.test(subject.trim()) && (kinds.size > 0 || (sentences.length < 2 && requests === 0)))
    return strange * 2 <= sentences.length + 1;
  const isAway = (kinds.has('away') || kinds.has('machine')) && kinds.size > 1;
  const isBounce = kinds.has('bounce') && kinds.has('server');
  return (isAway || isBounce) && requests === 0 && strange * 3 <= sentences.length;
}

const MAX_LOOKED_AT = 2_000;

/** What every such answer says somewhere; few others do, and those alone are looked at closely. */
const ANCHOR =
  /office|away|absent|leave|vacation|holiday|travel|closed|automat|auto-|büro|außer haus|urlaub|abwes|erreichbar|oficina|vacaciones|ausente|disponible|congé|vacances|bureau|joignable|escritório|férias|licença|deliver|zugestellt|zustellbar|entreg|remis|distribu/i;

/** What mail programs and servers write before the subject that they answer, or instead of one. */
const NAMED =
  /^(?:\[[^\]]{1,20}\] ?)?(?:(?:auto(?:mati[ck]\p{L}*)?[- ]?(?:reply|response|antwort\p{L}*)|automatische antwort|abwesenheits(?:notiz|nachricht|meldung|assistent)|(?:réponse|respuesta|resposta) automátic[ao]|réponse automatique|out[- ]of[- ](?:the[- ])?office|(?:message|mensaje|mensagem) d['e] ?absence|fuera de (?:la )?oficina|fora do escritório|ausente|absent\p{L}* du bureau|non[- ]?delivery report)(?: from [^:]{1,40})? ?(?::|$|\/|(?:re|aw|fwd?) ?:)|(?:undeliver(?:able|ed mail)|unzustellbar|non remis|no se puede entregar|não é possível entregar|remise impossible) ?:|undelivered mail returned|mail delivery (?:failed|subsystem|system)|delivery status notification|returned mail\b|failure notice$)/iu;

const SIGNS: Readonly<Record<string, RegExp>> = {
  away: /\b(?:(?:i|we)(?: am|'m| are|'re| will be|'ll be)\b.{0,40}\b(?:out of (?:the |my )?office|away|absent|travell?ing|on (?:\p{L}+ )?(?:leave|vacation|holidays?)|on the (?:boat|road|move))|out of (?:the |my )?office (?:until|from)|(?:office|shop) is closed|nicht (?:im büro|im haus|am arbeitsplatz|erreichbar)|außer haus|(?:im|in) urlaub|abwesen\p{L}+|fuera de (?:la |mi )?oficina|de vacaciones|estaré ausente|estoy ausente|no (?:estaré|estoy) disponible|absente?\b|en (?:congés?|vacances)|hors du bureau|pas (?:au|joignable)|fora do escritório|(?:de|em) (?:férias|licença)|ausente)/iu,
  machine:
    /\b(?:auto(?:matic|mated|matically)?[- ]?(?:reply|response|message|generated)|(?:generated|sent|created) automatically|do not reply|automatisch|nicht auf diese|automáticamente|respuesta automática|automatiquement|réponse automatique|ne pas répondre|automaticamente|resposta automática|não responda)/iu,
  access:
    /\b(?:(?:no|not|limited|without|intermittent|occasional|restricted)\b.{0,30}\b(?:access|check\p{L}*|read\p{L}*)|(?:keinen|nur|eingeschränkt)\b.{0,30}\bzugriff|nicht (?:gelesen|weitergeleitet)|(?:sin|no|limitado)\b.{0,20}\bacceso|acceso limitado|(?:pas|sans|limité)\b.{0,20}\b(?:accès|consulter)|accès limité|(?:sem|não|limitado)\b.{0,20}\bacesso|acesso limitado)/iu,
  back: /\b(?:(?:when|once|after|upon|as soon as|until)\b.{0,30}\b(?:return|back)|(?:return|back|reply|respond|get back)\b.{0,40}\b(?:on|after|until|as soon as|when|soon)|nach meiner rückkehr|wieder (?:im|da|erreichbar|zurück)|ab dem .{0,20} wieder|a mi (?:regreso|vuelta)|(?:regres|volver)\p{L}*|à mon retour|(?:de retour|répondrai)|(?:meu|no) retorno|(?:retorn|voltar)\p{L}*|ao regressar)/iu,
  contact:
    /\b(?:contact|reach|call|write to|turn to)\b.{0,60}\b(?:my|our|colleague|team|mailref|instead|desk|inbox)|\b(?:colleague|team)\b.{0,40}\b(?:assist|help)|\burgent|\bdringend|wenden sie sich|kontaktieren sie|(?:póngase|pónganse) en contacto|contact(?:e|ar|ez)\b|adressez|entre em contato|contacte/iu,
  thanks:
    /\b(?:thank you|thanks)\b.{0,20}\b(?:e-?mail|message|mail|writing|contacting)|(?:danke|dank)\b.{0,20}\b(?:nachricht|e-?mail|mail)|gracias por (?:su|tu) (?:mensaje|correo)|merci (?:de|pour) (?:votre|ton) (?:message|e-?mail|mail|courriel)|obrigad[oa] (?:pel[ao]|por) (?:su?a )?(?:mensagem|e-?mail)/iu,
  bounce:
    /\b(?:(?:could|can) ?not be delivered|undeliver(?:able|ed)|(?:not|wasn't|couldn't be) delivered|delivery\b.{0,40}\b(?:failed|failure|delayed|unsuccessful)|nicht zugestellt|unzustellbar|no (?:se )?(?:pudo|ha podido|fue posible)\b.{0,30}\bentreg|n'a pas pu être (?:remis|distribué|délivré)|não (?:pôde|foi possível)\b.{0,30}\bentreg|(?:retry|retries|tried) .{0,40}deliver)/iu,
  server:
    /\b(?:[45]\.\d{1,3}\.\d{1,3}|(?:550|551|552|553|554|421|450|451)\b.{0,60}|mailer-daemon|postmaster|mail (?:system|server|delivery)|delivery status|diagnostic-code|final-recipient|reporting-mta|remote-mta|action: failed|status: 5|recipients?\b.{0,30}\b(?:rejected|unknown|failed)|user unknown|mailbox (?:is )?(?:full|unavailable|not found)|address(?:es)? (?:not found|rejected|failed)|permanent(?:er)? (?:fatal )?(?:error|fehler)|empfänger\b.{0,30}\b(?:unbekannt|abgelehnt)|postfach\b.{0,20}\bvoll|smtp|host .{0,40} said)/iu,
};
const COURTESY =
  /^(?:hello|hi|dear|hallo|guten|sehr geehrte|liebe|hola|estimad|bonjour|madame|chère?|olá|prezad|bom dia|kind|best|warm|many|thank|regards|mit |viele|vielen|freundlich|danke|saludos|atentamente|gracias|cordial|merci|bien|atenciosamente|obrigad|cumprimentos|sorry|i'm sorry|i apologi[sz]e)/iu;
const REQUEST =
  /\?|\b(?:please(?! (?:note|be |check|try|resend|do not))|can you|could you|would you|i (?:need|want|would like)|refund|bitte(?! beachten)|können sie|ich (?:brauche|möchte|will)|por favor|necesito|quiero|quisiera|pueden?|s'il (?:vous|te)|veuillez|je (?:voudrais|veux|souhaite)|pouvez|preciso|quero|gostaria|podem?)\b/iu;
