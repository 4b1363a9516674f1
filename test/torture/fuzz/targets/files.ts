/** Backups, corrections, pasted forms, and values that a site gives the widget. */
import fc from 'fast-check';
import { matchOptions } from '../../../../src/core/match-options.ts';
import { chooseFields } from '../../../../src/features/form/shared/choose-fields.ts';
import { pastedFields } from '../../../../src/features/form/shared/pasted-fields.ts';
import { readMarkup, textOf } from '../../../../src/features/form/shared/read-markup.ts';
import {
  formOfTopics,
  isMarkup,
  readTopics,
} from '../../../../src/features/form/shared/read-topics.ts';
import { restoreBackup } from '../../../../src/features/settings/store/backup.ts';
import {
  correctionLine,
  readCorrectionLines,
} from '../../../../src/features/review/store/correction-file.ts';
import { parseHeads } from '../../../../widget/find-heads.ts';
import { matchKnownIssue, parseKnownIssues } from '../../../../widget/known-issues.ts';
import { findSecrets } from '../../../../widget/privacy-shield.ts';
import { backupLines, fakeDatabase } from '../backup-base.ts';
import { hostileJson, hostileJsonText, jsonSize } from '../hostile-json.ts';
import { hostileText } from '../hostile-text.ts';
import { fuzzTarget, holds, type FuzzTarget } from '../target.ts';
import { HTML, TICKETS } from '../valid-texts.ts';

const CORRECTION = {
  id: 'c1',
  ticketId: 'P-1',
  text: 'no login',
  head: 'category',
  label: 'A',
  was: 'B',
  bundle: 'support@1',
  by: 'Ann',
  at: 1_700_000_000_000,
};
const ISSUES = {
  issues: [
    {
      id: 'cards',
      phrases: ['charged twice'],
      text: 'Known.',
      from: '2024-01-01T00:00:00Z',
      until: '2999-01-01T00:00:00Z',
      url: 'https://status.example/',
    },
  ],
};
const length = (text: string): number => text.length;

export function fileTargets(): readonly FuzzTarget[] {
  return [
    backupTarget(),
    correctionsTarget(),
    pastedFormTarget(),
    knownIssuesTarget(),
    widgetAttributesTarget(),
    privacyShieldTarget(),
  ];
}

function backupTarget(): FuzzTarget {
  return fuzzTarget({
    name: 'backup',
    inputs: hostileBackup(),
    sizeOf: length,
    async attack(text) {
      const { db, changes, stored } = fakeDatabase();
      const tickets = await restoreBackup(db, changes, text);
      holds(
        tickets === stored.filter(({ store }) => store === 'tickets').length,
        'every ticket is stored once',
      );
      holds(
        stored.every(({ store, value }) => store !== 'tickets' || isReadable(value)),
        'pages can read every ticket',
      );
    },
    unitCases: 40,
  });
}

function correctionsTarget(): FuzzTarget {
  return fuzzTarget({
    name: 'corrections',
    inputs: fc
      .array(
        hostileJsonText(
          [JSON.parse(correctionLine(CORRECTION))],
          ['2024-02-30T00:00:00Z', '9999-99-99T99:99:99Z', '275760-09-13T00:00:00Z'],
        ),
        { maxLength: 3 },
      )
      .map((lines) => lines.join('\n')),
    sizeOf: length,
    attack(text) {
      const { records } = readCorrectionLines(text);
      const again = readCorrectionLines(records.map(correctionLine).join(''));
      holds(
        again.records.length === records.length && again.bad.length === 0,
        'what was read is written and read again',
      );
    },
  });
}

function pastedFormTarget(): FuzzTarget {
  return fuzzTarget({
    name: 'pasted-form',
    inputs: hostileText(
      [...HTML, 'Billing\nBugs\nAccount', 'a;b;c', '1. One\n2. Two'],
      [
        '<',
        '>',
        '<select>',
        '<option>',
        '<label for="',
        '<input type=radio name=',
        '<fieldset>',
        '<div>',
        '</div>',
        '<textarea>',
        '<script>',
        '"',
        "'",
        '&lt;',
        '\t',
        '\n',
        '- ',
        ';',
        '<form>',
        '<p>',
        '<table>',
        'aria-labelledby="a b c" ',
      ],
    ),
    sizeOf: length,
    attack: readPaste,
    unitCases: 40,
  });
}

function knownIssuesTarget(): FuzzTarget {
  return fuzzTarget({
    name: 'known-issues',
    inputs: fc.tuple(hostileJson([ISSUES]), fc.constantFrom(...TICKETS)),
    sizeOf: jsonSize,
    attack([value, text]) {
      const issues = parseKnownIssues(value);
      const found = issues && matchKnownIssue(issues, text, Date.now());
      holds(!found || typeof found.text === 'string', 'an issue has a text');
    },
  });
}

function widgetAttributesTarget(): FuzzTarget {
  return fuzzTarget({
    name: 'widget-attributes',
    inputs: hostileText(
      ['product:#product; team:#team', 'a:b', ''],
      [':', ';', '#', ' ', '__proto__', 'a:b;'],
    ),
    sizeOf: length,
    attack: (text) =>
      holds(
        parseHeads(text).every(({ head, selector }) => head !== '' && selector !== ''),
        'a head has a name and a place',
      ),
  });
}

function privacyShieldTarget(): FuzzTarget {
  return fuzzTarget({
    name: 'privacy-shield',
    inputs: hostileText(
      [
        'My card is 4111 1111 1111 1111, IBAN DE89 3704 0044 0532 0130 00, password: hunter2',
        ...TICKETS,
      ],
      [
        '4',
        '4111',
        '1 ',
        '-',
        'DE89',
        'password: ',
        'pw ',
        ' ',
        '\n',
        ':',
        'sk_live_',
        'eyJ',
        '.',
        'AKIA',
      ],
    ),
    sizeOf: length,
    attack(text) {
      for (const { start, end } of findSecrets(text))
        holds(start >= 0 && start < end && end <= text.length, 'a secret lies in the text');
    },
  });
}

function readPaste(paste: string): void {
  const html = isMarkup(paste)
    ? paste
    : formOfTopics(readTopics(paste), { text: 'Text', topic: 'Topic', choose: 'Choose' });
  const root = readMarkup(html);
  const fields = pastedFields(root);
  textOf(root);
  chooseFields(fields, ['Billing', 'Bugs'], ['Low', 'High']);
  for (const { options } of fields) matchOptions(options, ['Billing', 'Bugs']);
}

/** A backup's lines, some of them hostile. */
function hostileBackup(): fc.Arbitrary<string> {
  const lines = backupLines();
  return fc
    .tuple(
      hostileJsonText([lines[0]], [1, 2, 3, 99]),
      fc.array(
        hostileJsonText(lines.slice(1), [
          'tickets',
          'settings',
          'vault',
          ['Float64Array', 'AAAA'],
          { $bytes: ['Uint8Array', 'AAAA'] },
        ]),
        { maxLength: 4 },
      ),
      fc.boolean(),
    )
    .map(([head, rows, isWhole]) =>
      [isWhole ? JSON.stringify(lines[0]) : head, ...rows].join('\n'),
    );
}

function isReadable(value: unknown): boolean {
  const { subject, description, createdAt } = Object(value) as Record<string, unknown>; // checked
  return (
    typeof subject === 'string' && typeof description === 'string' && Number.isFinite(createdAt)
  );
}
