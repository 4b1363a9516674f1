import { describe, expect, test } from 'vitest';
import { isSafePattern } from './pattern-cost.ts';
import { compilePattern } from './rule-pattern.ts';
import { readRuleTexts } from './rule-text.ts';
import { compileTrigger, triggerHits } from './rule-triggers.ts';

function hits(phrase: string, description: string, languages: readonly string[] = ['en', 'de']) {
  const trigger = compileTrigger(phrase);
  if (!trigger) throw new Error(`"${phrase}" was refused`);
  const texts = readRuleTexts({ description }, languages);
  return triggerHits(trigger, texts.of('any'), texts.keepsUmlauts);
}

function matches(source: string, description: string): boolean {
  expect(isSafePattern(source)).toBe(true);
  const { typed } = readRuleTexts({ description }, ['en']).of('any');
  return typed().some((text) => compilePattern(source).test(text));
}

describe('what people keep apart', () => {
  test.each([
    ['C++', 'Our C++ library crashes', ['plan C is full', 'C# and C', 'C:\\Temp is full', 'C+']],
    ['C', 'we are on plan C.', ['the C++ library', 'a C# program', 'F-C++']],
    ['C#', 'written in C#.', ['written in C', 'C++']],
    ['#1', 'we bought #1 of the series', ['I have 1 question', '#12', '##1']],
    ['1', 'I have 1 question', ['we bought #1', '1.5 hours', '12', '0.1', '1,000', 'A1']],
    ['.NET', 'the .NET runtime; ASP.NET too', ['a net of lies', 'the internet']],
    ['net', 'a net amount', ['the .NET runtime', 'mail me: a@shop.net']],
    ['INV-204881', 'about INV-204881, please', ['INV-204882', 'INV-2048810', 'XINV-204881']],
    ['INV-20', 'see INV-20.', ['INV-20-4881', 'INV-20.5', 'INV-201']],
    ['0x80070005', 'fails with 0x80070005!', ['0x800700057', '80070005', '0x8007']],
    ['1099', 'Where is my 1099-K form?', ['1,099 euros', '10990', '1099.50', '555-1099']],
    ['error 1064', 'ERROR: 1064 near line 3', ['error 10645', 'error 1064.2']],
    ['2.1', 'since 2.1, nothing works', ['2.1.3', '12.1', '2.10', '2,1', '2 1']],
    ['v3', 'with v3 it crashes', ['v3.1', 'v30', 'V 3']],
    ['10:30', 'at 10:30', ['10:305', '10 30', '10.30']],
    ['1,000', 'I paid 1,000', ['1000', '1.000', '1,000,000']],
    [
      'big-customer.test',
      'anna@big-customer.test',
      ['a@not-big-customer.test', 'big-customer.test.example', 'big customer test'],
    ],
    [
      '@big-customer.test',
      'anna@big-customer.test',
      ['www.big-customer.test', 'anna@big-customer.tester'],
    ],
    ['anna@x.test', 'mail Anna@X.test.', ['maria.anna@x.test', 'anna@x.tests', 'joanna@x.test']],
    [
      'status.example.test',
      'see https://status.example.test/a?b=1',
      ['status-example.test', 'status example', 'status.example.testing'],
    ],
    [
      'https://www.example.test/',
      'example.test is down',
      ['anna@example.test', 'my.example.test', 'example.test.org'],
    ],
    [
      'billing',
      'a billing matter',
      ['billing@desk.test', 'https://desk.test/billing', 'rebilling', 'billings'],
    ],
    ['C:\\Temp', 'cannot write to c:\\temp\\x', ['C Temp', 'C:\\Temporary']],
    ['AT&T', 'I use AT & T', ['at t', 'at the']],
    ['$100', 'I paid $100.', ['I paid 100', '$1000', '€100']],
    ['5 %', 'a discount of 5% please', ['5 pieces', '15 %', '5.5%']],
    ['-50', 'error \u221250 occurred', ['50 pieces', '1-50']],
    ['--force', 'with --force it works', ['by force', 'use -force']],
    ['😡', 'why 😡😡', ['why 😀']],
    ['IT', 'call IT now', ["it's broken", 'it\u2019s']],
    ["can't", 'I can\u2019t', ['I can', 'I cant']],
    ['can', 'yes I can.', ["I can't", 'candle']],
    ['C++ library', 'this C++-library', ['this C library', 'this C# library']],
    ['C library', 'this C library', ['this C++ library']],
    ['urgent', 'URGENT!!! help', ['insurgent', 'urgently']],
  ])('%j', (phrase, yes, no) => {
    expect(hits(phrase, yes)).toBe(true);
    expect(no.filter((text) => hits(phrase, text))).toEqual([]);
  });
});

