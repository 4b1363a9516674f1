/**
 * One interface text per key. `{name}` is filled in; a plural has one form per Intl category that
 * the language needs.
 */
export interface Strings {
  readonly onDevice: string;
  readonly onDeviceMore: string;
  readonly loading: string;
  readonly ready: string;
  readonly ask: string;
  readonly askButton: string;
  readonly category: string;
  readonly priority: string;
  readonly categoryQuestion: string;
  readonly likely: string;
  readonly maybe: string;
  readonly unlikely: string;
  readonly allCategories: string;
  readonly fewerCategories: string;
  readonly searchCategories: string;
  readonly found: Plural;
  readonly allOptions: string;
  readonly searchOptions: string;
  readonly foundOptions: Plural;
  readonly setTo: string;
  readonly undone: string;
  readonly undo: string;
  readonly redo: string;
  readonly clarifyQuestion: string;
  readonly neither: string;
  readonly impactQuestion: string;
  readonly impactCanWait: string;
  readonly impactWithDifficulty: string;
  readonly impactStuck: string;
  readonly impactOthersToo: string;
  readonly replyTitle: string;
  readonly replyLink: string;
  readonly showAll: string;
  readonly showLess: string;
  readonly solved: string;
  readonly notHelpful: string;
  readonly replyRefused: string;
  readonly showReply: string;
  readonly solvedTitle: string;
  readonly solvedText: string;
  readonly closeForm: string;
  readonly keepWriting: string;
  readonly closedText: string;
  readonly hide: string;
  readonly showAgain: string;
  readonly why: string;
  readonly whyTitle: string;
  readonly whyNone: string;
  readonly shieldCard: string;
  readonly shieldIban: string;
  readonly shieldSecret: string;
  readonly shieldNationalId: string;
  readonly mask: string;
  readonly masked: string;
  readonly knownIssue: string;
  readonly moreAbout: string;
  readonly abstainUnsure: string;
  readonly abstainScope: string;
  readonly abstainLanguage: string;
  readonly failed: string;
  readonly off: string;
  readonly turnOff: string;
  readonly turnOn: string;
  readonly saySuggestions: Plural;
  readonly sayReply: string;
  readonly saySet: string;
}

export type Plural = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & {
  readonly other: string;
};
