import { describe, expect, test } from 'vitest';
import { isAutomatic } from './automatic.ts';
import { checkGate, mayRule } from './gate.ts';
import { normaliseTicket } from './normalise.ts';

const MACHINES: readonly (readonly [string, string])[] = [
  [
    '',
    'Many thanks for your e-mail. I am travelling until the 9th with no access to my mail. In urgent cases please call our front desk. Best wishes',
  ],
  [
    'Automatic reply: the lamp in the hall',
    'I am away until the 9th, without access to my mails.\nIn urgent cases please call our front desk.',
  ],
  ['Out of Office: Re: refund', 'I will be back on Monday.'],
  [
    'Abwesenheitsnotiz: Ihre Anfrage',
    'Vielen Dank für Ihre Nachricht. Ich bin bis 12. März nicht im Büro. In dringenden Fällen wenden Sie sich bitte an meine Kollegin.',
  ],
  [
    '',
    'Guten Tag,\nvielen Dank für Ihre E-Mail. Ich bin vom 4. bis 12. März im Urlaub und habe keinen Zugriff auf meine E-Mails. Ihre Nachricht wird nicht weitergeleitet. In dringenden Fällen wenden Sie sich bitte an Frau Muster.\nMit freundlichen Grüßen',
  ],
  [
    '',
    "Bonjour, je suis absente du bureau jusqu'au 12 mars. En cas d'urgence, veuillez contacter ma collègue. Je répondrai à votre message à mon retour. Cordialement",
  ],
  [
    '',
    'Gracias por su mensaje. Estoy fuera de la oficina hasta el 12 de marzo. Para asuntos urgentes, póngase en contacto con mi compañera. Saludos',
  ],
  [
    '',
    'Obrigado pela sua mensagem. Estou de férias até 12 de março, com acesso limitado ao e-mail. Em caso de urgência contacte a minha colega. Cumprimentos',
  ],
  ['Réponse automatique : votre demande', 'Je suis en congés.'],
  ['Respuesta automática: pedido', 'Estoy de vacaciones hasta el lunes.'],
  ['Resposta automática: pedido', 'Estou ausente.'],
  [
    'Undeliverable: the lamp',
    "Delivery has failed to these recipients or groups:\nann@example.test\nThe email address you entered couldn't be found. Please check the address and try again.",
  ],
  [
    'Undelivered Mail Returned to Sender',
    'Your message to bo@example.test was not delivered: mailbox is full.',
  ],
  [
    '',
    'The mail system at mx.example.test gives up.\nYour message could not be delivered to bo.\n<ann@example.test>: host mx said: 550 5.1.1 user unknown',
  ],
  [
    'Delivery Status Notification (Failure)',
    "Address not found. Your message wasn't delivered to ann@example.test because the address couldn't be found.",
  ],
  [
    'Mail delivery failed: returning message to sender',
    'This message was created automatically by mail delivery software.\nA message that you sent could not be delivered to one or more of its recipients. This is a permanent error. The following address(es) failed:',
  ],
  [
    '',
    'Hi, I am currently on parental leave and will return on 1 September. My colleague Bob (bob@example.test) will assist you in the meantime.',
  ],
  ['', 'I am on annual leave and will reply to your email when I return on Monday.'],
  ['', 'This is an automated response. I am away from the office.'],
  [
    '',
    'Hello, thanks for your email. I am travelling with limited access to my mail and will respond as soon as I am back in the office.',
  ],
  ['Automatische Antwort: Ihre Rechnung', 'Ich bin derzeit nicht erreichbar.'],
  [
    '',
    'Ihre Nachricht konnte nicht zugestellt werden. Fehler: 550 5.1.1 Empfänger unbekannt. Dies ist eine automatisch erstellte Nachricht.',
  ],
  [
    'Auto: Re: invoice',
    'Thanks for getting in touch. I am currently out of office and will be back on 12 March. If your request is urgent, please email my colleague Bob.',
  ],
  [
    'Automatic reply',
    'Hello,\n\nI am on sick leave until further notice. Please contact Bob Example (bob@x.test, +44 1234) in the meantime.\n\nBest wishes\nAnn',
  ],
  [
    'OOO: Your ticket',
    'I am out of the office today, returning tomorrow. I will respond to emails when I return.',
  ],
  [
    '',
    'Thank you for contacting us. This is an automatic confirmation that we have received your message. Please do not reply to this email.',
  ],
  [
    '',
    'Sehr geehrte Damen und Herren,\n\nich bin ab 4. März nicht im Büro und am 12. März wieder erreichbar. Ihre E-Mail wird nicht automatisch weitergeleitet. Bei dringenden Anliegen wenden Sie sich bitte an info@x.test.\n\nFreundliche Grüße',
  ],
  [
    'Abwesend: Rechnung',
    'Danke für Ihre Nachricht. Ich befinde mich im Urlaub bis 12.03. und antworte Ihnen nach meiner Rückkehr.',
  ],
  [
    '',
    'Bonjour,\nJe suis actuellement en congé maternité et serai de retour le 1er septembre. Pour toute demande urgente, merci de contacter ma collègue.\nCordialement',
  ],
  [
    'Absence du bureau',
    "Je suis absent jusqu'au 12 mars inclus. Votre message ne sera pas lu avant mon retour.",
  ],
  [
    '',
    'Hola, gracias por su correo. Me encuentro de vacaciones hasta el 12 de marzo con acceso limitado al correo. Le responderé a mi regreso.',
  ],
  [
    'Fuera de la oficina',
    'No estaré disponible hasta el lunes. Para temas urgentes contacte con Bob.',
  ],
  [
    '',
    'Olá, estarei ausente até 12 de março e sem acesso ao e-mail. Em caso de urgência, entre em contato com Bob. Responderei quando retornar.',
  ],
  ['Ausência temporária', 'Estou de licença até junho. Assuntos urgentes: falar com Bob.'],
  [
    'Delivery Status Notification (Delay)',
    'This is an automatically generated Delivery Status Notification. THIS IS A WARNING MESSAGE ONLY. Delivery to the following recipients has been delayed.',
  ],
  [
    'failure notice',
    "Hi. This is the qmail-send program at x.test. I'm afraid I wasn't able to deliver your message to the following addresses. This is a permanent error; I've given up. Sorry it didn't work out.",
  ],
  [
    '',
    "Votre message n'a pas pu être remis aux destinataires suivants : ann@x.test. Erreur 550 5.1.1 : adresse inconnue.",
  ],
  ['', 'No se pudo entregar el mensaje a ann@x.test. 550 5.1.1 destinatario desconocido.'],
  ['', 'Não foi possível entregar a mensagem para ann@x.test. 550 5.1.1 usuário desconhecido.'],
  ['Unzustellbar: Ihre Rechnung', 'Ihre Nachricht hat einige oder alle Empfänger nicht erreicht.'],
];
const PEOPLE: readonly (readonly [string, string])[] = [
  ['', 'I am out of the office from Monday. Please refund my second payment before then.'],
  [
    '',
    'I will be on vacation next week with limited access to e-mail, please send the invoice to my colleague and cancel my plan.',
  ],
  [
    'Holiday',
    'I am on holiday until Friday and cannot log in from here. My password is not accepted.',
  ],
  ['', 'My parcel could not be delivered and was returned. Please send it again.'],
  [
    '',
    'My e-mail to you could not be delivered, I got 550 5.1.1 user unknown. Which address is right?',
  ],
  [
    'Automatic reply does not work',
    'The automatic reply in my mailbox does not work since the update.',
  ],
  ['Re: Automatic reply: your ticket', 'The lamp flickers, please send a new one.'],
  ['out of office setting', 'How do I switch on the out of office message?'],
  ['', 'Our out of office replies are sent twice to every customer since Monday.'],
  ['', 'Ich bin ab Montag im Urlaub. Bitte erstatten Sie mir vorher die zweite Zahlung.'],
  ['', 'Je suis en vacances la semaine prochaine, veuillez me rembourser avant.'],
  ['', 'Estoy de vacaciones y no puedo entrar en mi cuenta desde aquí.'],
  ['', 'Please cancel my order, I am away until Friday and cannot accept it.'],
  ['', 'Thank you for your message. The refund has not come yet. I will be away until Friday.'],
  [
    '',
    'All our mails to gmail come back: 550 5.7.1 Message rejected: domain has no valid DKIM record. They could not be delivered since Monday. What should I enter?',
  ],
  [
    'Undeliverable',
    'My parcel is marked undeliverable although I was at home all day. Where is it now?',
  ],
  ['', 'We have no access to our account, the admin is on leave. Who can reset it?'],
  ['', 'Thanks for your email, it works now.'],
  [
    '',
    'Our colleague is on maternity leave. Her licence should go to her replacement until she returns.',
  ],
  ['', 'I was out of the office yesterday. The VPN does not connect from home.'],
  ['absent', 'My licence shows me as absent since Monday and I cannot sign in.'],
  ['Out of office assistant crashes', 'Outlook crashes whenever I open the assistant'],
  ['', 'Ich habe Urlaub bis 12. März, bitte verschieben Sie den Termin auf danach.'],
  [
    '',
    'Bonjour, je serai absente la semaine prochaine. Pouvez-vous changer la date de livraison ?',
  ],
  ['Férias', 'Estou de férias e quero cancelar a minha conta.'],
  ['', 'I am away from my desk a lot, so please call my mobile about the refund.'],
  [
    '',
    'Our auto reply tells customers that we are out of office although we are here. How can I turn it off?',
  ],
  ['Auto reply', 'My auto reply is sent to everybody twice.'],
  ['Leave request', 'I am on leave from Monday and the leave calendar does not show it.'],
  [
    '',
    'The mail server says 550 5.1.1 and my message could not be delivered to your support. I need an answer today.',
  ],
  ['', 'I can not log in from my vacation, the code goes to my office phone.'],
  [
    'Delivery failed',
    'The courier says delivery failed but nobody came. Please refund the shipping.',
  ],
  [
    '',
    'I will be out of the office until Friday. Please send the new invoice before, I have no access to it afterwards.',
  ],
  ['', 'Thank you for your message. I have no access to my account.'],
  ['', 'We are closed for holidays until Monday, so the delivery must come on Tuesday.'],
  ['', 'Mi jefe está de vacaciones y no tengo acceso a la cuenta.'],
];

const judge = (subject: string, description: string): boolean =>
  isAutomatic(subject, normaliseTicket({ subject, description }).description);

test.each(MACHINES)('a machine wrote %j: %j', (subject, text) => {
  expect(judge(subject, text)).toBe(true);
});

test.each(PEOPLE)('a person wrote %j: %j', (subject, text) => {
  expect(judge(subject, text)).toBe(false);
});

describe('the gate', () => {
  const input = { subject: '', description: 'Die Lampe flackert, bitte schicken Sie eine neue.' };
  const ticket = normaliseTicket(input);

  test('believes what the headers of a mail say, before it looks at the language', () => {
    expect(checkGate(ticket, ['en'], { ...input, automatic: true }).reason).toBe('automatic');
    expect(checkGate(ticket, ['en']).reason).toBe('language');
  });

  test('lets no rule decide about an automatic answer', () => {
    expect(mayRule({ reason: 'automatic', language: null })).toBe(false);
    expect(mayRule({ reason: 'language', language: 'de' })).toBe(true);
  });
});
