/**
 * Words by which parts of mails are recognised, in the languages of the common mail programs: en de
 * fr es pt it nl da no sv fi pl cs hu tr ru uk el ja zh ko. The code uses the shape of a line where
 * that is enough, and these words otherwise. Every browser downloads them, so the lists are short,
 * hold stems, and are patterns in code: as a data file they cost each page 1 kB more.
 */

/** Names of a header's lines, in the order of the languages above. */
export const HEADER_NAMES: Readonly<Record<string, RegExp>> = {
  from: names(
    'from|von|de|da|van|fra|från|lähettäjä|od|feladó|kimden|gönderen|mittente|nadawca|от(?: кого)?|від(?: кого)?|από|差出人|送信者|发件人|寄件者|發件人|보낸 ?사람',
  ),
  sent: names(
    'sent|received|gesendet|envoyé|enviad[oa]|inviato|verzonden|sendt|skickat|lähetetty|wysłan[eo]|data wysłania|odesláno|elküldve|küldve|gönderilme(?: tarihi)?|gönderildi|отправлено|дата отправки|надіслано|στάλθηκε|送信日時|发送(?:时间|日期)|發送時間|寄件日期|보낸 ?날짜',
  ),
  date: names(
    'date(?: sent)?|datum|data|dato|fecha|päivä\\p{L}*|dátum|tarih|дата|ημερομηνία|日付|日期|날짜',
  ),
  to: names(
    'to|an|à|a|para|aan|til|till|vastaanottaja|do|adresat|komu|pro|címzett|kime|alıcı|кому|προς|宛先|收件人|收件者|받는 ?사람',
  ),
  subject: names(
    'subject|betreff|objet|oggetto|asunto|assunto|onderwerp|emne|ämne|aihe|temat|předmět|tárgy|konu|тема|θέμα|件名|主题|主旨|제목',
  ),
  other: names(
    'b?cc|kopie?|copie?|copia|ko[pń]ia|dw|másolat|bilgi|копи[яї]|копія|κοιν|抄送|副本|참조|reply-to|importance|priority|attachments?|anlagen?|pièces? jointes?',
  ),
};

/** Labels of the field of a form in which people write their text. */
export const MESSAGE_LABEL =
  /^(?:\p{L}+ )?(?:me[sn]s+a[gj]|nachricht|bericht|besked|melding|meddel|viesti|wiadomo|zpráva|üzenet|mesaj|сообщ|comment|kommentar|anfrage|[ei]nquiry|question|frage|description|beschreibung|body$|text$)/iu;

/** The verb "wrote" as mail programs use it of other people. */
export const WROTE =
  /wr(?:ote|ites)|schr(?:ieb|eibt|eef|ijft)|écrit|escri(?:bió|be )|escreve|citando|zitat von|ha scritto|scrive|skr(?:ev|iver)|kirjoit|nap[ií]sa[lł]|napsal|pisze|píše|ír(?:ta|ja)|yazdı|yazıyor|писал|писав|пише|έγραψε|写道|寫道|書|작성/i;

/** Forms of people who write about themselves with the same verb. */
export const MYSELF = /\bI (?:wrote|have)|\b(?:ich|ik|jeg|jag)\b/;

/** "This line", as in the line above which desks ask people to answer. */
export const THIS_LINE =
  /\b(?:line|zeile|ligne|l[ií]ne?[ah]|riga|regel|lini?[ej]n?|raden|rivin|wiersza|linii|řádek|satırın)\b|sor |строк|рядк|γραμμή|行|줄/iu;

/** The whole request "Please reply above this line" without decoration around it. */
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

/** A whole line like "Sent from my phone". */
export const SENT_FROM = new RegExp(
  '^(?:(?=.*(?:i ?phon|ipad|ios|android|samsung|galaxy|huawei|xiaomi|redmi|oppo|motorola|blackberry|outlook|windows|yahoo|mail|gmx|proton|mobil|m[óo]vil|handy|tel[eé][fm]|celular|cellulaire|portable|tablet|device))' +
    '(?:(?:(?:mensa[gj]em? )?enviad[oa]|sent|envoyée?|inviat[oa]|verzonden|verstuurd|sendt|skickat|wysłan[eoy]|odesláno|отправлено|надіслано|στάλθηκε|gesendet)' +
    ' (?:from|via|by|using|with|depuis|de|du|à|a partir|avec|desde|com?n?|d[oa]|dal?|pel[oa]|vanaf|vanuit|met|van|fra|från|med|ze?|с|из|з|από|mit|von) .*' +
    '|von [\\p{Lu}m].* (?:gesendet|verschickt))' +
    '|(?:(?:get|obt|ba?i[xj]|desc|han?ki?|hämt|hent|pobi|downl|scar|téléch|hol|lad)\\p{L}*(?: sie)?(?: sich| o)? )?outlook (?:f[oüö]r|pour|para|per|voor|til|dla) (?:ios|android|mac|windows)(?: ?<urlref>)?(?: beziehen| herunter(?:laden)?)?(?: ?<urlref>)?|get bluemail for .*|lähetetty \\S*(?:iphone|ipad|android).*' +
    '|von mein\\S+ .* (?:gesendet|verschickt)|diese nachricht wurde von mein.* gesendet|provenance ?: courrier .*' +
    '|(?:发自|發自).*|從我的.*傳送|.*から送信|나의 .*보냄|\\S*(?:ról|ről) küldve|küldve az? .*|\\S*(?:dan|den) gönderildi)[.!]?$',
  'iu',
);

