import { describe, expect, test } from 'vitest';
import { startProcessorClock } from '../../../test/fixtures/processor-time.ts';
import { readHtmlPage } from './html-page.ts';
import { pageAnswers } from './page-answers.ts';

const facts = { place: { file: 'page.html', line: null }, name: 'page', category: null };
const brief = (html: string): (readonly [string, string])[] =>
  pageAnswers(html, facts).map(({ title, text }) => [title, text] as const);
const words = (count: number): string =>
  Array.from({ length: count }, (_, at) => `w${at}x`).join(' ');

describe('the answers of a page', () => {
  test('a short page is one answer, without menus, scripts and the title again', () => {
    expect(
      brief(
        `<html><head><title>Refunds | ACME</title></head><body><nav>Home</nav><h1>Refunds</h1>
        <p>We refund &amp; credit within five days.</p><h2>How</h2><p>Open <b>Billing</b>.</p>
        <script>steal()</script><footer>© ACME, all rights reserved</footer></body></html>`,
      ),
    ).toEqual([['Refunds', 'We refund & credit within five days.\n\nHow\n\nOpen Billing.']]);
  });

  test('a long page is cut at its headings, deeper ones stay inside', () => {
    const answers = brief(
      `<h1>Payments</h1><p>${words(9)}</p>\
<h2>Cards</h2>${words(90)}<h3>Limits</h3>${words(8)}<h2>Transfers</h2>${words(90)}`,
    );
    expect(answers.map(([title]) => title)).toEqual([
      'Payments',
      'Payments: Cards',
      'Payments: Transfers',
    ]);
    expect(answers[1]?.[1]).toContain('Limits');
  });

  test('each question of a list or fold is an answer, also where end tags are left out', () => {
    expect(
      brief(
        `<h1>FAQ</h1><h2>Parcels</h2><dl>\
<dt>Where is it?<dd>It comes within five days.<dt>Is it free?<dd>From twenty euros it is.</dl>
         <details><summary>Can I return it?</summary>Within thirty days you can.</details>`,
      ),
    ).toEqual([
      ['Where is it?', 'It comes within five days.'],
      ['Is it free?', 'From twenty euros it is.'],
      ['Can I return it?', 'Within thirty days you can.'],
    ]);
  });

  test('headings that ask are answers even on a short page', () => {
    const page =
      '<h2>How do I pay?</h2><p>With a card or a transfer.</p><h2>When do I pay?</h2><p>On the first of the month.</p>';
    expect(brief(page).map(([title]) => title)).toEqual(['How do I pay?', 'When do I pay?']);
  });

  test.each([
    '',
    '<p>',
    '<h1>Only a title</h1>',
    '<script>a b c d e f</script>',
    '<h2>',
    '</p></h2><>',
  ])('a page without words is none: %j', (html) => expect(brief(html)).toEqual([]));
});

test('the address that a page gives itself is kept, a script is none', () => {
  const page = (href: string): string => `<link rel=canonical href="${href}"><p>a`;
  expect(readHtmlPage(page('https://a.example/b')).url).toBe('https://a.example/b');
  expect(readHtmlPage(page('javascript:alert(1)')).url).toBeNull();
});

test('a hostile page takes time by its length alone', () => {
  const html = '<h2><dt><nav><main>'.repeat(20_000);
  const computedMs = startProcessorClock();
  pageAnswers(html, facts);
  expect(computedMs()).toBeLessThan(4_000);
});
