import { describe, expect, test } from 'vitest';
import { normaliseTicket } from './normalise.ts';

const OWN = 'The lamp in the hall flickers since Monday, please send a new one.';
const DESK = 'Please turn the switch off and on again.';
const read = (description: string, subject = ''): string =>
  normaliseTicket({ subject, description }).description;
const lines = (...parts: readonly string[]): string => parts.join('\n');

const NOTICES = [
  'This e-mail and its attachments are confidential and may be privileged. If you are not the intended recipient, please tell the sender and delete it.',
  'CONFIDENTIALITY NOTICE: the contents of this message are intended solely for the addressee. If it has come to you in error, destroy it; any unauthorised use is prohibited.',
  'The information contained in this transmission is confidential. If you are not the addressee you must not copy it. Please delete it.',
  'DISCLAIMER\nThis communication is intended only for the named recipient and is confidential. Delete it if it was sent to you by mistake.',
  'Virus-free. www.avast.com',
  'Please consider the environment before printing this e-mail.',
  'Think of the trees before you print this mail!',
];

const FOOTERS = [
  '—\nReply to this email directly, view it on GitHub, or unsubscribe.\nYou are receiving this because you were mentioned.',
  "-- \nReply to this email directly or view it on GitLab: https://git.example.test/1.\nYou're receiving this email because of your account on git.example.test.",
  '-- \nYou have received this notification because you have either subscribed to it, or are involved in it.\nTo change your notification preferences, please click here: https://r.example.test/my',
  '--\nThis message was sent by Atlassian Jira\n(v9.4.0#940000-sha1:abcdef)',
  'ref:_00D20abc._50020xyz:ref',
  'To unsubscribe from this list, click here. Manage your preferences.',
  'Visit Topic or reply to this email to respond.\nTo unsubscribe from these emails, click here.',
  'Sie erhalten diese E-Mail, weil Sie ein Konto bei uns haben.',
  'Ha recibido esta notificación porque participa en el tema.',
  'Vous recevez cette notification car vous suivez ce ticket.',
  'Você está recebendo esta mensagem porque participa do tópico.',
];

const BANNERS = [
  '[EXTERNAL] This email originated from outside the organization. Do not click links or open attachments unless you recognize the sender.',
  'CAUTION: This email came from outside of your organisation.\nDo not click links unless you know the content is safe.',
  '[EXTERN]',
  'External email',
  "You don't often get email from ann@x.test. Learn why this is important<https://aka.ms/x>",
  'ACHTUNG: Diese E-Mail kommt von außerhalb. Klicken Sie nicht auf Links und öffnen Sie keine Anhänge, wenn Sie den Absender nicht kennen.',
  'ATENCIÓN: Este correo viene de fuera de la organización. No abra enlaces ni adjuntos si no conoce al remitente.',
  "ATTENTION : ce courriel vient de l'extérieur. Ne cliquez sur aucun lien et n'ouvrez aucune pièce jointe sans connaître l'expéditeur.",
  'CUIDADO: este e-mail veio de fora da organização. Não clique em links nem abra anexos sem conhecer o remetente.',
];

test.each(NOTICES)('the notice %j is not read', (notice) => {
  expect(read(lines(OWN, '', notice))).toBe(OWN);
  expect(read(lines(OWN, '', 'Kind regards,', 'Ann', '', notice))).toBe(OWN);
  expect(read(notice)).not.toBe('');
});

test.each(FOOTERS)('the footer %j is not read', (footer) => {
  expect(read(lines(OWN, '', footer))).toBe(OWN);
  expect(read(footer)).not.toBe('');
});

test.each(BANNERS)('the banner %j is not read', (banner) => {
  expect(read(lines(banner, '', OWN))).toBe(OWN);
  expect(read(banner)).not.toBe('');
});

test.each([
  'Your newsletter comes every day.\nUnsubscribe button is missing on the page.',
  'Your newsletter comes every day.\nTo unsubscribe I have clicked five times.',
  'I cannot log in any more.\nYou are receiving this because nobody answers my calls.\nMy number is on file.',
  'The invoice of May is wrong.\nThis message was sent to me twice by your system.',
  'Warning: the link to the attachment of the external form is broken.\nPlease mend it.',
  'External links in the export open nothing.\nThe attachment is missing too.',
  'Attention: my order 12 came from outside the country, the sender is wrong.\nDo not click on cancel.',
  'Your colleague gave me a paper about the contract.\nIs this e-mail address confidential, and may I delete it?',
  'The printer jams every day now.\nPlease consider the environment before sending paper twice a week to me.',
  'The export is slow.\nSent via the app the invoice looks broken.',
])('a person’s %j is read from end to end', (text) => {
  expect(read(text)).toBe(text);
});

describe('introductions of further programs', () => {
  test.each([
    'W dniu 5.03.2024 o 10:11, Desk pisze:',
    'Dne 05. 03. 24 v 10:11 Desk napsal(a):',
    'Dne 5.3.2024 v 10:11 Desk píše:',
    'Op 5-3-2024 om 10:11 schrijft Desk:',
    'Il 05/03/2024 10:11, Desk scrive:',
    'Den 2024-03-05 kl. 10:11 skriver Desk:',
    '2024. 03. 05. 10:11 keltezéssel, Desk írja:',
    '05.03.2024 10:11 tarihinde Desk yazıyor:',
    'Am 05.03.2024 um 10:11 schreibt Desk:',
  ])('%j', (introduction) => {
    expect(read(lines(OWN, '', introduction, `> ${DESK}`))).toBe(OWN);
    expect(read(lines(OWN, '', introduction, DESK))).toBe(OWN);
    expect(read(lines(introduction, `> ${DESK}`, '', OWN))).toBe(OWN);
  });

  test('a tracker’s mail below', () => {
    const rule = '-'.repeat(40);
    const mail = lines(rule, 'Support #12: Your lamp', 'https://r.example.test/12', '* Author: Bo');
    expect(read(lines(OWN, '', mail, '', DESK))).toBe(OWN);
    expect(read(lines(OWN, '', rule, 'Error log', DESK))).toContain(DESK);
  });

  test('a delimiter takes the rule above it along', () => {
    expect(read(lines(OWN, '', '----', 'Reply above this line.', DESK))).toBe(OWN);
  });
});

describe('what stands below is read', () => {
  const signature = lines('-- ', 'Ann Sample', 'ACME Inc.');
  test.each(['PS: ', 'P.S. ', 'PPS: ', 'Nachtrag: '])('%j below a signature', (mark) => {
    const more = `${mark}You charged my card twice.`;
    expect(read(lines(OWN, '', signature, '', more))).toBe(lines(OWN, more));
  });

  const header = lines(
    'From: Desk <d@example.test>',
    'Sent: Tuesday, March 5, 2024 10:11 AM',
    'To: Ann <a@example.test>',
    'Subject: Lamp',
  );
  test.each([
    'See my answers below.',
    'Please find my comments inline.',
    'Meine Antworten stehen unten.',
    'Mis respuestas están abajo.',
    'Voir mes réponses ci-dessous.',
    'Veja as minhas respostas abaixo.',
  ])('%j', (note) => {
    const asked = 'What is wrong with the lamp?';
    expect(read(lines(note, '', header, '', asked, OWN), 'RE: Lamp')).toBe(lines(note, asked, OWN));
    expect(read(lines(note, '', header, '', asked, `>> ${OWN}`), 'RE: Lamp')).toContain(OWN);
  });

  test('but not below an answer that is one', () => {
    expect(read(lines(OWN, '', header, '', DESK), 'RE: Lamp')).toBe(OWN);
  });
});
