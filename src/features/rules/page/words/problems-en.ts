/** What is wrong with a rule or a file of rules, and what to do. */
export const problems = {
  problems: {
    noName: 'Give the rule a name.',
    sameName: (id: string) => `Another rule is called “${id}”.`,
    noTrigger: 'Write at least one word or phrase, or a regular expression.',
    noLanguage: (code: string) => `“${code}” is not a language code such as en or de.`,
    setsNothing: 'Choose what the rule sets.',
    unknownLabel: {
      category: 'The model in use has no category of that name.',
      priority: 'The model in use has no priority of that name.',
    },
    noSign: (phrase: string) => `“${phrase}” has no letter, digit or symbol, so it can never hit.`,
    ownException: (word: string, exception: string) =>
      `This can never hit: wherever “${word}” stands, the exception “${exception}” stands too.`,
    /** `why` is said by the browser. */
    noRegex: (why: string) => `This is not a regular expression: ${why}`,
    slowRegex:
      'This pattern could hold up the page for seconds: it repeats a repetition, or tries too many ways. Use fixed counts such as {1,20}, and do not repeat a group that repeats inside.',
    impossible: {
      begin: 'This can never hit: “^” is the beginning of the text and stands after other signs.',
      end: 'This can never hit: “$” is the end of the text and stands before other signs.',
      length: (most: string) =>
        `This can never hit: it asks for more characters than the ${most} that patterns read.`,
    },
  },
  hints: {
    placeholder:
      'Rules read what the customer wrote: write the number, address or code itself instead of a placeholder.',
    someLanguage:
      'The model does not know the language of these words: name it under “Exceptions and languages”, or tickets in it are passed over.',
    language: (code: string) =>
      `The model does not know the language of these words: name it under “Exceptions and languages” (${code}), or tickets in it are passed over.`,
    unread: (word: string) =>
      `“${word}” begins a signature or a quoted mail, which is left out below a customer’s own words.`,
    hitsAll: 'This pattern matches nothing at all too, so it hits every ticket.',
  },
  files: {
    notImported: (why: string) => `Nothing was imported. ${why}`,
    noList: 'rules.json holds a list of rules; this file does not.',
    tooMany: (rules: string, most: string) =>
      `The file holds ${rules} rules; at most ${most} are taken.`,
    tooLarge: (megabytes: string) => `The file is larger than ${megabytes} MB.`,
    notText: 'The file is not UTF-8 text.',
    /** `why` is said by the browser. */
    notJson: (why: string) => `The file is not JSON: ${why}`,
    theFile: 'The file',
    /** `place` is a way through the file such as `rows[0].team`. */
    oddFile: (file: string, place: string) =>
      `${file}: ${place} is missing or not as it should be.`,
    rule: (at: string, id: string) => `Rule ${at} (“${id}”)`,
    namelessRule: (at: string) => `Rule ${at}`,
    /** Of these `rule` is one of the two above, `field` a name such as `when.regex`. */
    oddRule: (rule: string) => `${rule}: missing or not as it should be.`,
    oddField: (rule: string, field: string) => `${rule}, ${field}: missing or not as it should be.`,
    sameId: (rule: string) => `${rule}: another rule has the same id.`,
    noTrigger: (rule: string) => `${rule}, when: there is no keyword, phrase or regex.`,
    inField: (rule: string, field: string, problem: string) => `${rule}, ${field}: ${problem}`,
    noLabel: (rule: string, label: string) =>
      `${rule}, set: the model in use has no label “${label}”.`,
  },
};