/**
 * Words of thanks. A sentence with one of them below a sign-off is a part of the sign-off; a name
 * beside them may be the reader's.
 */
export const THANKS = /thank|thx|dank|merci|gracias|grazie|obrigad|agrade[cç]|tack|takk?\b/i;

/** Beginnings of a postscript. */
export const POSTSCRIPT = /^(?:p\.? ?p?\.? ?s\b|n\.? ?b\.? ?:|post ?scriptum|nachtrag)/i;

/** "Answers below": the customer then answers between the lines below a header. */
export const BELOW =
  /\b(?:below|inline|in ?between|unten|unterhalb|dazwischen|abajo|ci-dessous|plus bas|abaixo|in (?:red|blue|green|rot|blau)|en (?:rojo|azul|rouge|bleu)|a vermelho)\b/i;

/** A whole line like "Best regards". */
export const SIGN_OFF =
  /^(?:(?:thanks (?:and|&) )?(?:(?:with )?(?:best|kind(?:est)?|warm(?:est)?|many) )?(?:regards|rgds|wishes)|(?:all the )?best|love|(?:many |with )?(?:thanks|thx|thank you)(?: (?:in advance|again|a lot|(?:so|very) much))?|cheers(?: mate)?|ta|yours|(?:yours )?(?:sincerely|faithfully|truly)|respectfully|warmly|take care|have an? (?:nice|great|good|lovely) \w+|(?:cordiali|distinti) saluti|(?:met )?vriendelijke groet(?:en)?|(?:med )?(?:venlig|vennlig|vänliga?)s? h[iä]ls(?:en|ning(?:ar)?)|mvh|(?:ystävällisin )?terveisin|pozdrawiam|s pozdravem|üdvözlettel|saygılarımla|с уважением|з повагою)$/i;

/**
 * Words of which every closing line ("with kind regards", "thanks in advance") in German, Spanish,
 * French and Portuguese holds one. These languages vary such lines much; English lines are not
 * matched.
 */
export const REGARDS =
  /(?<!\p{L})(?:\p{L}*gr[uü]e?(?:ß|ss)(?:en?|l[ei])?|danke?(?:schön)?|g?[lmvbh]f?g|hochachtungsvoll|herzlichst|servus|baba|tschüss|ciao|t?cha[ou]|salu[dt]?[ao]?s?2?|slds|atte?|(?:cordial|amical|s[ei]nc[eè]r|chaleureuse|aten|afectuos|respe)\p{L}*mente?|abra[zçc]os?|ab[çr]?s|bj(?:o?s)?|be[sij]+[io]?(?:t|nh)?os?|bi(?:sou|se)s|bizz?|cariños|bendiciones|gracias|qued(?:o|amos)|cdl?t|salutations|amitiés|sentiments|considération|agréer|b[àa]v|bien à|plaisir|[aà] (?:bientôt|plus)|b(?:onn?e?|elle) (?:journée|soirée|réception|semaine|fin|week|continuation)|l.attente|(?:re)?merci(?:s|ements)?|cumps|cpts|cumprimentos|saudações|obrigad[oa]|grat[oa]|valeu|agrade[cç]\p{L}+|aguard(?:o|ar)|vemos|tengan?|tenham?|feliz|hasta|até|(?:bom|buen) (?:fi|trab)\p{L}+|tudo de bom|alles (?:lieb|gut)e|bis bald|(?:schöne|angenehme)[ns] (?:tag|abend|wochenende))(?!\p{L})/iu;

/** Beginnings of other words in such lines, and short words; a name may follow these. */
export const WITH_REGARDS =
  /^(?:alles|lieb|gute?|best(?!ell)|schöne|herz|fr(?:eun)?dl|voraus|bemüh|hilfe|tausend|angen|wochen|much|cordia|recib|antem|partic|ayuda|att?en[cçt]|espera|respue|disposi|pendien|f(?:ue|o)rte|sincèr|respect|disting|meill|beauc|compr|veuill|mada|mons|recev|croire|express|assur|réponse|récep|journ|soir|infin|nos|sema|trab|contin|bient|plus|tudo|excel|melh|minha|grande?|mu[iy]t?o?|moment|assunt|afectu|desde|ajuda|retorn|respos|vossa|(?:tag|abend|noch|dir|euch|sehr|aide|vous|toi|week|end|gros|mille|luego|pronto|d[ií]as?|buen|lind[oa]|breve|logo|bo[mn]|ótimo|fi(?:n(?:de)?|m)|bald)$)/iu;

/** Short words in such lines that no name follows. */
export const JOINING =
  /^(?:vielen?|votre|mit|den|die|und|ich|im|schon|bonne|belle|mal|für|(?:ihr|eur|dein|ein)en?|mühe|un[ao]?|mil|sin|otro|más|les?|y|de|por|su|tu|a?la?|bien|très|mes|ma|avec|avance|et|pour|vos|je|prie|d|dans|lire|à|com|os|as|meus|um|sem|mais|para|já|pel[ao]|fico|n?o|sua|me|e|a|au|que|bis|hasta|até|best|love|yours|ta|care)$/iu;

function names(list: string): RegExp {
  return new RegExp(`^(?:${list})(?: \\p{L}{1,4})?$`, 'iu');
}
