import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { startProcessorClock } from '../../test/fixtures/processor-time.ts';
import { anyCharacter, anyLetter } from '../../test/fixtures/any-text.ts';
import { repetitions } from '../../test/setup/nightly.ts';
import { MAX_CHARACTERS, normaliseText, normaliseTicket, plainCharacters } from './normalise.ts';

const lines = (...parts: readonly string[]) => parts.join('\n');

describe('characters', () => {
  test('compatibility forms, line ends and invisible characters become plain text', () => {
    expect(normaliseText('ＶＰＮ\u200b is\u00a0 down\r\n\r\nﬁx it\u0000')).toBe(
      'VPN is down\nfix it',
    );
  });

  test('typographic apostrophes become the plain one', () => {
    expect(normaliseText('I can’t log in')).toBe("I can't log in");
  });

  test('lower-cased stripped words stay what they are', () => {
    const text =
      'icon dear please setup icon per icon engineers please let other details needed thanks lead';
    expect(normaliseText(text)).toBe(text);
  });

  test('a lone surrogate does not survive', () => {
    expect(normaliseText('a\ud800b')).toBe('ab');
  });
});

describe('placeholders', () => {
  test.each([
    ['see https://example.com/a?b=1#c.', 'see urlref.'],
    ['(www.example.com) is down', '(urlref) is down'],
    ['write to jo.bloggs+x@mail.example.co.uk please', 'write to mailref please'],
    ['order 1234567 of 12/05/2024, 1,299.00 paid', 'order numref of numref, numref paid'],
    ['INC0012345 and user_20419', 'idref and idref'],
    ['office 365 error 404 on win10 with 2fa', 'office 365 error 404 on win10 with 2fa'],
  ])('%j becomes %j', (raw, expected) => {
    expect(normaliseText(raw)).toBe(expected);
  });

  test('a long run without spaces becomes one id', () => {
    expect(normaliseText(`dump: ${'QUJD/+'.repeat(60)} end`)).toBe('dump: idref end');
  });
});

describe('what others wrote', () => {
  test('a quoted reply and its introduction go', () => {
    expect(
      normaliseText(
        lines(
          'Still broken.',
          '',
          'On Mon, 3 Jun 2024 at 10:00, Ann <ann@example.com> wrote:',
          '> have you tried',
          '> a restart?',
        ),
      ),
    ).toBe('Still broken.');
  });

  test('an introduction broken into two lines goes', () => {
    expect(
      normaliseText(
        lines(
          'Still broken.',
          'On Mon, 3 Jun 2024 at 10:00, Ann Example',
          '<ann@example.com> wrote:',
          'have you tried',
        ),
      ),
    ).toBe('Still broken.');
  });

  test('an answer below a marked quote stays', () => {
    expect(
      normaliseText(lines('On Monday Ann wrote:', '> which version?', 'Version 12 it is')),
    ).toBe('Version 12 it is');
  });

  test.each([
    ['-----Original Message-----'],
    ['---------- Forwarded message ---------'],
    ['From: Ann <ann@example.com>\nSent: Monday\nTo: help'],
    ['Von: Ann\nGesendet: Montag'],
    ['Sent from my iPhone'],
    ['--'],
    ['-- \nAnn Example\nHead of Things'],
    ['Best regards,\nAnn Example\nHead of Things'],
    ['Mit freundlichen Grüßen\nAnn'],
    ['Thanks!'],
  ])('everything from %j on goes', (tail) => {
    expect(normaliseText(lines('The printer is jammed.', 'Tray two.', tail))).toBe(
      'The printer is jammed.\nTray two.',
    );
  });

  test('thanks in the middle of a long text stays', () => {
    const text = lines(
      'Hello',
      'Thanks',
      'my problem is that the invoice of last month shows the wrong company address again',
    );
    expect(normaliseText(text)).toBe(text);
  });

  test('a message that is only a quote keeps its words', () => {
    expect(
      normaliseText(lines('-----Original Message-----', '> my card', '> was charged twice')),
    ).toBe('my card\nwas charged twice');
  });

  test('a sentence that begins with From stays', () => {
    const text = lines('From: yesterday on nothing works', 'please help');
    expect(normaliseText(text)).toBe(text);
  });
});

describe('ticket', () => {
  test('subject and description are joined by a line break', () => {
    expect(normaliseTicket({ subject: 'RE: Fwd: VPN', description: ' down ' })).toEqual({
      subject: 'VPN',
      description: 'down',
      text: 'VPN\ndown',
    });
  });

  test('either part may be missing', () => {
    expect(normaliseTicket({ description: 'down' }).text).toBe('down');
    expect(normaliseTicket({ subject: 'VPN', description: '' }).text).toBe('VPN');
  });
});

test('plain letters take a shorter way to the same characters', () => {
  const other = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code)).filter(
    (letter) => plainCharacters(`a${letter}  b`) !== plainCharacters(`a${letter}  b\u200b`),
  );
  expect(other).toEqual([]);
});

describe('invariants', () => {
  const piece = fc.oneof(
    {
      weight: 6,
      arbitrary: fc.constantFrom(
        '>',
        '> a',
        '--',
        'On Monday Ann',
        'wrote:',
        'On Monday Ann wrote:',
        'From: a',
        'Sent: b',
        'Thanks,',
        'Ann',
        '_____',
        '-----Original Message-----',
        'Sent from my iPhone',
        '',
        'RE: x',
        'hello there',
        'a@b.com',
        '12345',
        '1234\u0301',
        'abc12345',
        'http://a.b',
        '\u00b4',
        'ﷺ',
      ),
    },
    fc.string({ unit: anyCharacter, maxLength: 20 }),
    fc.string({ unit: anyLetter, maxLength: 20 }),
  );
  const anyText = fc
    .array(piece, { maxLength: 14 })
    .chain((pieces) => fc.constantFrom('\n', ' ', '').map((glue) => pieces.join(glue)));

  test('normalising twice is normalising once', () => {
    fc.assert(
      fc.property(anyText, anyText, (subject, description) => {
        const once = normaliseTicket({ subject, description });
        expect(normaliseTicket(once)).toEqual(once);
      }),
      { numRuns: repetitions(1_000, 3_000) },
    );
  });

  test('the result is never longer than the limit', () => {
    fc.assert(
      fc.property(piece, (text) => {
        const long = `${text} 1234 `.repeat(5000);
        const once = normaliseText(long);
        expect(once.length).toBeLessThanOrEqual(MAX_CHARACTERS);
        expect(normaliseText(once)).toBe(once);
      }),
      { numRuns: 30 },
    );
  });

  test.each([
    ['a'],
    ['>'],
    ['1'],
    ['a@'],
    ['@a'],
    ['www.'],
    ['On '],
    ['On a wrote:\n'],
    ['--\n'],
    ['Thanks\n'],
    ['From: a\n'],
    ['1.'],
    ['.'],
    ['é'],
    ['\n'],
    [' '],
    ['ﷺ'],
    ['a.a@'],
    ['a://'],
    [`${'.'.repeat(9_000)}@a.b`],
  ])('a million characters of %.20s take less than a second', (unit) => {
    const text = unit.repeat(1_000_000 / unit.length);
    const computedMs = startProcessorClock();
    normaliseTicket({ subject: text, description: text });
    expect(computedMs()).toBeLessThan(1000);
  });

  test('a page of Chinese below a line takes no longer than a page of anything', () => {
    const computedMs = startProcessorClock();
    const text = lines('The export fails with this message', '客'.repeat(15_000), '客');
    normaliseText(text);
    expect(computedMs()).toBeLessThan(1_000);
  });
});
