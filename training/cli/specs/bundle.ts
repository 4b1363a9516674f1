import { defineCommand } from '../command-spec.ts';

export const BUNDLE = defineCommand({
  name: 'bundle',
  summary:
    'Checks a bundle (verify), says what is in it (info), or puts own answers, teams, rules and thresholds into it (set).',
  operands: [
    {
      name: 'verify|info|set',
      help: 'verify: hashes, schema, rules, and scores noted when it was made; info: heads, thresholds, sources; set: see the flags.',
    },
    { name: 'DIR', help: 'Folder of the bundle, or the id of a shipped one.' },
  ],
  flags: {
    replies: {
      type: 'string',
      value: 'FILE',
      help: 'Puts these answers into the bundle instead of its own, each in the language that its "lang" names; "presort replies build" makes such a file.',
      default: 'they stay',
      example: '--replies replies.json',
    },
    teams: {
      type: 'string',
      value: 'FILE',
      help: 'Puts this table of teams into the bundle.',
      default: 'it stays',
      example: '--teams teams.json',
    },
    rules: {
      type: 'string',
      value: 'FILE',
      help: 'Puts these rules into the bundle.',
      default: 'they stay',
      example: '--rules rules.json',
    },
    thresholds: {
      type: 'string',
      value: 'FILE',
      help: 'Sets thresholds of some heads, in every language of the bundle; "presort outcome" writes such a file.',
      default: 'they stay',
      example: '--thresholds thresholds.json',
    },
    language: {
      type: 'string',
      value: 'L',
      help: 'Sets --replies and --thresholds in this language alone, and leaves those of the others as they are.',
      default: 'all of the bundle',
      example: '--language de',
    },
    title: {
      type: 'string',
      value: 'T',
      help: "Sets the bundle's title for people.",
      default: 'it stays',
      example: '--title "My desk"',
    },
    out: {
      type: 'string',
      value: 'DIR',
      help: 'Writes the changed bundle to a new folder and leaves the old one as it is.',
      default: 'the bundle itself is changed',
      example: '--out my-bundle',
    },
  },
  examples: [
    'bundle verify my-bundle',
    'bundle info support',
    'bundle set support --out my-bundle --replies replies.json --title "My desk"',
    'bundle set my-bundle --language de --replies antworten.json --thresholds schwellen.json',
  ],
});