describe('what is the same to people', () => {
  test.each<[string, string, string[]?]>([
    ['réinitialiser', 'Je veux REINITIALISER', ['fr']],
    ['reinitialiser', 'réinitialiser svp', ['fr']],
    ['contraseña', 'olvide mi contrasena', ['es']],
    ['“double charge”', 'a double  charge'],
    ['e\u2013mail', 'no e-mail came'],
    ['log-in', 'I cannot log in'],
    ['ＶＰＮ', 'vpn down'],
    ['vpn', 'ＶＰＮ接続ができない'],
    ['dark\u00a0mode', 'a dark mode'],
    ['dark mode', 'a dark\u202fmode'],
    ['don´t', 'I don`t know'],
    ['Straße', 'STRASSE falsch'],
    ['strasse', 'in der Straße'],
    ['Rückerstattung', 'bitte um Rueckerstattung'],
    ['Rueckerstattung', 'eine R\u00fcckerstattung'],
    ['Mu\u0308ller', 'Müller'],
    ['İstanbul', 'istanbul', ['tr']],
    ['IŞIK', 'ışık yok', ['tr']],
    ['şifre', 'SIFRE çalışmıyor', ['tr']],
    ['ücret', 'ucret iadesi', ['tr']],
    ['ucret', 'ÜCRET iadesi', ['tr']],
    ['ΛΟΓΑΡΙΑΣΜΌΣ', 'ο λογαριασμός μου', ['el']],
    ['λογαριασμος', 'ΛΟΓΑΡΙΑΣΜΟΣ', ['el']],
    ['счёт', 'ваш СЧЕТ', ['ru']],
    ['فاتورة', 'هذه فَاتُورَة خاطئة', ['ar']],
    ['أحمد', 'احمد', ['ar']],
    ['فاکتور', 'فاكتور', ['fa']],
    ['שלום', 'שָׁלוֹם לכולם', ['he']],
    ['返金', '返金してください', ['ja']],
    ['返金', '二重請求の返\n金お願いします', ['ja']],
    ['返金 お願い', '返金お願いします', ['ja']],
    ['ﾊﾟｽﾜｰﾄﾞ', 'パスワードを忘れた', ['ja']],
    ['退款', '我要退款,谢谢', ['zh']],
    ['환불', '환불을 요청합니다', ['ko']],
    ['환불 요청', '환불요청합니다', ['ko']],
    ['คืนเงิน', 'ขอคืนเงินด้วย', ['th']],
    ['error 1064', 'エラー error 1064が出る', ['ja']],
    ['1064', 'エラー1064が', ['ja']],
    ['रिफंड', 'मुझे रिफंड चाहिए', ['hi']],
    ['error 42', 'error ٤٢', ['ar']],
    ['adresse', 'mettre à jour l’adresse', ['fr']],
    ['account', 'dell’account', ['it']],
    ['iphone', 'iPhone’um bozuk', ['tr']],
    ['customer', "the customer's bill"],
    ['Acme', 'Acme™ is down'],
    ['order 204881', 'my order #204881'],
    ['(urgent!)', 'urgent'],
    ['Đ', 'đ', ['vi']],
    ['TCP/IP', 'a TCP / IP error'],
    ['crash', 'it crashes.Then a crash.Please help'],
    ['pdf', 'invoice.pdf is empty'],
    ['.pdf', 'invoice.pdf is empty'],
    ['numref', 'a code 123456'],
  ])('%j in %j', (phrase, text, languages) => {
    expect(hits(phrase, text, languages)).toBe(true);
  });

  test.each<[string, string, string[]?]>([
    ['drucken', 'auf den Knopf drücken', ['de']],
    ['schön', 'schon bezahlt', ['de']],
    ['счет', 'счетчик', ['ru']],
    ['रिफ', 'रिफंड', ['hi']],
    ['иск', 'йск', ['ru']],
  ])('but not %j in %j', (phrase, text, languages) => {
    expect(hits(phrase, text, languages)).toBe(false);
  });
});

describe('a regular expression', () => {
  test.each([
    [String.raw`@big-customer\.test`, 'mail anna@big-customer.test'],
    [String.raw`\bINV-\d{6}\b`, 'a copy of INV\u2011204817'],
    [String.raw`can’t|don’t`, "I can't"],
    [String.raw`“no”`, 'said "no"'],
    [String.raw`a – b`, 'a - b'],
    [String.raw`[–—]x`, 'this \u2014x'],
    [String.raw`dark  mode`, 'dark mode'],
    [String.raw`\u2013x`, 'a -x'],
    [String.raw`code\tred`, 'code\tred'],
    [String.raw`ﬁle`, 'the ﬁle'],
    [String.raw`\d{6}\b.*#\d`, '123456 and #1'],
  ])('%j', (source, text) => {
    expect(matches(source, text)).toBe(true);
  });

  test('reads a subject with and without its prefix', () => {
    const { typed } = readRuleTexts({ subject: 'Re: Invoice', description: '' }, ['en']).of(
      'subject',
    );
    expect(typed()).toEqual(['Invoice', 'Re: Invoice']);
  });

  test('finds no run longer than its cost was counted for', () => {
    const description = `${'x'.repeat(3000)} ${'-'.repeat(900)}`;
    const { typed } = readRuleTexts({ description }, ['en']).of('any');
    expect(
      Math.max(
        ...typed()
          .join(' ')
          .split(' ')
          .map((run) => run.length),
      ),
    ).toBe(200);
  });
});

test('quoted text is not read, and the lines that are keep their numbers', () => {
  const description =
    'Error 1064 again.\n\nOn 3 May 2026 Desk <desk@x.test> wrote:\n> try 2048 now';
  expect(hits('error 1064', description)).toBe(true);
  expect(hits('2048', description)).toBe(false);
});

test.each(['', '!!', '“”', ' - ', '\u200b', '...'])('%j could never hit', (phrase) => {
  expect(compileTrigger(phrase)).toBeNull();
});
