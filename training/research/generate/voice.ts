/** Who writes: how a customer opens, wanders off, closes and signs, and how carefully he or she types. */
export interface Persona {
  readonly weight: number;
  readonly greets: number;
  readonly closes: number;
  readonly signs: number;
  /** Expected number of extra sentences around the main one. */
  readonly talk: number;
  readonly story: number;
  readonly shouts: number;
  readonly rants: number;
  /** Mean number of typing slips per 100 characters. */
  readonly slips: number;
  readonly foreign: number;
  readonly shorthand: number;
  readonly casing: 'kept' | 'lower' | 'upper' | 'loose';
  readonly bare: number;
}

const CALM: Persona = {
  weight: 0,
  greets: 0.5,
  closes: 0.5,
  signs: 0.2,
  talk: 2,
  story: 0.05,
  shouts: 0.03,
  rants: 0.03,
  slips: 0.2,
  foreign: 0,
  shorthand: 0,
  casing: 'kept',
  bare: 0.05,
};

export const PERSONAS = {
  plain: { ...CALM, weight: 18 },
  terse: {
    ...CALM,
    weight: 12,
    greets: 0.08,
    closes: 0.1,
    signs: 0.03,
    talk: 0.4,
    bare: 0.4,
    casing: 'loose',
    slips: 0.5,
  },
  polite: { ...CALM, weight: 10, greets: 0.9, closes: 0.9, signs: 0.4, talk: 2.5 },
  formal: {
    ...CALM,
    weight: 7,
    greets: 0.95,
    closes: 0.95,
    signs: 0.8,
    talk: 3,
    slips: 0.05,
    bare: 0,
  },
  angry: {
    ...CALM,
    weight: 9,
    greets: 0.15,
    closes: 0.1,
    talk: 1.6,
    shouts: 0.35,
    rants: 0.9,
    slips: 0.6,
    casing: 'loose',
    bare: 0.2,
  },
  rambling: { ...CALM, weight: 7, greets: 0.8, closes: 0.7, talk: 4.5, story: 0.9, slips: 0.4 },
  chatty: {
    ...CALM,
    weight: 8,
    greets: 0.7,
    closes: 0.6,
    talk: 2,
    story: 0.3,
    shorthand: 0.3,
    slips: 0.5,
    casing: 'loose',
    bare: 0.3,
  },
  panicked: {
    ...CALM,
    weight: 6,
    greets: 0.2,
    closes: 0.15,
    talk: 1.2,
    shouts: 0.7,
    slips: 1.4,
    shorthand: 0.2,
    casing: 'loose',
    bare: 0.4,
  },
  foreign: { ...CALM, weight: 14, greets: 0.7, closes: 0.6, talk: 1.8, foreign: 1, slips: 0.5 },
  phone: {
    ...CALM,
    weight: 10,
    greets: 0.2,
    closes: 0.2,
    signs: 0.15,
    talk: 0.9,
    slips: 1,
    shorthand: 0.6,
    casing: 'lower',
    bare: 0.7,
  },
  shouting: {
    ...CALM,
    weight: 2,
    greets: 0.1,
    closes: 0.1,
    talk: 0.8,
    shouts: 0.6,
    rants: 0.4,
    slips: 0.5,
    casing: 'upper',
    bare: 0.3,
  },
  technician: { ...CALM, weight: 6, greets: 0.3, closes: 0.3, talk: 3, slips: 0.15 },
  dictated: {
    ...CALM,
    weight: 3,
    greets: 0.3,
    closes: 0.3,
    talk: 2.2,
    story: 0.4,
    casing: 'lower',
    bare: 1,
  },
  relayed: {
    ...CALM,
    weight: 4,
    greets: 0.05,
    closes: 0.05,
    talk: 1.2,
    casing: 'loose',
    shorthand: 0.2,
    bare: 0.2,
  },
} as const satisfies Record<string, Persona>;

export type PersonaName = keyof typeof PERSONAS;

export const GREETINGS: readonly string[] = [
  'Hi',
  'Hello',
  'Hi there',
  'Hey',
  'Dear [support|team|Sir or Madam|{product} team|customer service|all]',
  'Good [morning|afternoon|evening|day]',
  'Hi {name}',
  'Hello {product}',
  'Hi team',
  'Hello [everyone|support team|guys|friends]',
  'To whom it may concern',
  'Hiya',
  'Greetings',
  'hey guys',
  'Dear helpdesk',
  'Good day to you',
];

export const OPENERS: readonly string[] = [
  'I hope you are well.',
  'Hope [this finds you well|all is good].',
  'I [am writing|write] [to you |]because I need [help|your help].',
  'I have [a problem|an issue|a question|a request].',
  'I have been [a customer|with you|using {product}] for [years|{small} years|some months] [and was always happy|].',
  'We [are using|use] {product} [in our company|for {small} years|on {os}].',
  'Quick [one|question].',
  'Not sure if I am right here.',
  'Sorry to bother you [again|].',
  'Maybe [somebody|you] can help me.',
  'Thank you for taking the time.',
  'I am {name} from {company}.',
  'I am new here.',
  'First of all, thanks for the good work.',
  'I did not find anything in the help pages.',
  'I hope someone real reads this.',
  'Following up on [my call|our chat|ticket {ref}].',
  'We are on the {plan}.',
  'I run a small [shop|practice|office|club].',
  'Me and my {mates} use it every day.',
  "[Could not|Couldn't] find where to [report this|ask this], so I try it here.",
];

