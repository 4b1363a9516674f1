/**
 * The words by which mails are known, in the languages of the common mail programs: en de fr es pt
 * it nl da no sv fi pl cs hu tr ru uk el ja zh ko; of automatic answers en de es fr pt. Shapes come
 * first wherever they are enough; these words are for what has no shape. Every browser downloads
 * them: few, and stems rather than words.
 */

/** The names of a header's lines, by language: en de fr es pt it nl da no sv fi pl cs hu tr ru uk el ja zh ko. */
export const HEADER_NAMES: Readonly<Record<string, RegExp>> = {
  from: names(
    'from|von|de|da|van|fra|från|lähettäjä|od|feladó|kimden|gönderen|от(?: кого)?|від(?: кого)?|από|差出人|送信者|发件人|寄件者|發件人|보낸 ?사람',
  ),
  sent: names(
    'sent|received|gesendet|envoyé|enviad[oa]|inviato|verzonden|sendt|skickat|lähetetty|wysłano|data wysłania|odesláno|elküldve|küldve|gönderilme(?: tarihi)?|gönderildi|отправлено|дата отправки|надіслано|στάλθηκε|送信日時|发送时间|發送時間|寄件日期|보낸 ?날짜',
  ),
  date: names(
    'date(?: sent)?|datum|data|dato|fecha|päivä\\p{L}*|dátum|tarih|дата|ημερομηνία|日付|日期|날짜',
  ),
  to: names(
    'to|an|à|a|para|aan|til|till|vastaanottaja|do|komu|pro|címzett|kime|alıcı|кому|προς|宛先|收件人|收件者|받는 ?사람',
  ),
  subject: names(
    'subject|betreff|objet|oggetto|asunto|assunto|onderwerp|emne|ämne|aihe|temat|předmět|tárgy|konu|тема|θέμα|件名|主题|主旨|제목',
  ),
  other: names(
    'b?cc|kopie?|copie?|copia|ko[pń]ia|dw|másolat|bilgi|копи[яї]|копія|κοιν|抄送|副本|참조|reply-to|importance|priority|attachments?|anlagen?|pièces? jointes?',
  ),
};

const SIGNS = 're|fwd?|aw|wg|sv|rv|tr|rif|enc|antw|odp|pd|vb|vl|ynt|ilt|res|回复|答复|转发|轉寄';
/** "Re:", "Fwd:" and their like before a subject. */
export const SUBJECT_PREFIXES = new RegExp(
  `^(?:[>\\s]|(?:${SIGNS}|vs)(?:\\[\\d{1,3}\\])? ?:)+`,
  'i',
);
/** The first of them; "VS" hands on in Danish and answers in Finnish. */
export const SUBJECT_SIGN = new RegExp(
  `^\\s*(?:\\[[^\\]]{1,20}\\] ?)?(${SIGNS}|i)(?:\\[\\d{1,3}\\])? ?:`,
  'i',
);
/** Those that say that a mail is handed on. */
export const FORWARD_SIGN = /^(?:fwd?|wg|rv|tr|enc|pd|vb|vl|ilt|i|转发|轉寄)$/i;

/** What a form calls the field in which people write. */
export const MESSAGE_LABEL =
  /^(?:\p{L}+ )?(?:me[sn]s+a[gj]|nachricht|bericht|besked|melding|meddel|viesti|wiadomo|zpráva|üzenet|mesaj|сообщ|comment|kommentar|anfrage|[ei]nquiry|question|frage|description|beschreibung|body$|text$)/iu;

/** "Wrote", as mail programs say it of others. */
export const WROTE =
  /wrote|writes|schrieb|a écrit|escribió|escreveu|citando|zitat von|ha scritto|schreef|skrev|kirjoitti|napisał|napsal|írta|yazdı|писал|писав|пише|έγραψε|写道|寫道|書|작성/i;

/** Who says so of himself, where that is the same verb. */
export const MYSELF = /\bI (?:wrote|have)|\b(?:ich|ik|jeg|jag)\b/;

/** "This line", in what desks ask people to answer above. */
export const THIS_LINE =
  /\b(?:line|zeile|ligne|l[ií]ne?[ah]|riga|regel|lini?[ej]n?|raden|rivin|wiersza|linii|řádek|satırın)\b|sor |строк|рядк|γραμμή|行|줄/iu;

/** The same without any decoration. */
export const REPLY_ABOVE =
  /^\W*(?:please )?(?:do not )?(?:type|write|enter|add|post|respond|reply|answer)\b.{0,40}\b(?:above|below) this line/i;

/** Stems of "forwarded". */
export const FORWARDED =
  /forward|weitergel|réexp|transf[eé]r|re-?envi|encaminh|inoltr|doorgest|videresend|vidarebef|välitet|przesł|přepos|továbbít|[iİ]letil|пере[сад]|προωθ|転送|转发|轉寄|전달/i;

