/** Other words for the same: widens what the model learns beyond the wording of the scenarios. */
import type { Prng } from '../prng.ts';

const SYNONYMS: Readonly<Record<string, readonly string[]>> = {
  crashes: [
    'dies',
    'bombs out',
    'force-closes',
    'quits unexpectedly',
    'blows up',
    'falls over',
    'terminates',
    'CTDs',
  ],
  crash: ['die on me', 'force close', 'quit unexpectedly', 'fall over', 'bomb out'],
  broken: ['busted', 'faulty', 'buggy', 'messed up', 'borked', 'defective'],
  wrong: ['incorrect', 'off', 'not right', 'false', 'inaccurate'],
  disappeared: ['vanished', 'went missing', 'got lost', 'are nowhere to be found'],
  slow: ['sluggish', 'laggy', 'crawling', 'slow as molasses', 'unresponsive'],
  'log in': ['sign in', 'get in', 'logon', 'login', 'access my account', 'authenticate'],
  password: ['passcode', 'credentials', 'login data', 'passphrase'],
  delete: ['remove', 'erase', 'get rid of', 'wipe', 'scrap'],
  cancel: ['terminate', 'end', 'stop', 'discontinue', 'call off'],
  charged: ['billed', 'debited', 'invoiced', 'hit with a charge'],
  invoice: ['bill', 'tax invoice', 'billing document'],
  invoices: ['bills', 'tax invoices', 'billing documents'],
  refund: ['reimbursement', 'money back', 'repayment', 'chargeback'],
  payment: ['transaction', 'remittance', 'payment'],
  money: ['cash', 'funds', 'money'],
  add: ['implement', 'introduce', 'include', 'build in', 'bring', 'provide'],
  great: ['fantastic', 'brilliant', 'super', 'excellent', 'very useful', 'ace', 'terrific'],
  nice: ['neat', 'sweet', 'good', 'pleasant', 'cool'],
  help: ['assist', 'support', 'help out'],
  problem: ['issue', 'trouble', 'difficulty', 'snag', 'hiccup'],
  fix: ['repair', 'resolve', 'sort out', 'correct', 'rectify'],
  fixed: ['repaired', 'resolved', 'sorted', 'rectified', 'put right'],
  shows: ['displays', 'gives', 'presents', 'has', 'reads'],
  says: ['tells me', 'reports', 'claims', 'states', 'reads'],
  error: ['fault', 'failure', 'exception', 'error message'],
  connect: ['link up', 'get a connection', 'hook up', 'establish a connection'],
  install: ['set up', 'deploy', 'put on', 'get installed'],
  offline: ['unreachable', 'disconnected', 'not online', 'without connection'],
  down: ['out', 'dead', 'unavailable', 'offline', 'kaputt'],
  colleague: ['coworker', 'teammate', 'workmate', 'assistant'],
  remove: ['take out', 'delete', 'drop', 'kick out', 'deactivate'],
  change: ['modify', 'edit', 'update', 'alter', 'adjust', 'amend'],
  locked: ['blocked', 'frozen', 'barred'],
  suspended: ['put on hold', 'frozen', 'restricted', 'deactivated'],
  code: ['PIN', 'one-time code', 'passcode', 'token'],
  rights: ['permissions', 'privileges', 'access rights', 'entitlements'],
  button: ['control', 'link', 'key', 'icon'],
  page: ['screen', 'view', 'tab', 'site'],
  update: ['upgrade', 'new version', 'patch', 'release'],
  immediately: ['straight away', 'right away', 'instantly', 'at once'],
  'every time': ['each time', 'always', 'consistently', 'without fail', '100% of the time'],
  'stopped working': [
    'no longer works',
    'quit working',
    'ceased to function',
    'gave up the ghost',
    "doesn't do anything anymore",
  ],
  'does not work': [
    "isn't working",
    "won't work",
    'fails',
    'is not functioning',
    'refuses to work',
  ],
  "can't": ['am unable to', 'cannot', "couldn't", 'fail to', 'can not'],
  want: ['would like', 'wish', 'need', 'am looking'],
  need: ['require', 'must have', 'need'],
  price: ['cost', 'rate', 'fee', 'pricing'],
  buy: ['purchase', 'get', 'order'],
  bought: ['purchased', 'ordered', 'got'],
  arrived: ['come through', 'shown up', 'been delivered', 'turned up'],
  check: ['verify', 'look into', 'investigate', 'examine', 'double-check'],
  several: ['multiple', 'a number of', 'various', 'a few'],
  freezes: ['hangs', 'locks up', 'becomes unresponsive', 'gets stuck'],
  notifications: ['alerts', 'push messages', 'notices'],
  people: ['persons', 'folks', 'users', 'staff'],
  send: ['forward', 'e-mail', 'provide', 'transmit'],
  possible: ['feasible', 'doable', 'an option'],
  option: ['setting', 'toggle', 'possibility', 'choice'],
  stuck: ['hung up', 'jammed', 'frozen', 'stalled'],
};
const WORDS = new RegExp(
  `\\b(${Object.keys(SYNONYMS)
    .sort((a, b) => b.length - a.length)
    .join('|')})\\b`,
  'g',
);

/** Swaps each known word with probability `share`. */
export function reword(text: string, share: number, prng: Prng): string {
  if (share === 0) return text;
  return text.replace(WORDS, (word) => {
    const others = SYNONYMS[word];
    return others && prng.chance(share) ? prng.pick(others) : word;
  });
}
