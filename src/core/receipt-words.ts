/**
 * Words that mark further answers of machines: receipts, answers to invitations and
 * acknowledgements in English, German, Spanish, French and Portuguese; notes of absence in Dutch,
 * Italian, Swedish, Danish, Polish, Czech, Turkish, Russian, Japanese, Chinese and Korean.
 */

/** What calendars write before the subject of an answered invitation. */
export const CALENDAR_SUBJECT =
  /^(?:accepted|declined|tentative(?:ly accepted)?|zugesagt|abgelehnt|mit vorbehalt(?: zugesagt)?|vorläufig zugesagt|unter vorbehalt|accepté|refusé|décliné|provisoire|aceptad[oa]|rechazad[oa]|provisional|aceit[oea]|recusad[oa]|provisório|accettato|rifiutato|geaccepteerd|geweigerd|accepterat|avböjt|accepteret|afvist|zaakceptowano|odrzucono|承諾|辞退)(?: \([^)]{1,40}\))? ?[:：]/iu;

/** What calendars write into an answer to an invitation. */
export const CALENDAR_TEXT =
  /(?:accepted|declined|tentatively accepted|replied .{0,20}to) this (?:invitation|event)|has (?:accepted|declined)|(?:einladung|termin|besprechung)\b.{0,40}(?:angenommen|zugesagt|abgelehnt)|(?:aceptado|rechazado) (?:esta|la) invitaci|(?:accepté|refusé) (?:cette|l')\s?invitation|(?:aceit\p{L}+|recus\p{L}+) (?:este|o) convite|teams[- ](?:meeting|besprechung)|calendar\.google|^(?:when|wann|cuándo|quand|quando)\b ?:/imu;

/** What mail programs write before the subject of a receipt. */
export const RECEIPT_SUBJECT =
  /^(?:(?:not )?read|(?:un)?gelesen|nicht gelesen|(?:non )?lu|(?:no )?leído|(?:não )?lid[oa]|(?:non )?letto|(?:niet )?gelezen|læst|läst|przeczytano|開封済み|return receipt|read receipt|empfangsbestätigung|lesebestätigung|accusé de (?:réception|lecture)|confirmación de lectura|acuse de recibo|confirmação de leitura|recibo de leitura)(?: \([^)]{1,40}\))?(?: ?[:：]| - |$)/iu;

/** What mail programs write into a receipt. */
export const RECEIPT_TEXT =
  /\b(?:(?:was|has been) (?:read|displayed|opened)\b|was deleted without being read|(?:wurde|ist)\b.{0,80}\b(?:gelesen|angezeigt|geöffnet)|(?:ungelesen|ohne gelesen zu werden)\b.{0,20}gelöscht|(?:a été|est)(?!\p{L}).{0,60}\b(?:lue?|affichée?)(?!\p{L})|(?:fue|ha sido|se ha)\b.{0,60}(?:leíd[oa]|mostrad[oa])|(?:foi)\b.{0,60}\b(?:lid[oa]|exibid[oa]|aberta)|return receipt)/iu;