/** Stems of "original". */
export const ORIGINAL =
  /original|ursprün|ursprung|oorspronk|opprinn|oprind|alkuper|oryginal|původ|eredeti|özgün|исходн|оригінал|αρχικ|元の|原始|원본|origine/i;

/** Stems of "message". */
export const MESSAGE_WORD =
  /mes+a|nachricht|mensa|bericht|meddel|melding|viesti|wiadomo|zpráv|üzenet|[iİ]leti|сообщ|письм|повідом|μήνυμα|メッセージ|邮件|郵件|메시지|mail/i;

/** "Sent from my phone" and the like, a whole line. */
export const SENT_FROM = new RegExp(
  '^(?:(?=.*(?:i ?phon|ipad|ios|android|samsung|galaxy|huawei|xiaomi|redmi|oppo|motorola|blackberry|outlook|windows|yahoo|mail|gmx|proton|mobil|m[óo]vil|handy|tel[eé][fm]|celular|cellulaire|portable|tablet|device))' +
    '(?:(?:(?:mensa[gj]em? )?enviad[oa]|sent|envoyée?|inviat[oa]|verzonden|verstuurd|sendt|skickat|wysłan[eoy]|odesláno|отправлено|надіслано|στάλθηκε|gesendet)' +
    ' (?:from|via|by|using|with|depuis|de|du|à|a partir|avec|desde|com?n?|d[oa]|dal?|pel[oa]|vanaf|vanuit|met|van|fra|från|med|ze?|с|из|з|από|mit|von) .*' +
    '|von [\\p{Lu}m].* (?:gesendet|verschickt))' +
    '|(?:(?:get|obt|ba?i[xj]|desc|han?ki?|hämt|hent|pobi|downl|scar|téléch|hol|lad)\\p{L}*(?: sie)?(?: sich| o)? )?outlook (?:f[oüö]r|pour|para|per|voor|til|dla) (?:ios|android|mac|windows)(?: beziehen| herunter)?(?: ?<urlref>)?|lähetetty \\S*(?:iphone|ipad|android).*' +
    '|von mein\\S+ .* (?:gesendet|verschickt)|diese nachricht wurde von mein.* gesendet|provenance ?: courrier .*' +
    '|(?:发自|發自).*|從我的.*傳送|.*から送信|나의 .*보냄|\\S*(?:ról|ről) küldve|küldve az? .*|\\S*(?:dan|den) gönderildi)[.!]?$',
  'iu',
);

/** A sentence of thanks below a sign-off belongs to it. */
export const THANKS = /thank|danke|merci|gracias|grazie|obrigad|agrade[cç]|bedankt|tack|takk?\b/i;

/** "Best regards", a whole line. */
export const SIGN_OFF =
  /^(?:(?:thanks (?:and|&) )?(?:(?:with )?(?:best|kind(?:est)?|warm|many) )?(?:regards|wishes)|best|(?:many )?thanks(?: in advance)?|thank you|cheers|(?:yours )?(?:sincerely|faithfully)|(?:cordiali|distinti) saluti|(?:met )?vriendelijke groet(?:en)?|(?:med )?(?:venlig|vennlig|vänliga?)s? h[iä]ls(?:en|ning(?:ar)?)|mvh|(?:ystävällisin )?terveisin|pozdrawiam|s pozdravem|üdvözlettel|saygılarımla|с уважением|з повагою)[,.!]*$/i;

/**
 * What a line of "with kind regards" or "thanks in advance" has in German, Spanish, French and
 * Portuguese, which put it together in many ways; an English mail keeps such lines.
 */
export const REGARDS =
  /(?<!\p{L})(?:gr(?:ü|u|ue)(?:ß|ss)(?:en?)?|danke?|g?[lmvbh]f?g|hochachtungsvoll|salud[ao]s?|slds|att?e?|(?:cordial|amical|s[ei]nc[eè]r|aten|afectuos|respe)\p{L}*mente?|abra[zçc]os?|abs|bjs|gracias|qued(?:o|amos)|cdl?t|salutations|sentiments|considération|agréer|b[àa]v|bien à|bientôt|b(?:onn|ell)e (?:journée|soirée|réception|semaine|fin)|l.attente|merci|cumps|cumprimentos|saudações|obrigad[oa]|grat[oa]|agrade[cç]\p{L}+|aguard(?:o|ar))(?!\p{L})/iu;

