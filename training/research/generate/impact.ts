/**
 * What makes a ticket more or less pressing, as customers write it, and the rule that turns it into a priority. Loud
 * words are a kind of their own that changes nothing, and so are negations.
 */
import type { Severity } from './domains/domain.ts';
import type { Category, Priority } from './scenarios/scenario.ts';
import { PRIORITIES } from './scenarios/scenario.ts';

export type ImpactKind =
  | 'everyone'
  | 'stopped'
  | 'deadline'
  | 'security'
  | 'data-loss'
  | 'money'
  | 'vulnerable'
  | 'workaround'
  | 'no-hurry'
  | 'cosmetic'
  | 'resolved'
  | 'shout'
  | 'anger'
  | 'negation';

/** Levels up or down. Several raising kinds count once, and one level more when they are two or more; a question or blemish goes up by one at most. */
export const IMPACT_DELTAS: Readonly<Record<ImpactKind, number>> = {
  everyone: 2,
  stopped: 1,
  deadline: 1,
  security: 3,
  'data-loss': 1,
  money: 1,
  vulnerable: 1,
  workaround: -1,
  'no-hurry': -1,
  cosmetic: -1,
  resolved: -1,
  shout: 0,
  anger: 0,
  negation: 0,
};

/** Priority = how bad the thing is by itself + what the customer says of its impact; wishes never get above High. */
export function priorityOf(
  category: Category,
  severity: Severity,
  impacts: readonly ImpactKind[],
): Priority {
  const raises = impacts
    .map((kind) => IMPACT_DELTAS[kind])
    .filter((delta) => delta > 0)
    .sort((a, b) => b - a);
  const lowers = impacts.map((kind) => IMPACT_DELTAS[kind]).filter((delta) => delta < 0);
  const raise =
    severity === 0 ? Math.min(1, raises[0] ?? 0) : (raises[0] ?? 0) + (raises.length > 1 ? 1 : 0);
  const lower = raise > 0 ? 0 : Math.min(0, ...lowers);
  const ceiling = category === 'Feature Request' ? 2 : 3;
  const level = Math.max(0, Math.min(ceiling, severity + raise + lower));
  return PRIORITIES[level] ?? 'Medium';
}

/** Which kinds make sense for a category, with how often each is drawn. */
export const IMPACT_WEIGHTS: Readonly<Record<Category, Partial<Record<ImpactKind, number>>>> = {
  'Bug Report': {
    everyone: 2,
    stopped: 4,
    deadline: 4,
    'data-loss': 2,
    money: 1,
    security: 0.5,
    workaround: 5,
    'no-hurry': 3,
    cosmetic: 3,
    resolved: 1,
  },
  'Technical Issue': {
    everyone: 3,
    stopped: 5,
    deadline: 5,
    money: 2,
    vulnerable: 1,
    'data-loss': 1,
    workaround: 5,
    'no-hurry': 3,
    resolved: 2,
  },
  'Billing Inquiry': {
    money: 5,
    deadline: 4,
    stopped: 1,
    vulnerable: 1,
    'no-hurry': 6,
    resolved: 1,
  },
  'Account Management': {
    stopped: 4,
    deadline: 5,
    everyone: 1,
    security: 0.5,
    workaround: 2,
    'no-hurry': 5,
    resolved: 1,
  },
  'Feature Request': { deadline: 1, 'no-hurry': 5, workaround: 3 },
};

