/**
 * Words that mark out-of-office notes and bounces, and words of people who write about such things,
 * in English, German, Spanish, French and Portuguese.
 */

/** What mail programs and servers write as a subject, or before the subject that they answer. */
export const AUTOMATIC_SUBJECT =
  /^(?:\[[^\]]{1,20}\] ?)?(?:(?:auto(?:mati[ck]\p{L}*)?[- ]?(?:reply|response|antwort\p{L}*)|automatische antwort|abwesenheits(?:notiz|nachricht|meldung|assistent)|(?:réponse|respuesta|resposta) automátic[ao]|réponse automatique|out[- ]of[- ](?:the[- ])?office|(?:message|mensaje|mensagem) d['e] ?absence|fuera de (?:la )?oficina|fora do escritório|ausente|abs\p{L}+ du bureau|absence|ausência temporária|abwesend|estou ausente|non[- ]?delivery report)(?: from [^:]{1,40})? ?(?::|$|\/|(?:re|aw|fwd?) ?:)|(?:undeliver(?:able|ed mail)|unzustellbar|nicht zustellbar|non (?:remis|distribué)|no (?:se puede entregar|entregado)|não (?:é possível entregar|foi possível entregar|entregue)|remise impossible) ?(?::|$)|unzustellbare|courrier non (?:distribué|remis)|undelivered mail returned|mail delivery (?:failed|subsystem|system)|delivery status notification|returned mail\b|failure notice$)/iu;

/** Kinds of sentences that automatic answers consist of. */
export const AUTOMATIC_SIGNS = {
  away: /\b(?:(?:i|we)(?: am|'m| are|'re| will be|'ll be)\b.{0,40}\b(?:out of (?:the |my )?office|away|absent|travell?ing|on (?:\p{L}+ )?(?:leave|vacation|holidays?)|on the (?:boat|road|move))|out of (?:the |my )?office (?:until|from)|(?:office|shop) is closed|nicht (?:im büro|im haus|am arbeitsplatz|erreichbar)|außer haus|\b(?:bin|befinde)\b.{0,40}\b(?:urlaub|elternzeit|mutterschutz)|(?:büro|geschäft|praxis)\b.{0,60}\bgeschlossen|(?:bin|sind|während|meiner?)\b.{0,40}\babwesen\p{L}+|abwesenheits\p{L}+|(?:estoy|estaré|encuentro)\b.{0,30}\b(?:fuera de (?:la |mi )?oficina|de (?:vacaciones|baja|licencia)|ausente)|oficinas?\b.{0,40}\bcerrad|no (?:estaré|estoy) disponible|(?:suis|serai)\b.{0,30}\b(?:absente?|en (?:congés?|vacances)|hors du bureau|joignable)|bureaux?\b.{0,40}\bfermés?|(?:estou|estarei|encontro)\b.{0,30}\b(?:fora do escritório|(?:de|em) (?:férias|licença)|ausente)|escritórios?\b.{0,40}\b(?:encerrad|fechad))/iu,
  machine:
    /\b(?:auto(?:matic|mated|matically)?[- ]?(?:reply|response|message|generated)|(?:generated|sent|created) automatically|do not reply|automatisch|nicht auf diese|automáticamente|(?:respuesta|resposta|mensa[gj]em?|correo|e-?mail) automátic[ao]|automatiquement|(?:réponse|message) automatique|ne pas (?:y )?répondre|automaticamente|no responda|não responda)/iu,
  access:
    /\b(?:(?:no|not|limited|without|intermittent|occasional|restricted)\b.{0,30}\b(?:access to (?:my |the |any )?(?:e-?mails?|mails?|messages|internet)|check\p{L}* (?:my |e-?)?mail\p{L}*|read\p{L}* (?:my |e-?)?mail\p{L}*)|(?:kein\p{L}*|nur|eingeschränkt)\b.{0,30}\bzugriff auf .{0,20}(?:mail|nachrichten|postfach)|nicht (?:\p{L}+ )?(?:gelesen|weitergeleitet)|(?:sin|no|limitado)\b.{0,20}\bacceso .{0,12}(?:correo|mail)|acceso limitado|(?:pas|sans)\b.{0,20}\baccès .{0,12}(?:mail|messag|courriel)|pas (?:lu|consult)|accès limité|(?:sem|não)\b.{0,20}\bacesso .{0,12}(?:mail|correio)|acesso limitado)/iu,
  back: /\b(?:(?:when|once|after|upon|as soon as|until)\b.{0,30}\b(?:return|back)|(?:return|back|reply|respond|get back)\b.{0,40}\b(?:on|after|until|as soon as|when|soon)|nach meiner rückkehr|wieder (?:im|da|erreichbar|zurück)|ab dem .{0,20} wieder|kehre\b.{0,30}\bzurück|beantworte ich|(?:mi|nuestro) (?:regreso|vuelta)|(?:regres|volver|contestar|respond)\p{L}*|retour|répondr(?:ai|ons)|(?:traiter|atender)(?:ons|emos)|(?:meu|no) retorno|(?:retorn|voltar)\p{L}*)/iu,
  contact:
    /\bdirect (?:\p{L}+ ){0,2}(?:enquir|inquir|quer|request|mail)\p{L}+|\b(?:contact|reach|call|e-?mail|write to|turn to)\b[^,]{0,60}\b(?:(?:my|our) (?:\p{L}+ ){0,2}(?:assistant|manager|office|deputy)|colleagues?|team|mailref|instead|desk|inbox)|\b(?:colleague|team)\b.{0,40}\b(?:assist|help)|\burgent|\bdringend|wenden sie sich|vertretung|kontaktieren sie|(?:póngase|pónganse) en contacto|contact(?:e|ar|ez)\b|adressez|entre em contato|contacte/iu,
  thanks:
    /\b(?:thank you|thanks)\b.{0,20}\b(?:e-?mail|message|mail|writing|contacting)|(?:danke|dank)\b.{0,20}\b(?:nachricht|anfrage|e-?mail|mail)|gracias por (?:su|tu) (?:mensaje|correo)|merci (?:de|pour) (?:votre|ton) (?:message|e-?mail|mail|courriel)|obrigad[oa] (?:pel[ao]|por) (?:su?a )?(?:mensagem|e-?mail)/iu,
  bounce:
    /(?<!\p{L})(?:(?:could|can) ?(?:not|n't) be delivered|delivery to (?:these|the following) recipients|undeliver(?:able|ed)|(?:not|wasn't|couldn't be) delivered|delivery\b.{0,40}\b(?:failed|failure|delayed|unsuccessful)|nicht zugestellt|unzustellbar|(?:fehler|échec|falha|error)\b.{0,20}(?:zustellung|remise|distribution|entrega)|no (?:se )?(?:pudo|ha podido|fue posible)\b.{0,30}\bentreg|n'a pas pu être (?:remis|distribué|délivré)|não (?:pôde|foi)\b.{0,30}\bentreg|(?:retry|retries|tried) .{0,40}deliver)/iu,
  server:
    /\b(?:problem report|generating server|e-?mail address you entered|(?:resend|send(?:ing)?) (?:the|your) message (?:again|later)|try(?:ing)? (?:to )?resend|server will keep trying|no action is required|[45]\.\d{1,3}\.\d{1,3}|(?:550|551|552|553|554|421|450|451)\b.{0,60}|mailer-daemon|postmaster|mail (?:system|server|delivery)|delivery status|diagnostic-code|final-recipient|reporting-mta|remote-mta|action: failed|status: 5|recipients?\b.{0,30}\b(?:rejected|unknown|failed)|user unknown|mailbox (?:is )?(?:full|unavailable|not found|not monitored)|address(?:es)? (?:not found|rejected|failed)|permanent(?:er)? (?:fatal )?(?:error|fehler)|empfänger\b.{0,30}\b(?:unbekannt|abgelehnt)|(?:postfach|buzón|boîte|caixa)\b.{0,20}\b(?:voll|llen[ao]|pleine|cheia)|serv(?:idor|eur) (?:remoto|distant)|introuvable|nicht gefunden|no se encontr|não foi encontrad|smtp|host .{0,40} said)/iu,
};

/** Beginnings of polite sentences, which neither people nor machines are known by. */
export const COURTESY =
  /^(?:hello|hi|dear|hallo|guten|sehr geehrte|liebe|hola|estimad|bonjour|madame|chère?|olá|prezad|bom dia|kind|best|warm|many|thank|regards|mit |viele|vielen|freundlich|danke|saludos|atentamente|gracias|cordial|merci|bien|atenciosamente|obrigad|cumprimentos|sorry|i'm sorry|i apologi[sz]e)/iu;

/** Words of a person who wants something. */
export const REQUEST =
  /\?|\b(?:please(?! (?:include|send mail to|note|be |check|try|resend|do not))|can you|could you|would you|i (?:need|want|would like)|refund|bitte(?! beachten| antworten sie nicht)|können sie|ich (?:brauche|möchte|will)|por favor(?!,? n[oã])|necesito|quiero|quisiera|pueden?|s'il (?:vous|te)|veuillez|je (?:voudrais|veux|souhaite)|pouvez|preciso|quero|gostaria|podem?)\b/iu;

/**
 * Words of a person who reports that something is wrong or does not work; no machine's note holds
 * them.
 */
export const COMPLAINT = new RegExp(
  "(?<!\\p{L})(?:can(?:not|'t| not)|(?:am|are|is|were|was) unable to|could(?:n't| not)) (?!be |reply|respond|answer|read|check|access|deliver|receive|accept|guarantee|process|take)\\p{L}+" +
    "|(?<!\\p{L})(?:do|does|did|has|have|is|was)(?:n't| not) (?:work(?! (?:here|for|at|out))|show|load|open|start|arrive|come|appear|accepted|refunded|paid)\\p{L}*" +
    '|(?<!\\p{L})(?:nobody|never|twice|wrong(?:ly)?|broken|crash\\p{L}*|stuck|too (?:late|much|slow)|double charge\\p{L}*|my money|is missing)(?!\\p{L})' +
    '|(?<!\\p{L})(?:kann|können|konnte)(?!\\p{L}).{0,60}(?<!\\p{L})nicht (?!gelesen|beantwort|bearbeit|zugestellt|erreich|empfang|lesen|abruf|prüf|weiter|gefunden)(?!\\p{L}*antwort)\\p{L}+' +
    '|funktionier|(?<!\\p{L})(?:geht|kommt|lädt|stimmt) nicht|(?<!\\p{L})(?:niemand|nie|doppelt|zweimal|falsch\\p{L}*|kaputt|abgestürzt|stürzt|abgebucht|fehlt|mein geld)(?!\\p{L})|(?<!\\p{L})nicht (?:angenommen|angekommen|erstattet|angezeigt)' +
    '|(?<!\\p{L})no (?:puedo|podemos|pude|me deja|funciona\\p{L}*|llega\\p{L}*|aparece\\p{L}*|carga\\p{L}*) (?!atender|responder|contestar|leer|revisar|consultar|acceder al correo)|(?<!\\p{L})no (?:funciona|llega|ha llegado|aparece|carga)\\p{L}*|(?<!\\p{L})(?:nadie|nunca|dos veces|equivocad[oa]|mi dinero|roto|se cierra|sin resolver)(?!\\p{L})' +
    "|(?<!\\p{L})ne (?:peux|pouvons|parviens|parvenons|réussis|m'est) (?:pas|plus) (?:à )?(?!répondre|lire|consulter|traiter|être|accéder à m)|n'arrive (?:pas|plus)|(?<!\\p{L})ne (?:fonctionne|marche|s'affiche|s'ouvre|charge)\\p{L}* (?:pas|plus)|(?<!\\p{L})(?:jamais|personne ne|deux fois|mauvaise?s?|erroné\\p{L}*|en panne|mon argent|plante|pas arrivée?|toujours pas)(?!\\p{L})" +
    '|(?<!\\p{L})não (?:consigo|conseguimos|consegui|posso|podemos) (?!responder|atender|ler|verificar|consultar|aceder ao|acessar (?:o|meu) e-?mail)|(?<!\\p{L})não (?:funciona|chegou|chegaram|abre|aparece|carrega)\\p{L}*|(?<!\\p{L})(?:ninguém|nunca|duas vezes|errad[oa]|trava|meu dinheiro|avariad[oa])(?!\\p{L})',
  'iu',
);

/** A person writes "my" and "your app"; a server that returns a mail writes "your message". */
export const MINE =
  /(?<!\p{L})(?:(?:your|ihr\p{L}*|su|votre|su?a|seu|vosso|vossa) (?:app\p{L}*|aplica\p{L}+|p?lat[ft]\p{L}+|system\p{L}*|sistema|système|software|logiciel|program\p{L}*|shop|tienda|loja|site|website|newsletter)|my|our(?! (?:system|server|support))|me|mein\p{L}*|unser\p{L}*|mis?|nuestr\p{L}+|m(?:on|a|es)|notre|meus?|minhas?|noss\p{L}+)(?!\p{L})/iu;

/** What a server calls the mail that it returns; parcels and invoices do not count. */
export const MAIL_WORD =
  /delivery status|mes+a[gj]|mensa[gj]|e-?mail|\bmails?\b|mailref|nachricht|correo|courri|recipient|empfänger|destinat|usuario|usuário|utilisateur|empfang/i;

/** "Bob no longer works here." */
export const LEFT =
  /\b(?:no longer (?:work\p{L}*|employed|with|at)|(?:has|have) left (?:the company|us|\p{Lu})|left the company|(?:nicht mehr|ausgeschieden)\b.{0,40}\b(?:unternehmen|firma|tätig|beschäftigt|für uns)|ya no trabaj\p{L}+|ne (?:travaille|fais|fait) plus|(?:já )?não trabalh\p{L}+ mais|já não trabalh\p{L}+)/iu;