/** How the words of such a line begin, and its short ones. */
export const WITH_REGARDS =
  /^(?:viele?|lieb|best(?!ell)|schöne|herz|freundl|voraus|bemüh|hilfe|much|cordia|recib|antem|partic|ayuda|att?en[cçt]|espera|respue|disposi|fuerte|sincèr|respect|disting|meill|beauc|compr|veuill|mada|mons|recev|croire|express|assur|réponse|récep|journ|soir|sema|excel|melh|minha|grande|mu[iy]t?o?|moment|assunt|afectu|desde|ajuda|retorn|respos|vossa|votre|(?:mit|den|die|und|ich|im|schon|noch|bonne|belle|mal|für|(?:ihr|eur|dein)en?|mühe|un[ao]?|mil|sin|otro|más|les?|y|de|por|su|tu|a?la|bien|très|mes|ma|avec|avance|et|pour|vos|aide|je|vous|toi|prie|d|l|dans|lire|à|com|os|as|meus|um|sem|mais|para|já|pel[ao]|fico|n?o|sua|me|e|a|)$)/iu;

/** What every such answer says somewhere; few others do, and those alone are looked at closely. */
export const AUTOMATIC_ANCHOR =
  /office|away|absent|leave|vaca[ctn]|holiday|travel|closed|autom[aá]t|auto-|büro|(?:im|außer) haus|urlaub|abwes|erreichbar|oficina|ausente|disponible|congé|bureau|joignable|escritório|férias|licen[cç]|elternzeit|baja|deliver|zu(?:ge)?stell|entreg|remis|distribu/i;

