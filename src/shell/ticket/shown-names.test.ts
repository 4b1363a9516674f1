import { afterEach, expect, it } from 'vitest';
import { language } from '../language/language.svelte.ts';
import { shownNames } from './shown-names.svelte.ts';
import { descriptionText, labelName, labelText, teamName } from './ticket-words.ts';

afterEach(() => language.speak('en'));

const HEADS = [
  {
    name: 'category',
    titles: { de: { Billing: 'Rechnungen', Access: 'Zugang' } },
    descriptions: { Billing: 'Money.', Access: 'Doors.' },
    descriptionsIn: { de: { Billing: 'Geld.' } },
  },
];
const TEAMS = { titles: { de: { PAY_TEAM: 'Buchhaltung' } } };

it('labels and teams are named as the bundle has it in the language shown, else by themselves', async () => {
  shownNames.learn({ heads: HEADS, teams: TEAMS });
  const shown = (): readonly string[] => [
    labelText('category', 'Billing'),
    labelText('priority', 'Billing'),
    labelText('category', 'Toys'),
    labelName('category', null),
    labelName('category', 'PENDING'),
    descriptionText('category', 'Billing'),
    descriptionText('category', 'Access'),
    descriptionText('category', 'Toys'),
    teamName('PAY_TEAM'),
    teamName('HR_TEAM'),
    teamName('MANUAL_REVIEW'),
  ];
  expect(shown()).toMatchInlineSnapshot(`
    [
      "Billing",
      "Billing",
      "Toys",
      "Not sure",
      "Being sorted",
      "Money.",
      "Doors.",
      "",
      "Pay team",
      "HR team",
      "Manual review",
    ]
  `);
  await language.speak('de');
  expect(shown()).toMatchInlineSnapshot(`
    [
      "Rechnungen",
      "Billing",
      "Toys",
      "Nicht sicher",
      "Wird sortiert",
      "Geld.",
      "Doors.",
      "",
      "Buchhaltung",
      "HR team",
      "Prüfung von Hand",
    ]
  `);
});

it('a bundle that is met later adds its names, and renames what it names otherwise', async () => {
  shownNames.learn({ heads: HEADS });
  shownNames.learn({ heads: [{ name: 'category', titles: { de: { Billing: 'Geld' } } }] });
  await language.speak('de');
  expect([labelText('category', 'Billing'), labelText('category', 'Access')]).toEqual([
    'Geld',
    'Zugang',
  ]);
});
