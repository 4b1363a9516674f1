/** Small valid texts of our own, for the generators to start from. */

export const TICKETS: readonly string[] = [
  'My card was charged twice for order 20931-A on 3 March. Please refund one of the two payments.',
  'Hallo, seit gestern kann ich mich nicht anmelden. Fehler 0x80070005 bei https://login.example/x?y=1.\n\nGrüße\nAnna',
  'Bonjour,\nla page d’export s’arrête avec « Erreur 500 ». Merci !',
  'Invoice total is 1.234,56 € instead of 1,234.56. See invoice INV-2024-000981 and mail ops@example.org',
  '2024-05-01 12:00:01 ERROR [main] c.e.App - java.lang.NullPointerException\n\tat c.e.App.run(App.java:12)\n\tat c.e.App.main(App.java:3)\nIt crashes on start.',
  '',
];

export const MAILS: readonly string[] = [
  'Thanks, that did not help.\n\nOn Mon, 3 Mar 2025 at 10:00, Desk <desk@example.org> wrote:\n> Have you tried to sign in again?\n> > No.\n\n-- \nAnna Example\n+49 30 1234567',
  'Please see below.\n\n-----Original Message-----\nFrom: a@example.org\nSent: Monday\nTo: b@example.org\nSubject: Order\n\nWhere is my order?',
  'Am 03.03.2025 um 10:00 schrieb Desk:\n> Bitte versuchen Sie es erneut.\n\nEs geht nicht.\n\nVon meinem iPhone gesendet',
];

export const TEXT_TOKENS: readonly string[] = [
  '> ',
  '>> ',
  '\n\n',
  '\n',
  '-- \n',
  '____________',
  '-----Original Message-----\n',
  'On Mon, ',
  ' wrote:\n',
  'From: ',
  'Subject: ',
  'Am 03.03. schrieb ',
  'https://',
  'www.',
  '@',
  'a@b.c',
  '1',
  '1.',
  ',',
  '1,234.56',
  ' ',
  '  ',
  'Re: ',
  'AW: ',
  'Fwd: ',
  '\tat a.b(C.java:1)\n',
  'ERROR ',
  '[',
  ']',
  '(',
  '|',
  '| a | b |\n',
  'a',
  'A1b2C3d4',
  'word ',
  "'",
  '!',
  '?',
  '=',
  'Le lun. 3 mars 2025 à 10:00, ',
  ' a écrit :\n',
  'El lun, ',
  ' escribió:\n',
  '{"a":1}',
  '0x1f',
  ':',
  '-',
  '\u2014',
  'é',
];

export const HTML: readonly string[] = [
  '<html><head><style>p{color:red}</style></head><body><p>My <b>export</b> fails &amp; stops.</p><ul>\
<li>one<li>two</ul><!-- x --><a href="https://example.org">here</a><br>Bye</body></html>',
  '<table><tr><td>Subject</td><td>R&amp;D &lt;x&gt; &#8364; &nbsp;</td></tr></table>\
<blockquote type="cite">old</blockquote>',
  '<form id="f"><label for="d">What happened?</label><textarea id="d" name="d"></textarea>\
<select name="topic"><option value="">Choose<option value="b">Billing<option>Bugs</select>\
<input type=radio name=p value=low id=l><label for=l>Low</label></form>',
];