/** What mail programs and servers write before the subject that they answer, or instead of one. */
export const AUTOMATIC_SUBJECT =
  /^(?:\[[^\]]{1,20}\] ?)?(?:(?:auto(?:mati[cks]\p{L}*)?[- ]?(?:reply|response|antwort\p{L}*)|abwesenheits\p{L}+|r[eé]s?p\p{L}+ autom[aá]ti\p{L}+|out[- ]of[- ](?:the[- ])?office|message d'absence|fuera de (?:la )?oficina|fora do escritório|(?:estou )?ausente|absen\p{L}+(?: du bureau)?|ausência temporária|abwesend|non[- ]?delivery report)(?: from [^:]{1,40})? ?(?::|$|\/|(?:re|aw|fwd?) ?:)|(?:undeliver(?:able|ed mail)|unzustellbar|nicht zustellbar|non (?:remis|distribué)|no (?:se puede entregar|entregado)|não (?:(?:é|foi) possível entregar|entregue)|remise impossible) ?:|unzustellbare|courrier non (?:distribué|remis)|undelivered mail returned|mail delivery (?:failed|subsystem|system)|delivery status notification|returned mail\b|failure notice$)/iu;

/** Kinds of sentences that automatic answers consist of. */
export const AUTOMATIC_SIGNS: Readonly<Record<string, RegExp>> = {
  away: /\b(?:(?:i|we)(?: am|'m| are|'re| will be|'ll be)\b.{0,40}\b(?:out of (?:the |my )?office|away|absent|travell?ing|on (?:\p{L}+ )?(?:leave|vaca[ctn]|holidays?)|on the (?:boat|road|move))|out of (?:the |my )?office (?:until|from)|(?:office|shop) is closed|nicht (?:im büro|im haus|am arbeitsplatz|erreichbar)|außer haus|\b(?:bin|befinde)\b.{0,40}\b(?:urlaub|elternzeit|mutterschutz)|(?:büro|geschäft|praxis|oficina|bureau|escritório)\p{L}?\b.{0,60}\b(?:geschlossen|cerrad|fermé|encerrad|fechad)|abwesen\p{L}+|(?:esto[uy]|estarei?|estaré|enc(?:ue|o)ntro)\b.{0,30}\b(?:fuera de (?:la |mi )?oficina|fora do escritório|(?:de|em) (?:vacaciones|baja|licencia|férias|licença)|ausente)|no (?:estaré|estoy) disponible|(?:suis|serai)\b.{0,30}\b(?:absente?|en (?:congés?|vacances)|hors du bureau|joignable))/iu,
  machine:
    /\b(?:auto(?:matic|mated|matically)?[- ]?(?:reply|response|message|generated)|(?:generated|sent|created) automatically|do not reply|automatisch|nicht auf diese|automáticamente|(?:respuesta|resposta|mensa[gj]em?|correo|e-?mail) automátic[ao]|automatiquement|(?:réponse|message) automatique|ne pas (?:y )?répondre|automaticamente|no responda|não responda)/iu,
  access:
    /\b(?:(?:no|not|limited|without|intermittent|occasional|restricted)\b.{0,30}\b(?:access to (?:my |the |any )?(?:e-?mails?|mails?|messages|internet)|check\p{L}* (?:my |e-?)?mail\p{L}*|read\p{L}* (?:my |e-?)?mail\p{L}*)|(?:kein\p{L}*|nur|eingeschränkt)\b.{0,30}\bzugriff auf .{0,20}(?:mail|nachrichten|postfach)|nicht (?:\p{L}+ )?(?:gelesen|weitergeleitet)|(?:s[ie][nm]|no|não|limitado|pas|sans)\b.{0,20}\bacc?[eè]ss?o? .{0,12}(?:corre|mail|messag|courriel)|pas (?:lu|consult)|acc?[eè]ss?o? limit)/iu,
  back: /\b(?:(?:when|once|after|upon|as soon as|until)\b.{0,30}\b(?:return|back)|(?:return|back|reply|respond|get back)\b.{0,40}\b(?:on|after|until|as soon as|when|soon)|nach meiner rückkehr|wieder (?:im|da|erreichbar|zurück)|ab dem .{0,20} wieder|kehre\b.{0,30}\bzurück|beantworte ich|(?:mi|nuestro) (?:regreso|vuelta)|(?:regres|vol[vt][ea]r|contestar|respond|retorn)\p{L}*|retour|répondr(?:ai|ons)|(?:traiter|atender)(?:ons|emos))/iu,
  contact:
    /\b(?:contact|reach|call|e-?mail|write to|turn to)\b[^,]{0,60}\b(?:(?:my|our) (?:\p{L}+ ){0,2}(?:assistant|manager|office|deputy)|colleagues?|team|mailref|instead|desk|inbox)|\b(?:colleague|team)\b.{0,40}\b(?:assist|help)|\burgent|\bdringend|wenden sie sich|vertretung|kontaktieren sie|(?:póngase|pónganse) en contacto|contact(?:e|ar|ez)\b|adressez|entre em contato|contacte/iu,
  thanks:
    /\b(?:thank you|thanks)\b.{0,20}\b(?:e-?mail|message|mail|writing|contacting)|(?:danke|dank)\b.{0,20}\b(?:nachricht|anfrage|e-?mail|mail)|(?:gracias|merci|obrigad[oa]) (?:p\p{L}+|de) (?:(?:su?a?|tua?|votre|ton) )?(?:me[sn]+a|corr|courr|e-?mail)/iu,
  bounce:
    /(?<!\p{L})(?:(?:could|can) ?not be delivered|undeliver(?:able|ed)|(?:not|wasn't|couldn't be) delivered|delivery\b.{0,40}\b(?:failed|failure|delayed|unsuccessful)|nicht zugestellt|unzustellbar|(?:fehler|échec|falha|error)\b.{0,20}(?:zustellung|remise|distribution|entrega)|n(?:o|ão) (?:se )?(?:pudo|ha podido|fue posible|pôde|foi)\b.{0,30}\bentreg|n'a pas pu être (?:remis|distribué|délivré)|(?:retry|retries|tried) .{0,40}deliver)/iu,
  server:
    /\b(?:[45]\.\d{1,3}\.\d{1,3}|(?:550|551|552|553|554|421|450|451)\b.{0,60}|mailer-daemon|postmaster|mail (?:system|server|delivery)|delivery status|diagnostic-code|final-recipient|reporting-mta|remote-mta|action: failed|status: 5|recipients?\b.{0,30}\b(?:rejected|unknown|failed)|user unknown|mailbox (?:is )?(?:full|unavailable|not found)|address(?:es)? (?:not found|rejected|failed)|permanent(?:er)? (?:fatal )?(?:error|fehler)|empfänger\b.{0,30}\b(?:unbekannt|abgelehnt)|(?:postfach|buzón|boîte|caixa)\b.{0,20}\b(?:voll|llen[ao]|pleine|cheia)|serv(?:idor|eur) (?:remoto|distant)|introuvable|nicht gefunden|no se encontr|não foi encontrad|smtp|host .{0,40} said)/iu,
};

/** How sentences begin that say nothing either way. */
export const COURTESY =
  /^(?:hello|hi|dear|hallo|guten|sehr geehrte|liebe|hola|estimad|bonjour|madame|chère?|olá|prezad|bom dia|kind|best|warm|many|thank|regards|mit |viele|vielen|freundlich|danke|saludos|atentamente|gracias|cordial|merci|bien|atenciosamente|obrigad|cumprimentos|sorry|i'm sorry|i apologi[sz]e)/iu;

/** What only somebody says who wants something. */
export const REQUEST =
  /\?|\b(?:please(?! (?:note|be |check|try|resend|do not))|can you|could you|would you|i (?:need|want|would like)|refund|bitte(?! beachten| antworten sie nicht)|können sie|ich (?:brauche|möchte|will)|por favor(?!,? n[oã])|necesito|quiero|quisiera|pueden?|s'il (?:vous|te)|veuillez|je (?:voudrais|veux|souhaite)|pouvez|preciso|quero|gostaria|podem?)\b/iu;

function names(list: string): RegExp {
  return new RegExp(`^(?:${list})(?: \\p{L}{1,4})?$`, 'iu');
}
