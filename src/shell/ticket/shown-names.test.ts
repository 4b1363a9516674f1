import { afterEach, expect, it } from 'vitest';
import { language } from '../language/language.svelte.ts';
import { shownNames } from './shown-names.svelte.ts';
import { descriptionText, labelName, labelText, teamName } from './ticket-words.ts';

afterEach(() => language.speak('en'));

// The page keeps what it has learnt, and other files test on the same one: no label here is theirs.
const HEADS = [
  {
    name: 'category',
    titles: { de: { Rents: 'Mieten', Keys: 'Schlüssel' } },
    descriptions: { Rents: 'Money.', Keys: 'Doors.' },
    descriptionsIn: { de: { Rents: 'Geld.' } },
  },
];
const TEAMS = { titles: { de: { PAY_TEAM: 'Buchhaltung' } } };

it('labels and teams are named as the bundle has it in the language shown, else by themselves', async () => {
  shownNames.learn({ heads: HEADS, teams: TEAMS });
  const shown = (): readonly string[] => [
    labelText('category', 'Rents'),
    labelText('priority', 'Rents'),
    labelText('category', 'Toys'),
    labelName('category', null),
    labelName('category', 'PENDING'),
    descriptionText('category', 'Rents'),
    descriptionText('category', 'Keys'),
    descriptionText('category', 'Toys'),
    teamName('PAY_TEAM'),
    teamName('HR_TEAM'),
    teamName('MANUAL_REVIEW'),
  ];
  expect(shown()).toMatchInlineSnapshot(`
    [
      "Rents",
      "Rents",
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
      "Mieten",
      "Rents",
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
  shownNames.learn({ heads: [{ name: 'category', titles: { de: { Rents: 'Geld' } } }] });
  await language.speak('de');
  expect([labelText('category', 'Rents'), labelText('category', 'Keys')]).toEqual([
    'Geld',
    'Schlüssel',
  ]);
});