export const IMPACT_SAYS: Readonly<Record<ImpactKind, readonly string[]>> = {
  everyone: [
    '{stake}.',
    '{many} [are affected|cannot work|are blocked|have the same problem|are stuck].',
    "It is not just me, {many} [have it|can't work].",
    'Nobody [here|in our office|in the company] can work.',
    'Right now {stake}.',
    'The whole business is [at a standstill|standing still].',
    'We had to send people home.',
    'All our {users} are [affected|complaining|hit], the phones do not stop ringing.',
    'This affects all our customers.',
    'Every one of our {users} sees it.',
    'This [affects|impacts|disrupts] [multiple departments|all users|our entire organisation] and [has brought our operations to a halt|prevents everyone from working].',
    'As a consequence {stake}.',
  ],
  stopped: [
    "I can't [work|continue|do anything|do my job] until this is [solved|fixed|done].",
    'I am completely [stuck|blocked].',
    'Without it I cannot [work|finish my work|go on].',
    'My work has come to a stop.',
    'I need it for my daily work and can do nothing now.',
    'There is no way around it.',
    'I have been sitting here for hours unable to {do}.',
    'That blocks [us|me] completely.',
    "I tried everything, I just can't go on.",
    'This is [severely |]impacting my ability to work.',
    'It prevents me from [completing|carrying out] my [tasks|duties].',
  ],
  deadline: [
    '[We have|I have] {deadline} {soon}.',
    '{deadlinesentence}.',
    'I need [it|this] {soon}, [because of {deadline}|latest].',
    'It has to work {soon}.',
    'The deadline is {soon}.',
    'Time is running out, {deadline} is {soon}.',
    'If it is not done {soon} we miss {deadline}.',
    'My presentation starts {soon}.',
    'Our client expects it {soon}.',
    'I fly {soon} and need it before.',
  ],
  security: [
    '[Private|Personal|Customer] data [is|are] visible to [strangers|everybody on the internet|other customers].',
    'Somebody is [abusing|exploiting] it right now.',
    'This looks like a [breach|break-in] to me, strangers have our data.',
    'Our passwords and names can be seen by anyone with the link.',
    'We found an unknown admin in the system.',
  ],
  'data-loss': [
    '[All|The] work of [a day|the whole week|{small} hours] is lost.',
    'We lost [{n} {items}|data] for good.',
    'The data [cannot be restored|is not in the backup].',
    'More {items} get lost every hour.',
    'My only copy is gone.',
  ],
  money: [
    '[We|I] lose [{money}|{bigmoney}|money] [every hour|a day|with each hour].',
    'My account is overdrawn because of it.',
    'I cannot pay my rent now.',
    'We talk about {bigmoney}, that is a lot [for us|of money].',
    'No sales can be made meanwhile.',
    'It put me {money} into the red and the bank charges interest.',
    'This is {bigmoney} of our money.',
  ],
  vulnerable: [
    'My [mother|father|grandmother] depends on it, she is {n} and ill.',
    'It is about a sick child.',
    'Patients [may|could] come to harm.',
    'A person in a wheelchair depends on it.',
    'We need it for emergency calls.',
  ],
  workaround: [
    '[For now|Meanwhile|In the meantime] I [can use|use] [the web version|the old version|my phone|another computer] instead.',
    'There is a [workaround|way around]: [reload twice|do it from the list|use another browser].',
    'If I do it a second time it works.',
    'I can [live with it|manage] for [now|some time].',
    'My {mates} can do it for me meanwhile.',
    'We found a detour, it just takes longer.',
    'It works when I do it on the computer, so it is no drama.',
  ],
  'no-hurry': [
    "[There is|There's] no [rush|hurry].",
    'Not urgent [at all|].',
    'It can wait until [next week|you have time|{month}].',
    'Whenever you have [time|a minute].',
    'No pressure.',
    'Low priority [for us|].',
    'Take your time.',
    'Nothing that cannot wait.',
    'I am in no hurry.',
    'There is no immediate urgency.',
    'This is for [information|planning] only.',
    'A reply in the coming weeks is sufficient.',
    'Just when you get around to it.',
    'Not important, I am just curious.',
    "This isn't critical.",
  ],
  cosmetic: [
    'It is only [a cosmetic thing|a detail|about looks].',
    'Just a small [glitch|thing|blemish].',
    'It does not get in the way [of work|], it is only ugly.',
    'Purely cosmetic.',
    'Minor, but it annoys me.',
    'Everything works, it just looks odd.',
  ],
  resolved: [
    '[Meanwhile|By now] it works again, [I just wanted to tell you|I would like to know why].',
    'It went away by itself, but maybe you want to look.',
    'Solved for the moment, only for your information.',
    'We are up again since {clock}, please tell us what it was.',
  ],
  shout: [
    '[URGENT|ASAP|PLEASE HURRY]!!!',
    'URGENT!!!!',
    'I need this NOW.',
    'Please treat as top priority!!',
    'HELP!!!',
    'asap please',
    'VERY IMPORTANT!',
    'I want an answer IMMEDIATELY!',
    'Please escalate!!!',
    'Hurry up please!!',
    'Priority 1!',
    'EMERGENCY!!!',
  ],
  anger: [
    '{angry}!',
    '{angry}.',
    '{angry}!!',
    '{wait}.',
    '{wait}, {angry}.',
    'I will leave a bad review.',
    'I am thinking about changing to somebody else.',
    'For that price I expect better.',
  ],
  negation: [
    'No data was lost.',
    'Luckily nothing is lost.',
    'Nobody else is affected [as far as I know|].',
    'It is not an outage, only this one thing.',
    'We are not blocked by it.',
    'It is not a security issue.',
    'No customer has noticed.',
    'Nobody was harmed and no money is gone.',
    "The deadline is long over, so don't worry.",
    "It doesn't stop us from working.",
    'My account was not hacked, by the way.',
    'No money was taken.',
    'We are not losing sales.',
    'It is not down, do not worry.',
  ],
};