/** What desks write to acknowledge a request. */
export const RECEIVED =
  /\b(?:(?:have|'ve) (?:successfully )?received (?:your|a)|we received your|your (?:\p{L}+ )?(?:request|message|e-?mail|enquiry|inquiry|ticket|submission|case)\b.{0,40}\b(?:has been|was|is) (?:received|registered|created|logged|opened)|a (?:ticket|case) has been (?:created|opened)|ihre (?:\p{L}+)?(?:anfrage|nachricht|e-?mail|mail|meldung)\b.{0,60}\b(?:erhalten|eingegangen|empfangen)|(?:anfrage|nachricht|ticket)\b.{0,40}\b(?:ist (?:bei uns )?eingegangen|wurde (?:angelegt|erstellt))|(?:hemos|se ha) recibido su|recibimos su|su (?:solicitud|consulta|mensaje|ticket|petición)\b.{0,40}(?:ha sido|fue) (?:recibid|registrad|cread)|(?:avons|a) bien (?:été )?reçu|votre (?:demande|message|ticket)\b.{0,40}(?:a (?:bien )?été|est) (?:bien )?(?:reçue?|enregistrée?|prise? en compte)|recebemos (?:a |o )?(?:su?a|seu|vosso)|(?:su?a|seu) (?:solicitação|pedido|mensagem|e-?mail|chamado)\b.{0,40}foi (?:recebid|registrad|criad|abert))/iu;

/** Other sentences of such acknowledgements. */
export const RECEIVED_SIGNS: readonly RegExp[] = [
  /\b(?:ticket|case|request|reference|vorgangs?|anfrage|referenz)[- ]?(?:number|id|no|nummer|nr)\b|(?:ticket|case|request|anfrage|solicitud|demande|pedido|chamado)\s?(?:#|\(?numref|\(#?\d|n[º°o]\.? ?(?:\d|numref))|(?:created|registered|opened|erfasst|angelegt)\b.{0,20}(?:numref|idref|\d{3,})|[#[(]#?(?:\d{2,}|numref|idref)|número d[eo] (?:seu |su )?(?:ticket|caso|chamado|pedido|referencia|referência)|numéro de/iu,
  /\b(?:support (?:staff|team|agent)|our team|will (?:get back|respond|reply|contact|review|be in touch)|is being reviewed|being processed|as soon as possible|within \d+|unser team|(?:melden|kümmern) uns|schnellstmöglich|so (?:schnell|bald) wie möglich|bearbeit\p{L}+|equipo|a la (?:mayor )?brevedad|lo antes posible|atender\p{L}+|équipe|(?:meilleurs|brefs) délais|répondrons|traiter\p{L}+|plus (?:vite|rapidement)|equipe|em breve|(?:mais )?breve(?:mente)? possível|responderemos)/iu,
  /\b(?:automat\p{L}+|acknowledg\p{L}+|eingangsbestätigung|accusé de réception|acuse de recibo|confirma\p{L}+ de rece\p{L}+|do not reply|no-?reply|add (?:additional |more )?comments|reply to this (?:e-?mail|message)|thank(?:s| you) for (?:contacting|reaching|your|writing)|(?:nicht|antworten sie) (?:auf diese|bitte)|(?:danke|dank) für ihre|gracias por|no responda|merci (?:de|pour)|ne pas répondre|obrigad[oa] por|agradecemos|não responda)/iu,
];

/** Subjects of notes of absence in further languages. */
export const OTHER_SUBJECT =
  /^(?:automatisch(?:e)? (?:antwoord|reactie|bericht)|afwezig(?:heids?\p{L}*)?|niet aanwezig|risposta automatica|fuori (?:sede|ufficio)|assente|assenza|autosvar|automatiskt svar|frånvaro\p{L}*|automatisk svar|fravær\p{L}*|ikke til stede|poissa|automaattinen vastaus|automatyczna odpowiedź|odpowiedź automatyczna|nieobecno\p{L}+|poza biurem|automatická odpověď|nepřítomnost|otomatik (?:yanıt|cevap)|ofis dışında|automatikus válasz|răspuns automat|автоматический ответ|автоответ\p{L}*|автоматична відповідь|αυτόματη απάντηση|自動(?:応答|返信|回覆)|自动(?:回复|答复)|자동 ?(?:회신|응답)|부재중|不在)(?:[^:：]{0,30})?(?:[:：]|$)/iu;

/** "I am away" in these languages. */
export const OTHER_AWAY =
  /\b(?:afwezig|niet (?:op kantoor|aanwezig|bereikbaar)|(?:met|op) (?:vakantie|verlof)|fuori (?:sede|ufficio)|(?:sono|sarò) (?:assente|in ferie|in congedo)|uffici\p{L}* (?:\p{L}+ )?chius\p{L}|(?:inte|ej) på kontoret|(?:har|på) (?:semester|föräldraledig\p{L}*)|frånvarande|ikke på kontoret|(?:på|har|holder) (?:\p{L}*ferie|barsel|orlov)|fraværende|poza biurem|nieobecn[yaei]|(?:na|jestem) (?:\p{L}+ )?(?:urlopie|zwolnieniu))|dovolené|mimo kancelář|nepřítom\p{L}+|izindeyim|izinliyim|ofis dışında|szabadságon|в отпуске|отсутству\p{L}+|вне офиса|у відпустці|不在|休[暇业業假]|外出(?:して|中)|出[張差]|휴가|부재중/iu;

/** "I will be back", "call my colleague" and "automatic" in these languages. */
export const OTHER_SIGNS: readonly RegExp[] = [
  /\b(?:terug|retour|vanaf|tot(?: en met)?|rientr\p{L}+|torner\p{L}+|ritorno|fino al|tillbaka|åter|till och med|tilbage|til og med|frem til|indtil|wrac\p{L}+|powrot\p{L}*|do (?:dnia )?\d)|まで|以降|戻り|から|kadar|döne\p{L}+|vrát\p{L}+|вернусь|до \d|回来|返回|까지/iu,
  /\b(?:neem(?:t u)? contact|dringend\p{L}*|spoed\p{L}*|mijn collega|(?:beperkt|geen) toegang|beantwoord\p{L}*|rivolger\p{L}+|contattare|urgen[tz]\p{L}*|collega|rispond\p{L}+|accesso limitato|kontakta|brådskande|kollega|svarar|begränsad|kontakt|haster|hastesager|besvarer|begrænset|pilnych|pilne|prosz\p{L} o kontakt|odpowiem|ograniczony)|連絡|返信|対応|確認|kontaktujte|naléhav\p{L}+|acil|срочн\p{L}+|свяжитесь|尽快|联系|연락/iu,
  /automati\p{L}+|автомат\p{L}+|otomatik|自[動动]|자동/iu,
];

/** What people want or miss, in these languages. */
export const OTHER_WISH =
  /[?？]|\b(?:(?:kunt|kun|wilt) (?:u|je)(?! (?:\p{L}+ )?(?:terecht|contact|bellen|mailen|bereiken))|graag|ik (?:wil|kan niet)|werkt niet|terugbetal\p{L}*|vorrei|potete|può|non (?:riesco|funziona)|rimbors\p{L}*|kan ni|jag vill|kan inte|fungerar inte|återbetal\p{L}*|kan i |jeg (?:vil|kan ikke)|virker ikke|refunder\p{L}*|chc[ęi]\p{L}*|nie (?:mogę|działa)|zwrot\p{L}*)|できません|できない|(?<!ご連絡)(?<!お問い合わせ)ください(?!。?$)|返金|動きません|nefunguje|nemohu|vraťte|çalışmıyor|iade|верн(?:ите|уть)|не (?:работает|могу)|退款|无法|환불/iu;