/** Small talk of people who tell the whole story; carries no category by itself. */
export const STORIES: readonly string[] = [
  '[So|Well], {ago} I sat down [with a coffee|after work|before breakfast] as I do every {weekday}.',
  'My [daughter|husband|neighbour|colleague {name}] usually does these things for me, but [she|he] is away.',
  'It was raining, so I thought it would be a good day to get things done.',
  'I am {n} years old and not born with computers, so bear with me.',
  'First I thought I was doing something wrong.',
  'I asked {name} and {name2}, they had no idea either.',
  'Then the phone rang and I came back to it only after lunch.',
  'Our office moved in {month}, I do not know whether that matters.',
  'I was on the train at the time, on my way to {city}.',
  'We talked about it at the [table|meeting|office] and decided to write to you.',
  'Last year I had something different and you helped me at once.',
  'I use it mostly for our {users}, about {n} of them.',
  'To be honest I was a little proud that I got this far.',
  'The dog was barking and I did not read everything.',
  'I have {small} of your products, by the way.',
  'A friend had recommended you to me, so I was surprised.',
  'I made a cup of tea and tried again.',
  'You know how it is on a {weekday}.',
];

export const CLOSINGS: readonly string[] = [
  'Thanks',
  'Thank you',
  'Many thanks',
  'Thanks in advance',
  'Thank you very much [for your help|]',
  'Best regards',
  'Kind regards',
  'Regards',
  'Cheers',
  'Best',
  'Yours sincerely',
  'Have a nice [day|weekend]',
  'Looking forward to your [answer|reply]',
  'Thx',
  'Thanks a lot',
  'Warm regards',
  'Yours faithfully',
  'Greetings',
  'Bye',
  'Hope to hear from you soon',
  'Sincerely',
];

export const SIGNATURES: readonly string[] = [
  '{name}',
  '{name} {surname}',
  '{name} {surname}\n{company}',
  '{name} {surname}\n{jobtitle}, {company}\nTel. {num3} {num4} {num3}',
  '{name}\n\nSent from my [iPhone|phone|Android|tablet]',
  'Sent from my [iPhone|Samsung|mobile], please excuse typos',
  '{name} {surname}\n{jobtitle}\n{company} | {num3} High Street | {city}\nwww.{lowcompany}.example',
  '--\n{name} {surname}\n{email}',
  '{name}.',
  'Mr {surname}',
  'Mrs {surname}',
  'Dr {name} {surname}',
  '{name} & {name2}',
  'Get Outlook for Android',
  '{name} from {city}',
];

export const DISCLAIMER =
  'This e-mail [and any attachment |]may contain confidential information. If you [are not the intended recipient|received it in error], please [delete it|inform the sender] [and do not copy it|].';

/** Earlier topics, all settled: words of other categories that do not decide. */
export const SETTLED: readonly string[] = [
  'Thanks for [sorting out|correcting] the invoice [last week|], that is fine now.',
  'My login works again, thank you for that.',
  'The refund has arrived, thanks.',
  'The crash from {month} is gone since the update, well done.',
  "Last month's outage is forgotten.",
  'The new {page} is great, glad you built it.',
  'I had asked for {addition} before, that is another ticket.',
  'This has nothing to do with my ticket about the password, which is closed.',
  'Payment went through fine.',
  'Ignore my mail about the slow {page}, it was our wifi.',
  'My colleague already wrote to you about a bill, this is something else.',
  'No trouble signing in, all good there.',
];

export const RELAYED: readonly string[] = [
  'Customer [{name}|called|writes]: ',
  'Caller reports: ',
  'User {name} {surname} says: ',
  'From phone call {clock}: ',
  'cust. says ',
  'Posting this for {name}: ',
  'Chat transcript summary: ',
  'On behalf of {name} ({company}): ',
  'Client informs us: ',
  'Message left on voicemail: ',
];

export const ALSO: readonly string[] = [
  'By the way, ',
  'Also, ',
  'One more thing: ',
  'PS: ',
  'And another thing, less important: ',
  'Not related, but: ',
  'While I am at it: ',
  'Side note: ',
  'Later you may also look at this: ',
];

export const JOB_TITLES: readonly string[] = [
  'Office Manager',
  'CTO',
  'Head of Sales',
  'Teacher',
  'Accountant',
  'Nurse',
  'Project Lead',
  'Owner',
  'IT Administrator',
  'Student',
  'Operations',
  'Marketing',
  'Dispatcher',
  'Secretary',
  'Founder',
  'QA Engineer',
];
export const CITIES: readonly string[] = [
  'Leeds',
  'Porto',
  'Kraków',
  'Austin',
  'Nairobi',
  'Pune',
  'Bergen',
  'Lyon',
  'Graz',
  'Ottawa',
  'Cork',
  'Manila',
  'Utrecht',
  'Perth',
  'Bristol',
  'Valencia',
  'Denver',
  'Tallinn',
];
